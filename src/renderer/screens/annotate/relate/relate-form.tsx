import { Button } from '@mantine/core'
import { type ReactElement, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '#core/model/annotation.ts'
import type { RelationType } from '#core/model/scheme.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import type { OpenWork } from '#renderer/screens/annotate/open-work.ts'
import { useKeyDown } from '#renderer/screens/annotate/parts/use-key-down.ts'
import { candidates, typesBetween, typesFrom } from './relate-candidates.ts'
import style from './relate.module.css'
import { RelateEnd } from './relate-end.tsx'
import { TargetBox } from './target-box.tsx'
import { TypeChoice } from './type-choice.tsx'
import { useRelate } from './use-relate.ts'

interface RelateFormProps {
  readonly work: OpenWork
  readonly from: Annotation
  /** The other end, where it is known already. */
  readonly fixed: Annotation | null
  readonly onDone: () => void
}

/** Type by Alt and a digit, other end by typing and the arrow keys, Enter relates. */
export function RelateForm({ work, from, fixed, onDone }: RelateFormProps): ReactElement {
  const { t } = useTranslation('annotate')
  const { types, type, setType } = useType({ work, from, fixed })
  const [query, setQuery] = useState('')
  const relate = useRelate(work.article.id)
  const form = useKeyDown<HTMLFormElement>((event) => {
    // The list below is always open and would keep Escape for itself.
    if (event.key === 'Escape') return onDone()
    const chosen = event.altKey ? types[digitOf(event) - 1] : undefined
    if (!chosen) return
    event.preventDefault()
    setType(chosen.id)
  })
  const targets = useMemo(
    () => (type && !fixed ? candidates(work.layer, { from, type, query }) : []),
    [work.layer, from, type, fixed, query],
  )
  const submit = (to: Annotation | null): void => {
    if (!type || !to) return
    onDone()
    void relate(type, from, to)
  }
  return (
    <form
      ref={form}
      className={style['form']}
      onSubmit={(event) => {
        event.preventDefault()
        submit(fixed)
      }}
    >
      <RelateEnd annotation={from} />
      {type ? <TypeChoice types={types} value={type.id} onChoose={setType} /> : <p>{t('noTypeFits')}</p>}
      {fixed && <RelateEnd annotation={fixed} />}
      {type && !fixed && <TargetBox query={query} onQuery={setQuery} targets={targets} onChoose={submit} />}
      {type && fixed && <Button type="submit">{t('relate')}</Button>}
    </form>
  )
}

/** NaN where the key is no digit. */
function digitOf({ code }: KeyboardEvent): number {
  return Number(/^Digit([1-9])$/.exec(code)?.[1])
}

function useType({ work, from, fixed }: Pick<RelateFormProps, 'work' | 'from' | 'fixed'>) {
  const { scheme } = useCommands()
  const [chosen, setType] = useState<string | null>(null)
  const types = fixed ? typesBetween(scheme, work.layer, [from, fixed]) : typesFrom(scheme, work.layer, from)
  const type: RelationType | undefined = types.find(({ id }) => id === chosen) ?? types[0]
  return { types, type, setType }
}
