/** A problem as it will be shown: `text` without its place; `file` '' is no file in particular. */
export interface SaidProblem {
  readonly file: string
  readonly line: number | undefined
  readonly text: string
}

/** Problems said together: all of one file, or one sentence that holds for many files. */
export interface ProblemGroup {
  readonly heading: string
  readonly of: 'file' | 'sentence'
  readonly items: readonly string[]
}

/** In how many places the same sentence is said once for all of them. */
const many = 4

/** Problems by file in the order of their first mention, by line within a file; what many files share comes first. */
export function groupProblems(
  problems: readonly SaidProblem[],
  atLine: (line: number) => string,
): readonly ProblemGroup[] {
  const shared = new Map(
    [...groupedBy(problems, ({ text }) => text)].filter(([, group]) => group.length >= many),
  )
  const single = problems.filter(({ text }) => !shared.has(text))
  const place = ({ file, line }: SaidProblem) => (line === undefined ? file : `${file}, ${atLine(line)}`)
  const said = ({ line, text }: SaidProblem) => (line === undefined ? text : `${atLine(line)}: ${text}`)
  return [
    ...[...shared].map(([heading, group]) => ({ heading, of: 'sentence' as const, items: group.map(place) })),
    ...[...groupedBy(single, ({ file }) => file)].map(([heading, group]) => ({
      heading,
      of: 'file' as const,
      items: group.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)).map(said),
    })),
  ]
}

function groupedBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const known = groups.get(keyOf(item))
    if (known === undefined) groups.set(keyOf(item), [item])
    else known.push(item)
  }
  return groups
}
