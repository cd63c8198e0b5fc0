import type { Annotation } from '#core/model/annotation.ts'

/** Whether two annotations say the same, in whatever order their values were given. */
export function isSameAnnotation(a: Annotation, b: Annotation): boolean {
  return canonical(a) === canonical(b)
}

function canonical({ stances, attributes, ...rest }: Annotation): string {
  return JSON.stringify([sortedEntries(stances), sortedEntries(attributes), rest])
}

function sortedEntries<T>(record: Readonly<Record<string, T>>): readonly (readonly [string, T])[] {
  return Object.entries(record).toSorted(([a], [b]) => (a < b ? -1 : 1))
}
