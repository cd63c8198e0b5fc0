import type { DocumentAnnotation, DocumentLayer } from '#core/format/document.ts'
import { brief } from '#core/format/json.ts'
import type { Notes } from '#core/format/notes.ts'
import type { PlacedSpan } from '#core/format/stated-span.ts'
import { withStances } from '#core/format/stance-name.ts'
import { textClass } from '#core/format/text-class.ts'
import type { AttributeValue } from '#core/model/annotation.ts'
import type { CodeMeaning } from './read-codes.ts'
import { type Links, relationsIn } from './read-links.ts'
import type { Coding, Selection } from './read-selections.ts'

/** What the selections of a source refer to. */
export interface Surroundings {
  /** What a code says, by GUID. */
  readonly meanings: ReadonlyMap<string, CodeMeaning>
  /** What users are called, by GUID. */
  readonly users: ReadonlyMap<string, string>
  readonly links: Links
  readonly notes: Notes
}

/** A source whose selections have their places. */
export interface PlacedSource {
  readonly name: string
  readonly text: string
  readonly selections: readonly Selection[]
  /** The n-th is that of the n-th selection. */
  readonly places: readonly PlacedSpan[]
  /** Of the whole source. */
  readonly codings: readonly Coding[]
}

/** What a selection that nobody has coded is called. */
const uncoded = 'selection'

/** A layer for everybody who has coded: an annotation for every code of a selection that is no attribute. */
export function gatherLayers(source: PlacedSource, around: Surroundings): readonly DocumentLayer[] {
  const layers = new Map<string, DocumentAnnotation[]>()
  for (const { user, annotations } of [
    ...source.selections.flatMap((selection, index) => workOn({ selection, source, index }, around)),
    ...classesOf(source, around),
  ]) {
    const annotator = around.users.get(user) ?? ''
    const layer = layers.get(annotator) ?? []
    layers.set(annotator, layer)
    layer.push(...annotations)
  }
  return [...layers].map(([annotator, annotations]) => layerOf(annotator, annotations, around.links))
}

/** What one user said. */
interface Work {
  readonly user: string
  readonly annotations: readonly DocumentAnnotation[]
}

interface SelectionIn {
  readonly selection: Selection
  readonly source: PlacedSource
  readonly index: number
}

function workOn({ selection, source, index }: SelectionIn, around: Surroundings): readonly Work[] {
  const place = source.places[index]
  if (!place) return []
  if (place.ranges === null) {
    around.notes.skipThis(place.problem)
    return []
  }
  if (place.doubt) around.notes.doubtThis(place.doubt)
  const { ranges } = place
  const { id, user, note, codings } = selection
  const shares = byUser(codings)
  const noted = shares.has(user) || shares.size === 0 ? user : ([...shares.keys()][0] ?? user)
  if (shares.size === 0) shares.set(user, [])
  return [...shares].map(([coder, codes]) => {
    const { kinds, attributes } = saidBy(codes, source.name, around)
    const said = { ranges, ...withStances(attributes), note: coder === noted ? note : '' }
    return {
      user: coder,
      annotations: (kinds.length === 0 ? [uncoded] : kinds).map((kind, nth) => ({
        id: nth === 0 ? id : `${id}-${nth + 1}`,
        kind,
        ...said,
      })),
    }
  })
}

/** A code of a whole source is about all of its text. */
function classesOf({ name, text, codings }: PlacedSource, around: Surroundings): readonly Work[] {
  return [...byUser(codings)].map(([user, codes]) => ({
    user,
    annotations: saidBy(codes, name, around).kinds.map((kind) => textClass(kind, text)),
  }))
}

function byUser(codings: readonly Coding[]): Map<string, readonly string[]> {
  const shares = new Map<string, readonly string[]>()
  for (const { user, code } of codings) shares.set(user, [...(shares.get(user) ?? []), code])
  return shares
}

interface Said {
  readonly kinds: readonly string[]
  readonly attributes: Readonly<Record<string, AttributeValue>>
}

function saidBy(codes: readonly string[], name: string, { meanings, notes }: Surroundings): Said {
  const kinds = new Set<string>()
  const attributes = new Map<string, string>()
  for (const code of codes) {
    const meaning = meanings.get(code)
    if (!meaning) notes.skip('qda-code-unknown', { name, id: brief(code) })
    else if (meaning.type === 'kind') kinds.add(meaning.name)
    else attributes.set(meaning.name, meaning.value)
  }
  return { kinds: [...kinds], attributes: Object.fromEntries(attributes) }
}

function layerOf(annotator: string, annotations: readonly DocumentAnnotation[], links: Links): DocumentLayer {
  return {
    annotator: annotator === '' ? null : annotator,
    status: 'in-progress',
    annotations,
    relations: relationsIn(annotations, links),
  }
}
