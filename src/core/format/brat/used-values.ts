import type { Layer } from '#core/model/layer.ts'

/** More values of one attribute than anybody would choose from. */
const most = 500

/** The values that attributes were given: brat knows no free text, so that its configuration has to list them. */
export class UsedValues {
  readonly #values = new Map<string, Set<string>>()

  add({ annotations }: Pick<Layer, 'annotations'>): void {
    for (const { attributes } of annotations)
      for (const [name, value] of Object.entries(attributes)) {
        const known = this.#values.get(name) ?? new Set<string>()
        this.#values.set(name, known)
        if (known.size < most) known.add(String(value).replace(/\s+/g, ' ').trim())
      }
  }

  of(name: string): readonly string[] {
    return [...(this.#values.get(name) ?? [])].filter((value) => value !== '').toSorted()
  }
}
