import { formatVersion } from '#core/model/format-version.ts'
import { describe, expect, it } from 'vitest'
import { apply, itemChange, noChange } from '#core/change/change.ts'
import type { Command } from '#core/change/command.ts'
import { decide } from '#core/change/decide.ts'
import { historyOf, type LogEntry, undoing } from '#core/change/history.ts'
import { englishHistory } from '#core/history/english.ts'
import type { HistoryRecord } from '#core/history/history-record.ts'
import { mergeRecords, recordsAbout, recordsOf } from '#core/history/records-of.ts'
import { russianHistory } from '#core/history/russian.ts'
import { tellDetail, tellReason, tellSubject } from '#core/history/tell.ts'
import type { Telling } from '#core/history/telling.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { emptyLayer } from '#core/model/layer.ts'

const text = 'Minsk will sign, the analyst said. Moscow waits.'

/** What the log says after these steps, each a command or an undo of the step before. */
function historyAfter(...steps: readonly (Command | 'undo')[]): readonly HistoryRecord[] {
  let layer = emptyLayer('ana', 'a1')
  const entries: LogEntry[] = []
  for (const step of steps) {
    const revision = layer.revision + 1
    const entry: LogEntry = {
      version: formatVersion,
      revision,
      at: `2026-01-0${revision}`,
      by: 'ana',
      ...meant(step),
    }
    entries.push(entry)
    layer = apply(layer, entry.change, revision)
  }
  return recordsOf(layer, entries)

  function meant(step: Command | 'undo'): Pick<LogEntry, 'reason' | 'of' | 'change'> {
    const last = historyOf(entries).undoable.at(-1)
    if (step === 'undo') {
      if (!last) throw new Error('nothing to undo')
      return { reason: 'undo', of: last.revision, change: undoing(last) }
    }
    const situation = {
      layer,
      article: { text },
      scheme: defaultScheme,
      now: 'now',
      by: 'ana',
      nextId: () => 'x',
    }
    const decided = decide(situation, step)
    if (!decided.ok) throw new Error(decided.problem.code)
    return { reason: step.type, change: decided.value }
  }
}

const english: Telling = { phrases: englishHistory, scheme: defaultScheme }

/** Every record in words, latest first. */
function told(records: readonly HistoryRecord[], telling = english): readonly string[] {
  return records.flatMap((record) => {
    const reason = tellReason(record, telling)
    const lines = record.details.map((detail) =>
      [tellDetail(detail, telling), tellSubject(detail, telling)].filter((part) => part !== null).join(' | '),
    )
    return reason === null ? lines : [`(${reason})`, ...lines]
  })
}

const tagged: Command = {
  type: 'annotate',
  drafts: [
    { id: 'p', kind: 'prediction', ranges: [{ start: 0, end: 15 }], stances: { minsk: 'critical' } },
    { id: 's', kind: 'source', ranges: [{ start: 17, end: 28 }] },
  ],
}

const commented: Command = {
  type: 'comment',
  on: { annotator: 'ben', annotation: 'n4' },
  text: 'Too short?',
}

