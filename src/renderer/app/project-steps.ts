import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useSession } from '#renderer/replica/hooks.ts'
import { type Outcome, outcomeOf } from '#renderer/replica/outcome.ts'
import { failureText } from './failure-text.ts'

/** What may be done with projects; each resolves to whether it was done, and tells why where it was not. */
export interface ProjectSteps {
  readonly open: (path: string) => Promise<boolean>
  readonly create: (request: ProjectRequest) => Promise<boolean>
  readonly openSample: () => Promise<boolean>
  readonly close: () => Promise<boolean>
  /** Tries at once to save what the disk has refused. */
  readonly retry: () => Promise<boolean>
  readonly saveElsewhere: (path: string) => Promise<boolean>
  readonly identify: (annotator: string) => Promise<boolean>
}

export interface ProjectRequest {
  readonly path: string
  readonly name: string
  readonly annotator: string
}

export function useProjectSteps(onFailure: (sentence: string) => void): ProjectSteps {
  const { i18n } = useTranslation('frame')
  const { client } = useSession()
  return useMemo(() => {
    const tell = (outcome: Outcome<unknown>): boolean => {
      if (outcome.type !== 'done') onFailure(failureText(i18n, outcome))
      return outcome.type === 'done'
    }
    return {
      open: async (path) => tell(await outcomeOf(client.desk.open({ path }))),
      create: async (request) => tell(await outcomeOf(client.desk.create(request))),
      openSample: async () => tell(await outcomeOf(client.desk.openSample())),
      close: async () => tell(await outcomeOf(client.desk.close())),
      retry: async () => tell(await outcomeOf(client.desk.retry())),
      saveElsewhere: async (path) => tell(await outcomeOf(client.desk.saveElsewhere({ path }))),
      identify: async (annotator) => tell(await outcomeOf(client.desk.identify({ annotator }))),
    }
  }, [client, i18n, onFailure])
}
