import type { Annotation } from '#core/model/annotation.ts'
import type { Attribute } from '#core/model/scheme.ts'
import type { OpenWork } from '#renderer/screens/annotate/open-work.ts'

export interface AttributeFieldProps {
  readonly work: OpenWork
  readonly annotation: Annotation
  readonly attribute: Attribute
}