describe('the history', () => {
  it.each<[string, readonly (Command | 'undo')[], readonly string[]]>([
    [
      'a tag with its values, and the status that comes with the first',
      [tagged],
      [
        'Tagged as Prediction | Prediction “Minsk will sign”',
        'Stance toward Minsk: not stated → Critical | Prediction “Minsk will sign”',
        'Tagged as Source | Source “the analyst”',
        'Status of the article: to do → in progress',
      ],
    ],
    [
      'a stance, by the labels of the scheme',
      [tagged, { type: 'set-stance', ids: ['p'], target: 'minsk', value: null }],
      ['Stance toward Minsk: Critical → not stated | Prediction “Minsk will sign”'],
    ],
    [
      'a kind, with what it lost',
      [
        tagged,
        { type: 'set-attribute', ids: ['p'], attribute: 'horizon', value: '2027' },
        { type: 'set-kind', ids: ['p'], kind: 'claim' },
      ],
      [
        'Kind: Prediction → Claim | Claim “Minsk will sign”',
        'Horizon: 2027 → not stated | Claim “Minsk will sign”',
      ],
    ],
    [
      'a choice by its label',
      [tagged, { type: 'set-attribute', ids: ['s'], attribute: 'standing', value: 'expert' }],
      ['Standing: not stated → Expert | Source “the analyst”'],
    ],
    [
      'a span',
      [tagged, { type: 'set-ranges', id: 'p', ranges: [{ start: 0, end: 5 }] }],
      ['Span: “Minsk will sign” → “Minsk” | Prediction “Minsk”'],
    ],
    [
      'a note',
      [tagged, { type: 'set-note', id: 'p', note: 'sure?' }, { type: 'set-note', id: 'p', note: '' }],
      ['Note removed: “sure?” | Prediction “Minsk will sign”'],
    ],
    [
      'a relation, also when it goes with its end',
      [
        tagged,
        { type: 'relate', relationType: 'attributed-to', from: 'p', to: 's' },
        { type: 'remove', ids: ['s'] },
      ],
      [
        'Removed | Source “the analyst”',
        'Relation removed: “Minsk will sign” – attributed to – “the analyst”',
      ],
    ],
    [
      'a comment, from what to what',
      [tagged, commented, { type: 'set-comment', id: 'x', text: 'Too long?' }],
      ['Comment on ben:n4: “Too short?” → “Too long?”'],
    ],
    [
      'a comment that was taken back',
      [tagged, commented, { type: 'remove-comments', ids: ['x'] }],
      ['Comment on ben:n4 removed: “Too short?”'],
    ],
    [
      'an undo',
      [tagged, { type: 'set-status', status: 'done' }, 'undo'],
      ['(undo of change 2)', 'Status of the article: done → in progress'],
    ],
  ])('tells of %s', (_, steps, lines) => {
    expect(told(historyAfter(...steps).slice(0, 1))).toEqual(lines)
  })

  it('speaks Russian', () => {
    const records = historyAfter(tagged, { type: 'set-status', status: 'done' })
    expect(told(records.slice(0, 1), { ...english, phrases: russianHistory })).toEqual([
      'Состояние статьи: в работе → готова',
    ])
  })

  it('of one annotation leaves out everything else, but not its relations', () => {
    const records = historyAfter(
      tagged,
      { type: 'relate', relationType: 'attributed-to', from: 'p', to: 's' },
      { type: 'set-note', id: 'p', note: 'sure?' },
    )
    expect(told(recordsAbout('s', records))).toEqual([
      'Related: “Minsk will sign” – attributed to – “the analyst”',
      'Tagged as Source | Source “the analyst”',
    ])
  })

  it('says who and when, latest first', () => {
    const records = historyAfter(tagged, { type: 'set-status', status: 'done' })
    expect(
      records.map(({ annotator, by, at, revision, reason }) => [annotator, by, at, revision, reason]),
    ).toEqual([
      ['ana', 'ana', '2026-01-02', 2, 'set-status'],
      ['ana', 'ana', '2026-01-01', 1, 'annotate'],
    ])
  })

  it('does not invent the end of a relation that the log does not tell', () => {
    const relations = itemChange({ removed: [{ id: 'r', type: 'supports', from: 'a', to: 'b' }] })
    const entry: LogEntry = {
      version: formatVersion,
      revision: 5,
      at: '',
      by: 'ana',
      reason: 'unrelate',
      change: { ...noChange, relations },
    }
    expect(told(recordsOf({ ...emptyLayer('ana', 'a1'), revision: 5 }, [entry]))).toEqual([
      'Relation removed: “…” – supports – “…”',
    ])
  })
})

describe('the histories of several annotators', () => {
  const record = (annotator: string, revision: number, at: string): HistoryRecord => ({
    annotator,
    revision,
    at,
    by: annotator,
    reason: 'annotate',
    of: null,
    details: [],
    more: 0,
  })

  it('become one, by time; a clock that jumped back reorders nobody’s own', () => {
    const ana = [
      record('ana', 3, '2026-01-05'),
      record('ana', 2, '2025-12-01'),
      record('ana', 1, '2026-01-02'),
    ]
    const ben = [record('ben', 2, '2026-01-04'), record('ben', 1, '2026-01-01')]
    expect(mergeRecords([ana, ben]).map((r) => `${r.annotator}${r.revision}`)).toEqual([
      'ana3',
      'ben2',
      'ben1',
      'ana2',
      'ana1',
    ])
  })
})
