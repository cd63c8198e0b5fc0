import type { Command } from '#core/change/command.ts'
import type { Annotation } from '#core/model/annotation.ts'
import type { Attribute } from '#core/model/scheme.ts'

/** Asks for a change of the layer that an annotation is in; null: refused. */
export type ChangeLayer = (command: Command) => Promise<unknown>

export interface AttributeFieldProps {
  readonly annotation: Annotation
  readonly attribute: Attribute
  /** All of the layer: what they say is suggested. */
  readonly annotations: readonly Annotation[]
  readonly change: ChangeLayer
}
