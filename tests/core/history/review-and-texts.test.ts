import { formatVersion } from '#core/model/format-version.ts'
import { describe, expect, it } from 'vitest'
import { anchorOf } from '#core/anchor/span.ts'
import { carryOver, judgeLayer } from '#core/change/carry-over.ts'
import { apply, type Change, itemChange, noChange } from '#core/change/change.ts'
import type { Command } from '#core/change/command.ts'
import { decide } from '#core/change/decide.ts'
import type { LogEntry, Reason } from '#core/change/history.ts'
import { layerAt } from '#core/change/layer-at.ts'
import { englishHistory } from '#core/history/english.ts'
import type { HistoryRecord } from '#core/history/history-record.ts'
import { recordsAbout, recordsOf } from '#core/history/records-of.ts'
import { tellDetail, tellSubject } from '#core/history/tell.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { emptyLayer, type Layer } from '#core/model/layer.ts'
import { textHash } from '#core/model/text-hash.ts'
import { must } from '#tests/desk.ts'

const first = 'Minsk will sign, the analyst said.'
const corrected = 'Minsk shall not ratify anything. Nobody said so.'
const over = (text: string) => ({ text, sha256: textHash(text) })

/** A layer with its log, on which each step is a command or a ready change. */
class Work {
  layer: Layer
  readonly entries: LogEntry[] = []
  text = first

  constructor(annotator = 'ana') {
    this.layer = emptyLayer(annotator, 'a1')
  }

  take(reason: Reason, change: Change): this {
    const revision = this.layer.revision + 1
    this.entries.push({ version: formatVersion, revision, at: '2026-01-01', by: 'ana', reason, change })
    this.layer = apply(this.layer, change, revision)
    return this
  }

  do(command: Command): this {
    let made = 0
    const situation = {
      layer: this.layer,
      article: { text: this.text },
      scheme: defaultScheme,
      now: '2026-01-01',
      by: 'ana',
      nextId: () => `x${this.layer.revision}${++made}`,
      past: (revision: number) => layerAt(this.layer, this.entries, revision),
    }
    return this.take(command.type, must(decide(situation, command)))
  }

  correct(): this {
    const request = { layer: this.layer, from: over(first), to: over(corrected) }
    const change = must(carryOver(request, judgeLayer(request), { choices: [], now: '2026-01-01' }))
    this.text = corrected
    return this.take('carry-over', change)
  }

  get records(): readonly HistoryRecord[] {
    return recordsOf(this.layer, this.entries)
  }
}

/** The latest change in words. */
function told([latest]: readonly HistoryRecord[]): readonly string[] {
  const telling = { phrases: englishHistory, scheme: defaultScheme }
  return (latest?.details ?? []).map((detail) =>
    [tellDetail(detail, telling), tellSubject(detail, telling)].filter((part) => part !== null).join(' | '),
  )
}

const tag: Command = {
  type: 'annotate',
  drafts: [
    { id: 'p', kind: 'prediction', ranges: [{ start: 0, end: 15 }] },
    { id: 's', kind: 'source', ranges: [{ start: 17, end: 28 }] },
  ],
}
const relate: Command = { type: 'relate', id: 'r', relationType: 'attributed-to', from: 'p', to: 's' }
const had = [{ annotator: 'ben', item: 'n4', hash: 'ab' }]
const draft = { kind: 'claim', ranges: [{ start: 0, end: 5 }] }
const take: Command = { type: 'adjudicate', rulings: [{ type: 'take', about: had, from: 'ben', draft }] }
const reject: Command = {
  type: 'adjudicate',
  rulings: [
    { type: 'reject', subject: 'annotation', about: had, reason: { code: 'other', text: 'hearsay' } },
  ],
}

describe('the history of the gold version', () => {
  it('tells what was decided about whose item', () => {
    expect(told(new Work('gold').do(take).records)).toContain('Decided: accepted (ben:n4) | Claim “Minsk”')
  })

  it('tells what a decision was and what it has become, with the reason', () => {
    const { records } = new Work('gold').do(take).do(reject)
    expect(told(records).toSorted()).toEqual([
      'Decided: rejected: other reason, “hearsay” (ben:n4)',
      'Decision taken back: accepted (ben:n4) | Claim “Minsk”',
      'Removed | Claim “Minsk”',
    ])
  })

  it('is found by the annotation that was decided on', () => {
    const { records } = new Work('gold').do(take)
    expect(recordsAbout('n4', records).flatMap(({ details }) => details.map(({ type }) => type))).toEqual([
      'decision',
    ])
  })
})

describe('the history of a corrected text', () => {
  it('tells which annotations lost their place, and over which text the layer is', () => {
    const [from, to] = ['the first one', textHash(corrected).slice(0, 8)]
    expect(told(new Work().do(tag).do(relate).correct().records)).toEqual([
      'Lost its place | Prediction “Minsk will sign”',
      'Lost its place | Source “the analyst”',
      `Text of the article: ${from} → ${to}`,
    ])
  })

  it('tells which got one again, and of its relations by name', () => {
    const work = new Work().do(tag).do(relate).correct()
    work.do({ type: 'reattach', id: 'p', ranges: [{ start: 0, end: 22 }] })
    expect(told(work.records)).toEqual(['Given a place again | Prediction “Minsk shall not ratify”'])
    work.do({ type: 'unrelate', ids: ['r'] })
    expect(told(work.records)).toEqual([
      'Relation removed: “Minsk shall not ratify” – attributed to – “the analyst”',
    ])
  })

  it('tells of an annotation by its quote of that time, before and after', () => {
    const work = new Work().do(tag).do(relate).correct()
    work.do({ type: 'reattach', id: 'p', ranges: [{ start: 0, end: 22 }] })
    const quotes = recordsAbout('p', work.records).flatMap(({ details }) =>
      details.map((detail) => ('annotation' in detail ? detail.annotation.quote : detail.type)),
    )
    expect(quotes).toEqual(['Minsk shall not ratify', 'Minsk will sign', 'related', 'Minsk will sign'])
  })

  it('tells of what came without a place', () => {
    const orphan = { ...anchorOf(first, [{ start: 0, end: 5 }]), stances: {}, attributes: {}, note: '' }
    const orphans = itemChange({
      added: [{ id: 'n1', kind: 'claim', ...orphan, createdAt: '', updatedAt: '', text: '' }],
    })
    const work = new Work().take('import', { ...noChange, orphans })
    expect(told(work.records)).toEqual(['Listed as without a place | Claim “Minsk”'])
  })

  it('leads back: one annotation, and the whole layer, can be restored without a place', () => {
    const work = new Work().do(tag).do(relate).correct()
    const lost = work.layer
    work.do({ type: 'reattach', id: 'p', ranges: [{ start: 0, end: 22 }] })
    work.do({ type: 'restore', revision: lost.revision, ids: ['p'] })
    expect(told(work.records)).toEqual(['Lost its place | Prediction “Minsk shall not ratify”'])
    expect(work.layer.orphans).toEqual(lost.orphans)
    work
      .do({ type: 'reattach', id: 's', ranges: [{ start: 33, end: 39 }] })
      .do({ type: 'unrelate', ids: ['r'] })
    work.do({ type: 'restore', revision: lost.revision })
    expect({ ...work.layer, revision: lost.revision }).toEqual(lost)
  })
})
