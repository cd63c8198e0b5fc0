import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '#core/model/annotation.ts'
import { attributesOf, type Target } from '#core/model/scheme.ts'
import type { Matter } from '#core/review/agenda.ts'
import { surfaceNow } from '#renderer/commands/surface-slot.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { leaningOf } from '#renderer/editor/paint/stance-chip.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import { AttributeField } from '#renderer/screens/annotate/inspector/attribute-field.tsx'
import type { ChangeLayer } from '#renderer/screens/annotate/inspector/attribute-field-props.ts'
import { NoteField } from '#renderer/screens/annotate/inspector/note-field.tsx'
import { Choice } from '#renderer/screens/annotate/parts/choice.tsx'
import { Section } from '#renderer/screens/annotate/parts/section.tsx'
import { standingText } from './matter-text.ts'
import style from './review.module.css'
import type { OpenReview } from './use-review-work.ts'

interface GoldItemProps {
  readonly work: OpenReview
  readonly matter: Matter
}

/** What was decided by whom, and the gold annotation that came of it, which can be changed. */
export function GoldItem({ work, matter: { standing } }: GoldItemProps): ReactElement | null {
  const { t } = useTranslation('review')
  const decision =
    standing.type === 'decided'
      ? standing.decision
      : standing.type === 'changed'
        ? standing.decisions[0]
        : null
  if (!decision) return null
  const item = work.review.gold.layer.annotations.find(({ id }) => id === decision.gold)
  const { reason } = decision
  const why = reason && [t(`why-${reason.code}`), reason.text].filter((part) => part !== '').join(': ')
  return (
    <div className={style['gold']} data-pane="gold">
      <Section title={t('goldItem')}>
        <p className={style['empty']}>
          {t(decision.from === null ? 'decisionLine' : 'decisionLineFrom', {
            state: standingText(standing, t),
            by: decision.by,
            from: decision.from,
          })}
          {why && ` · ${t('decisionReason', { reason: why })}`}
        </p>
        {item && <Fields key={item.id} work={work} item={item} />}
      </Section>
    </div>
  )
}

interface FieldsProps {
  readonly work: OpenReview
  readonly item: Annotation
}

function Fields({ work, item }: FieldsProps): ReactElement {
  const { t } = useTranslation('review')
  const { scheme } = useCommands()
  const { gold } = useSession()
  const { annotations } = work.review.gold.layer
  const change: ChangeLayer = (command) => gold(work.article.id).execute(command)
  const takeSelection = (): void => {
    const range = surfaceNow()?.selection()
    if (range) void change({ type: 'set-ranges', id: item.id, ranges: [range] })
  }
  return (
    <div className={style['fields']} data-focus="gold">
      <Choice
        label={t('kind')}
        activation="manual"
        value={item.kind}
        onChoose={(kind) => change({ type: 'set-kind', ids: [item.id], kind })}
        options={scheme.kinds.map(({ id, label, colour }) => ({ value: id, label, colour }))}
      />
      {scheme.targets.map((target) => (
        <StanceField key={target.id} {...{ target, item, change }} />
      ))}
      {attributesOf(scheme, item.kind).map((attribute) => (
        <AttributeField key={attribute.id} {...{ annotation: item, attribute, annotations, change }} />
      ))}
      <NoteField annotation={item} change={change} />
      <blockquote className={style['quote']}>{item.quote}</blockquote>
      <button
        type="button"
        className={style['small']}
        onMouseDown={(event) => event.preventDefault()}
        onClick={takeSelection}
      >
        {t('useSelection')}
      </button>
    </div>
  )
}

/** No value can be called that: it is no identifier. */
const none = '-'

interface StanceFieldProps {
  readonly target: Target
  readonly item: Annotation
  readonly change: ChangeLayer
}

function StanceField({ target: { id, label }, item, change }: StanceFieldProps): ReactElement {
  const { t } = useTranslation('review')
  const { scheme } = useCommands()
  const values = scheme.values.map((value) => ({
    value: value.id,
    label: value.label,
    tone: leaningOf(value.score),
  }))
  return (
    <div className={style['stance']}>
      <span>{label}</span>
      <Choice
        label={t('stanceToward', { target: label })}
        value={item.stances[id] ?? none}
        onChoose={(value) =>
          change({ type: 'set-stance', ids: [item.id], target: id, value: value === none ? null : value })
        }
        options={[...values, { value: none, label: t('notStated') }]}
      />
    </div>
  )
}
