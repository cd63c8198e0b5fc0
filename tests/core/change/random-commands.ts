import fc from 'fast-check'
import type { Command, Ruling } from '#core/change/command.ts'
import type { SourceItem } from '#core/model/decision.ts'
import type { Layer } from '#core/model/layer.ts'

export const text =
  '“Minsk will sign,” the analyst said. Moscow waits 🇧🇾. Но договора нет.\nThe ministry denies that the loan was ever promised..'

const kinds = fc.constantFrom('claim', 'prediction', 'source')
const range = fc
  .tuple(fc.nat({ max: text.length }), fc.integer({ min: 1, max: 30 }))
  .map(([start, length]) => ({ start, end: start + length }))

/** A plan for a command: which items it is about is settled against the layer it meets. */
export const plan = fc.record({
  action: fc.constantFrom(
    'annotate',
    'remove',
    'set-kind',
    'set-ranges',
    'set-stance',
    'set-attribute',
    'set-note',
    'relate',
    'unrelate',
    'set-status',
    'take',
    'take-relation',
    'reject',
    'reject-all',
    'keep',
    'comment',
    'set-comment',
    'remove-comments',
  ),
  ranges: fc.array(range, { minLength: 1, maxLength: 3 }),
  kind: kinds,
  pick: fc.array(fc.nat({ max: 40 }), { minLength: 2, maxLength: 4 }),
  value: fc.constantFrom('critical', 'neutral', 'supportive', null),
  target: fc.constantFrom('moscow', 'minsk'),
  note: fc.string({ maxLength: 12 }),
  status: fc.constantFrom('to-do' as const, 'in-progress' as const, 'done' as const),
  relationType: fc.constantFrom('attributed-to', 'supports', 'attacks'),
})
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never

/** About items that ana and boris might have: few enough that decisions meet. */
function rulingFrom(layer: Layer, { action, ranges, kind, pick, relationType }: Plan): Ruling {
  const source = (n: number): SourceItem => ({
    annotator: (pick[n] ?? 0) % 2 === 0 ? 'ana' : 'boris',
    item: `s${(pick[n] ?? 0) % 5}`,
    hash: 'h',
  })
  const about = [source(0), source(1)]
  const reason = { code: 'other', text: 'why not' } as const
  const decided = layer.decisions.filter(({ gold, about: [first] }) => gold !== null && first)
  const end = (n: number) => decided[(pick[n] ?? 0) % Math.max(1, decided.length)]?.about[0] ?? source(n)
  switch (action) {
    case 'take':
      return { type: 'take', about, from: 'ana', draft: { kind, ranges: ranges.slice(0, 1) } }
    case 'take-relation':
      return { type: 'take-relation', about, from: 'ana', relationType, ends: [end(0), end(1)] }
    case 'keep':
      return { type: 'keep', subject: 'annotation', about }
    case 'reject-all':
      return { type: 'reject-all', about, reason }
    default:
      return { type: 'reject', subject: 'annotation', about, reason }
  }
}

/** The command that `plan` means for `layer`; it may well be refused. */
export function commandFrom(layer: Layer, { action, ranges, kind, pick, ...rest }: Plan): Command {
  const id = (n: number, of: readonly { readonly id: string }[]) =>
    of[(pick[n] ?? 0) % Math.max(1, of.length)]?.id ?? 'nobody'
  const one = id(0, layer.annotations)
  const other = id(1, layer.annotations)
  switch (action) {
    case 'annotate':
      return {
        type: 'annotate',
        drafts: ranges.map((r) => ({
          kind,
          ranges: [r],
          stances: rest.value ? { [rest.target]: rest.value } : {},
        })),
      }
    case 'remove':
      return { type: 'remove', ids: [one, other] }
    case 'set-kind':
      return { type: 'set-kind', ids: [one, other], kind }
    case 'set-ranges':
      return { type: 'set-ranges', id: one, ranges }
    case 'set-stance':
      return { type: 'set-stance', ids: [one, other], target: rest.target, value: rest.value }
    case 'set-attribute':
      return {
        type: 'set-attribute',
        ids: [one],
        attribute: 'evidence',
        value: rest.value === null ? null : 'yes',
      }
    case 'set-note':
      return { type: 'set-note', id: one, note: rest.note }
    case 'relate':
      return { type: 'relate', relationType: rest.relationType, from: one, to: other }
    case 'unrelate':
      return { type: 'unrelate', ids: [id(0, layer.relations)] }
    case 'set-status':
      return { type: 'set-status', status: rest.status }
    case 'take':
    case 'take-relation':
    case 'reject':
    case 'reject-all':
    case 'keep':
      return { type: 'adjudicate', rulings: [rulingFrom(layer, { action, ranges, kind, pick, ...rest })] }
    case 'comment':
      return { type: 'comment', on: { annotator: 'boris', annotation: one }, text: `?${rest.note}` }
    case 'set-comment':
      return { type: 'set-comment', id: id(0, layer.comments), text: `!${rest.note}` }
    case 'remove-comments':
      return { type: 'remove-comments', ids: [id(0, layer.comments)] }
    default:
      throw new Error(action)
  }
}
