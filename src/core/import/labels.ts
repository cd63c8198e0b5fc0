import type { Codebook, Document } from '#core/format/document.ts'
import type { ReadFile } from './import-plan.ts'

/** What files call things, and how often; a label that is only defined has 0. */
export interface Labels {
  readonly kinds: ReadonlyMap<string, number>
  readonly relationTypes: ReadonlyMap<string, number>
  readonly targets: ReadonlyMap<string, number>
  readonly values: ReadonlyMap<string, number>
  readonly attributes: ReadonlyMap<string, AttributeLabel>
}

/** `values` are the first few different ones. */
export interface AttributeLabel {
  readonly count: number
  readonly values: ReadonlySet<string>
}

/** More different values than a scale of stances has. */
const mostValues = 12

interface Counting {
  readonly kinds: Map<string, number>
  readonly relationTypes: Map<string, number>
  readonly targets: Map<string, number>
  readonly values: Map<string, number>
  readonly attributes: Map<string, { count: number; readonly values: Set<string> }>
}

export function labelsOf(files: readonly ReadFile[]): Labels {
  const counting: Counting = {
    kinds: new Map(),
    relationTypes: new Map(),
    targets: new Map(),
    values: new Map(),
    attributes: new Map(),
  }
  for (const { imported } of files) {
    if (imported.codebook) countDefined(counting, imported.codebook)
    for (const document of imported.documents) countUsed(counting, document)
  }
  return counting
}

function countDefined(counting: Counting, codebook: Codebook): void {
  for (const list of ['kinds', 'relationTypes', 'targets', 'values'] as const)
    for (const { name } of codebook[list] ?? []) add(counting[list], name, 0)
  for (const { name, options } of codebook.attributes ?? [])
    for (const value of options) addAttribute(counting, { name, value, by: 0 })
}

function countUsed(counting: Counting, { layers }: Document): void {
  for (const { annotations, relations } of layers) {
    for (const { kind, stances, attributes } of annotations) {
      add(counting.kinds, kind, 1)
      for (const [target, value] of Object.entries(stances)) {
        add(counting.targets, target, 1)
        add(counting.values, value, 1)
      }
      for (const [name, value] of Object.entries(attributes))
        addAttribute(counting, { name, value: String(value), by: 1 })
    }
    for (const { type } of relations) add(counting.relationTypes, type, 1)
  }
}

function add(counts: Map<string, number>, label: string, by: number): void {
  counts.set(label, (counts.get(label) ?? 0) + by)
}

interface Stated {
  readonly name: string
  readonly value: string
  readonly by: number
}

function addAttribute({ attributes }: Counting, { name, value, by }: Stated): void {
  const known = attributes.get(name) ?? { count: 0, values: new Set<string>() }
  known.count += by
  if (known.values.size < mostValues) known.values.add(value)
  attributes.set(name, known)
}
