import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BackupLimits, BackupList } from '#core/backup/backup.ts'
import { failureText } from '#renderer/app/failure-text.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import { type Outcome, outcomeOf } from '#renderer/replica/outcome.ts'

/** The backups of a project and what may be done with them; each step resolves to whether it was done. */
export interface BackupSteps {
  /** Null while they are on their way. */
  readonly list: BackupList | null
  /** Why the last step failed; null where it did not. */
  readonly failure: string | null
  readonly make: () => Promise<void>
  readonly restore: (backup: string, to?: string) => Promise<boolean>
  readonly setLimits: (limits: BackupLimits) => Promise<void>
}

type Tell = (outcome: Outcome<unknown>) => boolean

interface Looked extends BackupList {
  /** Which look it comes from. */
  readonly turn: number
}

/** The list, and what looks anew. */
function useList(project: string, tell: Tell): readonly [BackupList | null, () => void] {
  const { client } = useSession()
  const [list, setList] = useState<Looked | null>(null)
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const ending = new AbortController()
    const { signal } = ending
    void outcomeOf(client.backups.list({ project }, { signal })).then((outcome) => {
      if (signal.aborted) return
      tell(outcome)
      if (outcome.type === 'done') setList({ ...outcome.value, turn })
    })
    return () => ending.abort()
  }, [client, project, tell, turn])
  return [list, () => setTurn((before) => before + 1)]
}

export function useBackups(project: string): BackupSteps {
  const { t, i18n } = useTranslation('backups')
  const { client, announce } = useSession()
  const [failure, setFailure] = useState<string | null>(null)
  const tell = useCallback(
    (outcome: Outcome<unknown>): boolean => {
      setFailure(outcome.type === 'done' ? null : failureText(i18n, outcome))
      return outcome.type === 'done'
    },
    [i18n],
  )
  const [list, look] = useList(project, tell)
  return {
    list,
    failure,
    make: async () => {
      const outcome = await outcomeOf(client.backups.make({ project }))
      if (!tell(outcome) || outcome.type !== 'done') return
      announce(t(outcome.value === null ? 'nothingToKeep' : 'made'))
      look()
    },
    restore: async (backup, to) => {
      const where = to === undefined ? {} : { to }
      const outcome = await outcomeOf(client.backups.restore({ project, backup, ...where }))
      if (outcome.type === 'done') announce(t('restored', { path: outcome.value.path }))
      return tell(outcome)
    },
    setLimits: async (limits) => {
      if (tell(await outcomeOf(client.backups.setLimits(limits)))) look()
    },
  }
}
