import type { ReactElement } from 'react'
import type { Annotation } from '#core/model/annotation.ts'
import { kindLabel, startOf } from '#renderer/commands/describe.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { HiddenText } from '#renderer/screens/annotate/parts/hidden-text.tsx'
import { KindMark } from '#renderer/screens/annotate/parts/kind-mark.tsx'
import style from './relate.module.css'

/** One end of a relation: its kind and its quote. */
export function RelateEnd({ annotation }: { readonly annotation: Annotation }): ReactElement {
  const { scheme } = useCommands()
  return (
    <p className={style['end']}>
      <KindMark scheme={scheme} kind={annotation.kind} />
      <span>
        <HiddenText>{kindLabel(scheme, annotation.kind)}: </HiddenText>
        {startOf(annotation.quote, 160)}
      </span>
    </p>
  )
}
