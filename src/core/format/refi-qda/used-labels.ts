import type { Layer } from '#core/model/layer.ts'

/** What layers use, so that it can be defined before them. */
export class UsedLabels {
  readonly kinds = new Set<string>()
  readonly annotators = new Set<string>()
  /** Target or attribute to its values. */
  readonly stances = new Map<string, Set<string>>()
  readonly attributes = new Map<string, Set<string>>()

  add({ annotator, annotations }: Layer): void {
    this.annotators.add(annotator)
    for (const { kind, stances, attributes } of annotations) {
      this.kinds.add(kind)
      for (const [target, value] of Object.entries(stances)) note(this.stances, target, value)
      for (const [name, value] of Object.entries(attributes)) note(this.attributes, name, String(value))
    }
  }
}

function note(known: Map<string, Set<string>>, name: string, value: string): void {
  const values = known.get(name) ?? new Set()
  known.set(name, values)
  if (value !== '') values.add(value)
}
