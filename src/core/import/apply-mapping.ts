import type {
  Codebook,
  Document,
  DocumentAnnotation,
  DocumentLayer,
  ImportedFile,
} from '#core/format/document.ts'
import type { Attributes, Stances } from '#core/model/annotation.ts'
import { type Problem, problem } from '#core/problem/problem.ts'
import { type Mapping, meaningOf } from './mapping.ts'

/** What a file holds in the words of the project; what the mapping leaves out is in `skipped`, once a label. */
export function applyMapping(imported: ImportedFile, mapping: Mapping, file: string): ImportedFile {
  const left = new Map<string, number>()
  const documents = imported.documents.map((document) => mapDocument(document, mapping, left))
  const { codebook } = imported
  return {
    ...imported,
    documents,
    skipped: [...imported.skipped, ...leftOut(left, file)],
    ...(codebook ? { codebook: mapCodebook(codebook, mapping) } : {}),
  }
}

type Left = Map<string, number>

function leftOut(left: Left, file: string): readonly Problem[] {
  return [...left].map(([label, count]) => problem('label-left-out', { label, count }, { file }))
}

function note(left: Left, label: string): void {
  left.set(label, (left.get(label) ?? 0) + 1)
}

function mapDocument(document: Document, mapping: Mapping, left: Left): Document {
  return { ...document, layers: document.layers.map((layer) => mapLayer(layer, mapping, left)) }
}

function mapLayer(layer: DocumentLayer, mapping: Mapping, left: Left): DocumentLayer {
  const gone = new Set<string>()
  const mapAll = <T extends DocumentAnnotation>(items: readonly T[]): readonly T[] =>
    items.flatMap((item) => {
      const mapped = mapAnnotation(item, mapping, left)
      if (!mapped && item.id !== null) gone.add(item.id)
      return mapped ?? []
    })
  const annotations = mapAll(layer.annotations)
  const orphans = mapAll(layer.orphans ?? [])
  const relations = layer.relations.flatMap((relation) => {
    const type = meaningOf(mapping.relationTypes, relation.type)
    if (type !== null && !gone.has(relation.from) && !gone.has(relation.to))
      return [{ ...relation, type: type ?? relation.type }]
    note(left, relation.type)
    return []
  })
  return { ...layer, annotations, relations, orphans }
}

/** Null where annotations of this kind are left out. What the annotation says itself goes before what its label says. */
function mapAnnotation<T extends DocumentAnnotation>(annotation: T, mapping: Mapping, left: Left): T | null {
  const meaning = meaningOf(mapping.kinds, annotation.kind)
  if (meaning === null) {
    note(left, annotation.kind)
    return null
  }
  const { kind, attributes, stances } =
    typeof meaning === 'object' ? meaning : { kind: meaning ?? annotation.kind }
  const stated = mapAttributes(annotation.attributes, mapping, left)
  return {
    ...annotation,
    kind,
    attributes: { ...attributes, ...stated.attributes },
    stances: { ...stances, ...mapStances(annotation.stances, mapping, left), ...stated.stances },
  }
}

interface Stated {
  readonly attributes: Attributes
  readonly stances: Stances
}

function mapAttributes(attributes: Attributes, mapping: Mapping, left: Left): Stated {
  const mapped = Object.entries(attributes).map(([name, value]) => ({
    name,
    value,
    meaning: meaningOf(mapping.attributes, name),
  }))
  return {
    attributes: Object.fromEntries(
      mapped.flatMap(({ name, value, meaning }) => {
        if (meaning === null) note(left, name)
        return typeof meaning === 'object' ? [] : [[meaning ?? name, value] as const]
      }),
    ),
    stances: Object.fromEntries(
      mapped.flatMap(({ value, meaning }) => {
        if (typeof meaning !== 'object' || meaning === null) return []
        return [[meaning.stance, meaningOf(mapping.values, String(value)) ?? String(value)] as const]
      }),
    ),
  }
}

function mapStances(stances: Stances, mapping: Mapping, left: Left): Stances {
  const mapped = Object.entries(stances).flatMap(([target, value]) => {
    const meaning = meaningOf(mapping.targets, target)
    if (meaning === null) {
      note(left, target)
      return []
    }
    return [[meaning ?? target, meaningOf(mapping.values, value) ?? value] as const]
  })
  return Object.fromEntries(mapped)
}

/** Only what keeps its place: a label that became an attribute or was left out is defined nowhere. */
function mapCodebook(codebook: Codebook, mapping: Mapping): Codebook {
  const { kinds = [], relationTypes = [], targets = [], values = [], attributes = [] } = codebook
  const kindsOf = (names: readonly string[]) =>
    names.flatMap((name) => mappedName(meaningOf(mapping.kinds, name), name))
  return {
    kinds: renamed(kinds, mapping.kinds),
    targets: renamed(targets, mapping.targets),
    values: renamed(values, mapping.values),
    relationTypes: renamed(relationTypes, mapping.relationTypes).map((type) => ({
      ...type,
      from: kindsOf(type.from),
      to: kindsOf(type.to),
    })),
    attributes: renamed(attributes, mapping.attributes).map((attribute) => ({
      ...attribute,
      kinds: kindsOf(attribute.kinds),
    })),
  }
}

type Meaning = string | null | { readonly kind: string } | { readonly stance: string } | undefined

function renamed<T extends { readonly name: string }>(
  items: readonly T[],
  entries: Readonly<Record<string, Meaning>> | undefined,
): readonly T[] {
  return items.flatMap((item) =>
    mappedName(meaningOf(entries, item.name), item.name).map((name) => ({ ...item, name })),
  )
}

function mappedName(meaning: Meaning, name: string): readonly string[] {
  if (meaning === undefined) return [name]
  if (typeof meaning === 'string') return [meaning]
  return meaning !== null && 'kind' in meaning ? [meaning.kind] : []
}
