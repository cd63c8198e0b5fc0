import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '#core/model/annotation.ts'
import { kindLabel, startOf } from '#renderer/commands/describe.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { stanceChips } from '#renderer/editor/paint/stance-chip.ts'
import { HiddenText } from '#renderer/screens/annotate/parts/hidden-text.tsx'
import { KindMark } from '#renderer/screens/annotate/parts/kind-mark.tsx'
import style from './annotation-pane.module.css'
import { type Gesture, gestureOf } from './list-selection.ts'

interface AnnotationRowProps {
  readonly annotation: Annotation
  readonly isSelected: boolean
  readonly isTabStop: boolean
  readonly onChoose: (gesture: Gesture) => void
  readonly onFocus: () => void
}

/** One annotation: its kind, how it begins, and its stances. */
export function AnnotationRow(props: AnnotationRowProps): ReactElement {
  const { annotation, isSelected, isTabStop, onChoose, onFocus } = props
  const { t } = useTranslation('annotate')
  const { scheme } = useCommands()
  return (
    <button
      type="button"
      className={style['row']}
      aria-pressed={isSelected}
      tabIndex={isTabStop ? 0 : -1}
      data-pane-target={isTabStop ? '' : undefined}
      onClick={(event) => onChoose(gestureOf(event))}
      onFocus={onFocus}
    >
      <KindMark scheme={scheme} kind={annotation.kind} />
      <HiddenText>{kindLabel(scheme, annotation.kind)}: </HiddenText>
      <span className={style['quote']}>{startOf(annotation.quote, 120)}</span>
      {annotation.note !== '' && (
        <span className={style['note']} title={annotation.note}>
          <span aria-hidden="true">✎</span>
          <HiddenText>{t('hasNote')}</HiddenText>
        </span>
      )}
      <span className={style['chips']}>
        {stanceChips(scheme, annotation.stances).map(({ target, label, leaning }) => (
          <span key={target} className={style['chip']} data-leaning={leaning}>
            {label}
          </span>
        ))}
      </span>
    </button>
  )
}
