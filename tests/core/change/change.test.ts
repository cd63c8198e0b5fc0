import { formatVersion } from '#core/model/format-version.ts'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { apply, changeSchema, invert, noChange } from '#core/change/change.ts'
import { decide } from '#core/change/decide.ts'
import { historyOf, type LogEntry } from '#core/change/history.ts'
import { checkRanges, compareAnnotations, quoteOf } from '#core/anchor/span.ts'
import { goldAnnotator } from '#core/model/decision.ts'
import { emptyLayer, type Layer, layerSchema } from '#core/model/layer.ts'
import { text } from './random-commands.ts'
import { situationAfter, walks } from './walk.ts'

const situation = (layer: Layer) => ({ ...situationAfter({ layers: [layer], entries: [] }) })

/** Items of the gold version without just one decision of their own, and decisions whose item is gone. */
function undecidedItems({ annotator, annotations, relations, decisions }: Layer): readonly string[] {
  if (annotator !== goldAnnotator) return decisions.map(({ id }) => id)
  const items = [...annotations, ...relations].map(({ id }) => id)
  const golds = decisions.flatMap(({ gold }) => gold ?? [])
  const loose = golds.filter((gold) => !items.includes(gold))
  return [...loose, ...items.filter((id) => golds.filter((gold) => gold === id).length !== 1)]
}

describe('any sequence of commands', () => {
  it('taken back step by step leads through the very same layers', () => {
    fc.assert(
      fc.property(walks, ({ layers, entries }) => {
        let layer = layers.at(-1)
        for (let i = entries.length - 1; i >= 0; i--) {
          const entry = entries[i]
          if (!layer || !entry) throw new Error('unreachable')
          layer = apply(layer, invert(entry.change), i)
          expect(JSON.stringify(layer)).toBe(JSON.stringify(layers[i]))
        }
      }),
    )
  })

  it('keeps a layer valid: in reading order, quotes that stand in the text, relations with both ends', () => {
    fc.assert(
      fc.property(walks, ({ layers }) => {
        for (const layer of layers) {
          expect(layerSchema.parse(layer)).toEqual(layer)
          expect(layer.annotations.toSorted(compareAnnotations)).toEqual(layer.annotations)
          for (const a of layer.annotations) {
            expect(checkRanges(text, a.ranges)).toEqual({ ok: true, value: a.ranges })
            expect(a.quote).toBe(quoteOf(text, a.ranges))
          }
          const ids = new Set(layer.annotations.map((a) => a.id))
          for (const r of layer.relations) expect(ids.has(r.from) && ids.has(r.to)).toBe(true)
          expect(undecidedItems(layer)).toEqual([])
        }
      }),
    )
  })

  it('survives JSON: changes are the same after writing and reading', () => {
    fc.assert(
      fc.property(walks, ({ entries }) => {
        for (const { change } of entries)
          expect(changeSchema.parse(JSON.parse(JSON.stringify(change)))).toEqual(change)
      }),
    )
  })
})

describe('a change for another state', () => {
  it('is a bug and throws', () => {
    const decided = decide(situation(emptyLayer('ana', 'a1')), {
      type: 'annotate',
      drafts: [{ id: 'x', kind: 'claim', ranges: [{ start: 0, end: 5 }] }],
    })
    if (!decided.ok) throw new Error('refused')
    const tagged = apply(emptyLayer('ana', 'a1'), decided.value, 1)
    expect(() => apply({ ...tagged, status: 'to-do' }, decided.value, 2)).toThrow('x is there already')
    expect(() => apply(emptyLayer('ana', 'a1'), invert({ ...decided.value, status: null }), 1)).toThrow(
      'x is not there',
    )
  })
})

describe('history', () => {
  const entry = (revision: number, reason: LogEntry['reason']): LogEntry => ({
    version: formatVersion,
    revision,
    at: '',
    by: 'ana',
    reason,
    change: noChange,
  })
  const revisions = (entries: readonly LogEntry[]) => entries.map((e) => e.revision)

  it.each<[string, readonly LogEntry['reason'][], number[], number[]]>([
    ['edits pile up', ['annotate', 'set-kind'], [1, 2], []],
    ['undo moves one over', ['annotate', 'set-kind', 'undo'], [1], [2]],
    ['redo moves it back', ['annotate', 'set-kind', 'undo', 'redo'], [1, 2], []],
    ['a new edit forgets what was undone', ['annotate', 'undo', 'set-note'], [3], []],
    ['an import is where the layer begins', ['import', 'annotate'], [2], []],
  ])('%s', (_, reasons, undoable, redoable) => {
    const history = historyOf(reasons.map((reason, i) => entry(i + 1, reason)))
    expect(revisions(history.undoable)).toEqual(undoable)
    expect(revisions(history.redoable)).toEqual(redoable)
  })
})
