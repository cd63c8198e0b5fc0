import { describe, expect, test } from 'vitest'
import { emptyReport, type ImportReport } from '#core/import/report.ts'
import { problem } from '#core/problem/problem.ts'
import { groupProblems } from '#renderer/app/import/group-problems.ts'
import { runImport } from '#renderer/app/import/run-import.ts'
import type { Outcome } from '#renderer/replica/outcome.ts'

function fileOf(name: string, size = 10): File {
  return new File(['x'.repeat(size)], name)
}

function files(count: number): readonly File[] {
  return Array.from({ length: count }, (_, index) => fileOf(`${index}.txt`))
}

/** A program that adds every file it is sent as an article. */
async function accept(batch: readonly File[]): Promise<Outcome<ImportReport>> {
  const added = batch.map(({ name }) => name)
  return { type: 'done', value: { ...emptyReport, articles: batch.length, added } }
}

const unheard = (): void => {}
const noSignal = new AbortController().signal

describe('an import', () => {
  test('sends everything, in order, and says how far it is', async () => {
    const progress: number[] = []
    const result = await runImport(files(100), {
      send: accept,
      onProgress: (done) => progress.push(done),
      signal: noSignal,
    })
    expect(result).toMatchObject({ left: 0, failure: null, report: { articles: 100 } })
    expect(result.report.added).toEqual(files(100).map(({ name }) => name))
    expect(progress).toEqual([0, 40, 80, 100])
  })

  test('reports what is too large without sending it', async () => {
    const large = Object.defineProperty(fileOf('large.txt'), 'size', { value: 200_000_000 })
    const sent: string[] = []
    const { report } = await runImport([large, fileOf('small.txt')], {
      send: (batch) => {
        sent.push(...batch.map(({ name }) => name))
        return accept(batch)
      },
      onProgress: unheard,
      signal: noSignal,
    })
    expect(sent).toEqual(['small.txt'])
    expect(report.skipped).toEqual([
      problem('file-too-large', { size: 200, limit: 20 }, { file: 'large.txt' }),
    ])
  })

  test('stops where the program refuses, and keeps what was read', async () => {
    const failure = {
      type: 'refused',
      problem: problem('not-saved', { reason: 'the disk is full' }),
    } as const
    let batches = 0
    const result = await runImport(files(100), {
      send: async (batch) => ((batches += 1) > 1 ? failure : accept(batch)),
      onProgress: unheard,
      signal: noSignal,
    })
    expect(result).toMatchObject({ left: 60, failure, report: { articles: 40 } })
  })

  test('stops between batches when it is told to', async () => {
    const controller = new AbortController()
    const result = await runImport(files(100), {
      send: (batch) => {
        controller.abort()
        return accept(batch)
      },
      onProgress: unheard,
      signal: controller.signal,
    })
    expect(result).toMatchObject({ left: 60, failure: null, report: { articles: 40 } })
  })
})

describe('problems in a report', () => {
  const said = (file: string, text: string, line?: number) => ({ file, line, text })
  const atLine = (line: number): string => `line ${line}`

  test('stand by file, in the order of their lines', () => {
    const groups = groupProblems(
      [said('b', 'Third.', 3), said('a', 'Empty.'), said('b', 'First.', 1)],
      atLine,
    )
    expect(groups).toEqual([
      { heading: 'b', of: 'file', items: ['line 1: First.', 'line 3: Third.'] },
      { heading: 'a', of: 'file', items: ['Empty.'] },
    ])
  })

  test('that many files share are said once, with every place', () => {
    const shared = ['a', 'b', 'c', 'd'].map((file) => said(file, 'Guessed.', file === 'd' ? 7 : undefined))
    expect(groupProblems([...shared, said('a', 'Other.')], atLine)).toEqual([
      { heading: 'Guessed.', of: 'sentence', items: ['a', 'b', 'c', 'd, line 7'] },
      { heading: 'a', of: 'file', items: ['Other.'] },
    ])
  })
})
