import { describe, expect, it } from 'vitest'
import { writeCsv } from '#core/format/csv/write-csv.ts'
import { parseCsv } from '#core/format/csv/parse-csv.ts'
import { readJsonl } from '#core/format/jsonl/read-jsonl.ts'
import { writeJsonl } from '#core/format/jsonl/write-jsonl.ts'
import type { Comment } from '#core/model/comment.ts'
import { type Decision, goldAnnotator } from '#core/model/decision.ts'
import { datasetAfter, takeIn } from '#tests/core/import/take-in.ts'
import { annotationOn, articleOf, datasetOf, layerOf, streamed, textOf } from './datasets.ts'

const text = 'Minsk will sign, the analyst said.'
const claim = annotationOn(text, 'Minsk will sign')
const comment: Comment = {
  id: 'c1',
  on: { annotator: 'boris', annotation: 'n4' },
  replyTo: { annotator: 'boris', comment: 'c7' },
  text: 'Guideline 2.3 says the proposition only.',
  at: '2026-01-02T00:00:00.000Z',
}
const accepted: Decision = {
  id: 'd1',
  subject: 'annotation',
  outcome: 'accept',
  about: [
    { annotator: 'ana', item: 'n1', hash: 'ab12' },
    { annotator: 'boris', item: 'n4', hash: 'cd34' },
  ],
  from: 'ana',
  gold: 'n1',
  reason: null,
  by: 'vera',
  at: '2026-01-03T00:00:00.000Z',
}
const rejected: Decision = {
  ...accepted,
  id: 'd2',
  outcome: 'reject',
  about: [{ annotator: 'boris', item: 'n5', hash: 'ef56' }],
  from: null,
  gold: null,
  reason: { code: 'other', text: 'hearsay' },
}
const reviewed = datasetOf(articleOf(text), [
  layerOf([claim], { comments: [comment] }),
  layerOf([claim], { annotator: goldAnnotator, decisions: [accepted, rejected] }),
])
const lines = await textOf(writeJsonl(streamed(reviewed)))

describe('a data set (jsonl)', () => {
  it('carries comments and where the gold version comes from, and gives the same bytes again', async () => {
    const imported = readJsonl({ name: 'in.jsonl', text: lines })
    expect([imported.skipped, imported.doubted]).toEqual([[], []])
    const plan = takeIn(imported)
    expect(plan.layers.map(({ after }) => [after.annotator, after.comments, after.decisions])).toEqual([
      ['ana', [comment], []],
      [goldAnnotator, [], [accepted, rejected]],
    ])
    expect(await textOf(writeJsonl(streamed(datasetAfter(plan))))).toBe(lines)
  })

  it('does not make an annotator of the gold version', () => {
    const { project } = takeIn(readJsonl({ name: 'in.jsonl', text: lines }))
    expect(project?.annotators.map(({ id }) => id)).toEqual(['ana'])
  })

  it.each([
    ['a comment', '"text":"Guideline 2.3 says the proposition only."', '"text":7', 'comment-invalid'],
    ['a decision', '"outcome":"accept"', '"outcome":"perhaps"', 'decision-invalid'],
  ])('is read without %s that cannot be read', (_, right, wrong, code) => {
    const imported = readJsonl({ name: 'in.jsonl', text: lines.replace(right, wrong) })
    expect(imported.skipped.map((problem) => problem.code)).toEqual([code])
  })

  it('is read without a decision whose annotation is not there', () => {
    const plan = takeIn(readJsonl({ name: 'in.jsonl', text: lines.replace('"gold":"n1"', '"gold":"n9"') }))
    expect(plan.report.skipped.map((problem) => problem.code)).toEqual(['decision-loose'])
    expect(plan.layers[1]?.after.decisions).toEqual([rejected])
  })
})

describe('a table (csv)', () => {
  it('says of each gold annotation who had it, who decided and when', async () => {
    const rows = parseCsv(await textOf(writeCsv(streamed(reviewed))))
    const columns = ['gold_decision', 'gold_sources', 'gold_by', 'gold_at']
    expect(rows.map((row) => columns.map((column) => row.get(column)))).toEqual([
      ['', '', '', ''],
      ['accept', 'ana:n1; boris:n4', 'vera', '2026-01-03T00:00:00.000Z'],
    ])
  })
})
