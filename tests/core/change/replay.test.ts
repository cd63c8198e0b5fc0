import { formatVersion } from '#core/model/format-version.ts'
import { describe, expect, it } from 'vitest'
import { noChange } from '#core/change/change.ts'
import type { LogEntry } from '#core/change/history.ts'
import { type LogLine, replay } from '#core/change/replay.ts'
import { emptyLayer } from '#core/model/layer.ts'
import { fail, succeed } from '#core/problem/result.ts'

/** A log as a line of text: numbers are revisions, `x` is a damaged line, `5<2` takes back change 2, `5+7` counts with 6 and 7. */
function lines(log: string): readonly LogLine[] {
  return log
    .split(' ')
    .filter(Boolean)
    .map((word) => (word === 'x' ? fail('file-damaged', { reason: 'damaged' }) : succeed(entry(word))))
}

function entry(word: string): LogEntry {
  const [, revision, of, until] = /^(\d+)(?:<(\d+))?(?:\+(\d+))?$/.exec(word) ?? []
  const made = {
    version: formatVersion,
    at: '',
    by: 'ana',
    revision: Number(revision),
    ...(until !== undefined && { until: Number(until) }),
    change: noChange,
  } as const
  return of === undefined ? { ...made, reason: 'set-note' } : { ...made, reason: 'undo', of: Number(of) }
}

const replayed = (log: string, covered: number) => {
  const result = replay({ ...emptyLayer('ana', 'a1'), revision: covered }, lines(log))
  return {
    at: result.layer.revision,
    told: result.entries.map((one) => one.revision).join(' '),
    doubts: result.doubts.map((doubt) => doubt.line),
    cut: result.cut?.line ?? null,
  }
}

describe('a log and the layer file that covers its first changes', () => {
  it.each<[string, number, number, string, readonly number[], number | null]>([
    // log, covered by the layer file -> layer at, history told, lines doubted, cut at line
    ['', 0, 0, '', [], null],
    ['1 2 3', 0, 3, '1 2 3', [], null],
    ['1 2 3', 2, 3, '1 2 3', [], null],
    ['1 2 3', 3, 3, '1 2 3', [], null],
    ['1 2 3', 5, 5, '', [4], null],
    ['', 2, 2, '', [1], null],
    ['1 x 3 4', 4, 4, '3 4', [2], null],
    ['1 x 3 4', 2, 4, '3 4', [2], null],
    ['1 x 3 4', 1, 1, '1', [], 2],
    ['1 x 3 4', 0, 1, '1', [], 2],
    ['1 2 x', 3, 3, '', [3], null],
    ['1 2 x', 2, 2, '1 2', [], 3],
    ['1 x 2 3', 0, 3, '1 2 3', [2], null],
    ['1 x x 4', 3, 4, '4', [2], null],
    ['1 x x 4', 2, 2, '1', [], 2],
    ['1 3 4', 2, 4, '3 4', [2], null],
    ['1 3 4', 1, 1, '1', [], 2],
    ['3 4', 4, 4, '3 4', [1], null],
    ['3 4', 0, 0, '', [], 1],
    ['1 2 2 3', 0, 2, '1 2', [], 3],
    ['1 x 3 4 x 6', 6, 6, '6', [2, 5], null],
    ['1 2 3<2', 0, 3, '1 2 3', [], null],
    ['1 x 3 4 5<1', 2, 5, '', [2], null],
    ['1 x 3 4<3 5<1 6', 2, 6, '6', [2], null],
    ['1 2+4 3+4 4+4', 0, 4, '1 2 3 4', [], null],
    ['1 2+4 3+4', 0, 1, '1', [], 2],
    ['1 2+4', 1, 1, '1', [], 2],
    ['1 2+4 x 4+4', 0, 1, '1', [], 2],
    ['1 x 3+4 4+4', 0, 1, '1', [], 2],
    ['1 2+4 3+4 x', 0, 1, '1', [], 2],
    ['1+2 2+2 3+4 x', 0, 2, '1 2', [], 3],
    ['1 2+4 3+4', 3, 3, '1 2 3', [], null],
  ])('%j covered up to %i', (log, covered, at, told, doubts, cut) => {
    expect(replayed(log, covered)).toEqual({ at, told, doubts, cut })
  })

  it('says which changes are missing', () => {
    const result = replay(emptyLayer('ana', 'a1'), lines('1 2 5'))
    expect(result.cut).toEqual({ line: 3, reason: 'changes 3 to 4 are missing' })
  })

  it('ends before changes that count with one that was made for another state', () => {
    const status: LogEntry = { ...entry('3+3'), change: { ...noChange, status: ['done', 'to-do'] } }
    const result = replay(emptyLayer('ana', 'a1'), [...lines('1 2+3'), succeed(status)])
    expect(result).toMatchObject({ layer: { revision: 1 }, cut: { line: 2 } })
    expect(result.entries.map((one) => one.revision)).toEqual([1])
  })

  it('does not tell what was written together', () => {
    const { entries } = replay(emptyLayer('ana', 'a1'), lines('1+2 2+2'))
    expect(entries.some((one) => 'until' in one)).toBe(false)
  })

  it('ends before a change that was made for another state', () => {
    const status: LogEntry = { ...entry('2'), change: { ...noChange, status: ['done', 'to-do'] } }
    const result = replay(emptyLayer('ana', 'a1'), [...lines('1'), succeed(status), ...lines('3')])
    expect(result).toMatchObject({ layer: { revision: 1 }, cut: { line: 2 } })
    expect(result.entries.map((one) => one.revision)).toEqual([1])
  })
})
