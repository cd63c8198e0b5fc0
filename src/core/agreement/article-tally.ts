import type { SourceWriter } from './addends.ts'
import { codeLayer, type CodedLayer } from './coded-layer.ts'
import type { CountedText } from './counted-text.ts'
import { countRelations, matchMarks, type MarkPairing, pairMarks, pairsOf } from './matched-items.ts'
import { NO_SPAN } from './answer-sums.ts'
import type { ReportSums } from './report-sums.ts'
import type { Unit } from './shapes.ts'
import { countSpans } from './span-scores.ts'

type CodedPairing = MarkPairing<CodedLayer>

/** Names of what an article adds. */
export const role = {
  /** What does not depend on who is counted. */
  text: 'text',
  /** What all annotators say of the spans they matched. */
  answers: 'answers',
  /** What one annotator's layer adds by itself. */
  layer: (annotator: string): string => `layer of ${annotator}`,
  /** How much text of each of two meets the other's; it is weighed by the number of annotators. */
  meetings: (two: readonly string[]): string => `meetings of ${two.join()}`,
  /** Matched spans and relations of two. */
  counts: (two: readonly string[]): string => `counts of ${two.join()}`,
  /** What two say of the spans they matched. */
  answersOf: (two: readonly string[]): string => `answers of ${two.join()}`,
}

function tallyText(sums: ReportSums, length: number): void {
  for (const { alphaU } of sums.kinds) alphaU.addText(sums.collector, length)
}

function tallyLayer(sums: ReportSums, { overall, kinds, units }: CodedLayer, length: number): void {
  const { collector } = sums
  sums.overall.addOwn(collector, overall)
  for (const [index, { u, alphaU }] of sums.kinds.entries()) {
    const kind = kinds[index]
    if (kind === undefined) continue
    u.addOwn(collector, kind.segments)
    alphaU.addUnits(collector, kind.units, length)
  }
  collector.add(sums.unitsAt, units.length)
  collector.add(sums.doubledAt, doubledLength(units))
}

/** Text that two or more of one annotator's units hold; the units must be in reading order. */
function doubledLength(units: readonly Unit[]): number {
  let [reach, doubledTo, doubled] = [0, 0, 0]
  for (const { begin, end } of units) {
    const to = Math.min(end, reach)
    doubled += Math.max(0, to - Math.max(begin, doubledTo))
    doubledTo = Math.max(doubledTo, to)
    reach = Math.max(reach, end)
  }
  return doubled
}

function tallyMeetings(sums: ReportSums, { first, second }: CodedPairing): void {
  const { collector } = sums
  sums.overall.addMeetings(collector, first.overall, second.overall)
  for (const [index, { u, alphaU }] of sums.kinds.entries()) {
    const [a, b] = [first.kinds[index], second.kinds[index]]
    if (a === undefined || b === undefined) continue
    u.addMeetings(collector, a.segments, b.segments)
    alphaU.addDifferences(collector, a.units, b.units)
  }
}

function tallyCounts(sums: ReportSums, pairing: CodedPairing): void {
  const { collector } = sums
  const spans = countSpans(pairing.first.marks, pairing.second.marks)
  sums.spans.exact.add(collector, spans.exact)
  sums.spans.overlap.add(collector, spans.overlap)
  sums.spans.partial.add(collector, spans.partial)
  sums.relations.add(collector, countRelations(pairing))
}

function tallyAnswers({ collector, questions }: ReportSums, { pairs }: CodedPairing): void {
  for (const [index, question] of questions.entries())
    for (const { first, second } of pairs)
      question.addPair(collector, first.codes[index] ?? NO_SPAN, second.codes[index] ?? NO_SPAN)
}

/** Every match as a row of codes, one column an annotator of the whole report. */
function tallyMatches(
  { collector, questions }: ReportSums,
  pairings: readonly CodedPairing[],
  annotators: readonly string[],
): void {
  for (const match of matchMarks(pairings)) {
    const marks = annotators.map((annotator) => match.get(annotator))
    for (const [index, question] of questions.entries())
      question.addMatch(
        collector,
        marks.map((mark) => mark?.codes[index] ?? NO_SPAN),
      )
  }
}

export interface Tallying {
  /** Of the whole report. */
  readonly annotators: readonly string[]
  readonly sums: ReportSums
  /** Where the numbers of a role go, for articles that the same annotators worked on. */
  readonly writer: (name: string) => SourceWriter
}

/** Tallies an article once for every figure that it is in: those of all annotators, and of every two of them. */
export function tallyArticle(
  { length, layers }: CountedText,
  article: number,
  { annotators, sums, writer }: Tallying,
): void {
  const write = (name: string): void => sums.collector.flush(article, writer(name))
  const coded = layers.map((layer) => codeLayer(layer, length, sums))
  tallyText(sums, length)
  write(role.text)
  for (const each of coded) {
    tallyLayer(sums, each, length)
    write(role.layer(each.layer.annotator))
  }
  const pairings = pairsOf(coded).map(([first, second]) => pairMarks(first, second))
  for (const pairing of pairings) {
    const two = [pairing.first.layer.annotator, pairing.second.layer.annotator]
    tallyMeetings(sums, pairing)
    write(role.meetings(two))
    tallyCounts(sums, pairing)
    write(role.counts(two))
    tallyAnswers(sums, pairing)
    write(role.answersOf(two))
  }
  if (annotators.length < 3) return
  tallyMatches(sums, pairings, annotators)
  write(role.answers)
}
