import type { ReactElement } from 'react'
import { useTranslation } from 'react-i18next'
import type { Annotation } from '#core/model/annotation.ts'
import { attributesOf } from '#core/model/scheme.ts'
import { kindLabel } from '#renderer/commands/describe.ts'
import { useCommands } from '#renderer/commands/use-commands.ts'
import { useSession } from '#renderer/replica/hooks.ts'
import type { OpenWork } from '#renderer/screens/annotate/open-work.ts'
import { colourClass } from '#renderer/screens/annotate/parts/colour-class.ts'
import { Section } from '#renderer/screens/annotate/parts/section.tsx'
import { AnnotationComments } from './annotation-comments.tsx'
import type { ChangeLayer } from './attribute-field-props.ts'
import { AttributeField } from './attribute-field.tsx'
import style from './inspector.module.css'
import { KindChoice } from './kind-choice.tsx'
import { NoteField } from './note-field.tsx'
import { RelationList } from './relation-list.tsx'
import { SpanButtons } from './span-buttons.tsx'
import { StanceChoices } from './stance-choices.tsx'

interface OneSelectedProps {
  readonly work: OpenWork
  readonly annotation: Annotation
}

/** Everything about one annotation. */
export function OneSelected({ work, annotation }: OneSelectedProps): ReactElement {
  const { t } = useTranslation('annotate')
  const { scheme } = useCommands()
  const { execute } = useSession()
  const change: ChangeLayer = (command) => execute(work.article.id, command)
  const { annotations } = work.layer
  const attributes = attributesOf(scheme, annotation.kind)
  const colour = scheme.kinds.find((kind) => kind.id === annotation.kind)?.colour
  return (
    <>
      <Section title={t('selected')}>
        <KindChoice annotations={[annotation]} />
        <blockquote className={colourClass(colour, style['quote'])}>{annotation.quote}</blockquote>
      </Section>
      <StanceChoices annotations={[annotation]} />
      {attributes.length > 0 && (
        <Section title={kindLabel(scheme, annotation.kind)}>
          {attributes.map((attribute) => (
            <AttributeField key={attribute.id} {...{ annotation, attribute, annotations, change }} />
          ))}
        </Section>
      )}
      <Section title={t('note')}>
        <NoteField annotation={annotation} change={change} />
      </Section>
      <RelationList work={work} annotation={annotation} />
      <AnnotationComments key={annotation.id} work={work} annotation={annotation} />
      <SpanButtons />
    </>
  )
}
