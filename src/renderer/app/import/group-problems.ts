import type { Problem } from '#core/problem/problem.ts'

/** What was said about one file; '' is no file in particular. */
export interface FileProblems {
  readonly file: string
  readonly problems: readonly Problem[]
}

/** Problems by file in the order of their first mention, within a file by line. */
export function groupByFile(problems: readonly Problem[]): readonly FileProblems[] {
  const groups = new Map<string, Problem[]>()
  for (const each of problems) {
    const file = each.file ?? ''
    const known = groups.get(file)
    if (known === undefined) groups.set(file, [each])
    else known.push(each)
  }
  return [...groups].map(([file, group]) => ({
    file,
    problems: group.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
  }))
}
