import type { DocumentAnnotation, DocumentLayer, DocumentRelation } from '#core/format/document.ts'
import type { Notes } from '#core/format/notes.ts'
import type { PlacedSpan } from '#core/format/stated-span.ts'
import { withStances } from '#core/format/stance-name.ts'
import type { AttributeValue } from '#core/model/annotation.ts'
import type { Range } from '#core/model/article.ts'
import type { AnnLine } from './ann-line.ts'

/** A line with its number, and where a span is. */
export interface PlacedLine {
  readonly number: number
  readonly line: AnnLine
  /** Null for what is no span. */
  readonly place: PlacedSpan | null
}

/** An annotation while more lines may speak of it. */
interface Draft {
  readonly id: string
  readonly kind: string
  readonly ranges: readonly Range[]
  readonly attributes: Record<string, AttributeValue>
  readonly notes: string[]
}

/**
 * What the lines of a .ann file say together. An event is its trigger, and each part that it has a relation from there; the
 * members of an equivalence are related each to the next; attributes and notes of an event are its trigger's.
 */
export function gatherLayer(lines: readonly PlacedLine[], notes: Notes): DocumentLayer {
  const gathering = { drafts: new Map<string, Draft>(), spans: gatherSpans(lines, notes), notes }
  for (const draft of gathering.spans)
    if (!gathering.drafts.has(draft.id)) gathering.drafts.set(draft.id, draft)
  const triggers = triggersOf(lines)
  const trigger = (id: string) => triggers.get(id) ?? id
  const relations = lines.flatMap(({ line }) => relationsOf(line, trigger))
  const ends = new Map(relations.flatMap(({ id, from }) => (id === null ? [] : [[id, from] as const])))
  const owner = (id: string) => gathering.drafts.get(trigger(id)) ?? gathering.drafts.get(ends.get(id) ?? '')
  for (const { line, number } of lines) describe(line, owner, notes.at(number))
  const annotations = gathering.spans.map(annotationOf)
  return {
    annotator: null,
    status: annotations.length === 0 ? 'to-do' : 'in-progress',
    annotations,
    relations,
  }
}

function gatherSpans(lines: readonly PlacedLine[], notes: Notes): readonly Draft[] {
  return lines.flatMap(({ line, place, number }) => {
    if (line.type !== 'span' || !place) return []
    if (place.ranges === null) {
      notes.at(number).skipThis(place.problem)
      return []
    }
    if (place.doubt) notes.at(number).doubtThis(place.doubt)
    return [{ id: line.id, kind: line.label, ranges: place.ranges, attributes: {}, notes: [] }]
  })
}

function triggersOf(lines: readonly PlacedLine[]): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap(({ line }) => (line.type === 'event' ? [[line.id, line.trigger] as const] : [])),
  )
}

function relationsOf(line: AnnLine, trigger: (id: string) => string): readonly DocumentRelation[] {
  switch (line.type) {
    case 'relation':
      return [{ id: line.id, type: line.label, from: trigger(line.from), to: trigger(line.to) }]
    case 'event':
      return line.parts.map(({ role, filler }) => ({
        id: null,
        type: role,
        from: line.trigger,
        to: trigger(filler),
      }))
    case 'equivalence':
      return line.members.slice(1).map((to, index) => ({
        id: null,
        type: line.label,
        from: trigger(line.members[index] ?? ''),
        to: trigger(to),
      }))
    case 'span':
    case 'attribute':
    case 'note':
      return []
    default:
      return line satisfies never
  }
}

/** Adds an attribute or a note to what it is about; a note about a relation is kept by where the relation begins. */
function describe(line: AnnLine, owner: (id: string) => Draft | undefined, notes: Notes): void {
  if (line.type !== 'attribute' && line.type !== 'note') return
  const draft = owner(line.of)
  if (!draft) {
    notes.skip('line-about-nothing', { id: line.of })
    return
  }
  if (line.type === 'attribute') draft.attributes[line.name] = line.value ?? true
  else draft.notes.push(noteText(line, draft))
}

function noteText({ kind, of, text }: Extract<AnnLine, { type: 'note' }>, { id }: Draft): string {
  const about = of.startsWith('R') && of !== id ? `${of}: ${text}` : text
  return kind === 'AnnotatorNotes' ? about : `${kind}: ${about}`
}

function annotationOf({ id, kind, ranges, attributes, notes }: Draft): DocumentAnnotation {
  return { id, kind, ranges, ...withStances(attributes), note: notes.join('\n') }
}
