import { type Share, type Source, type SourceWriter, writeSource } from './addends.ts'
import { role } from './article-tally.ts'
import { pairsOf } from './matched-items.ts'

/** Articles that the same annotators worked on: what they add is wanted by the same figures. */
export interface PresenceClass {
  readonly annotators: readonly string[]
  readonly writer: (name: string) => SourceWriter
  /** Nothing may be written once a source was asked for. */
  readonly source: (name: string) => Source
}

export function presenceClass(annotators: readonly string[]): PresenceClass {
  const writers = new Map<string, SourceWriter>()
  const sources = new Map<string, Source>()
  const writer = (name: string): SourceWriter => {
    const known = writers.get(name) ?? writeSource()
    writers.set(name, known)
    return known
  }
  const source = (name: string): Source => {
    const known = sources.get(name) ?? writer(name).done()
    sources.set(name, known)
    return known
  }
  return { annotators, writer, source }
}

/** What a class of articles adds to the figures of some annotators, of all of the report's or of two of them. */
function sharesOf(
  { annotators: present, source }: PresenceClass,
  annotators: readonly string[],
): readonly Share[] {
  const counted = annotators.filter((annotator) => present.includes(annotator))
  if (counted.length < 2) return []
  const pairs = pairsOf(counted)
  const answers = annotators.length > 2 ? [role.answers] : pairs.map(role.answersOf)
  const once = [role.text, ...counted.map(role.layer), ...pairs.map(role.counts), ...answers]
  return [
    ...once.map((name) => ({ source: source(name), weight: 1 })),
    ...pairs.map((two) => ({ source: source(role.meetings(two)), weight: 1 / (counted.length - 1) })),
  ]
}

/** What all articles add to the figures of some annotators. */
export function sharesOfAll(
  classes: readonly PresenceClass[],
  annotators: readonly string[],
): readonly Share[] {
  return classes.flatMap((each) => sharesOf(each, annotators))
}
