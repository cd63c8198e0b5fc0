import { type Problem, problem } from '#core/problem/problem.ts'

/** A title that the file does not state, and where it comes from. */
export interface MadeTitle {
  readonly title: string
  readonly doubt: Problem
}

/** UTF-16 code units of a title that is the beginning of a text. */
const longestBeginning = 80

/** `found`: a line that reads like a title. Without one, the file's name if it has words, else the text's beginning. */
export function makeTitle(found: string | null, text: string, file: string): MadeTitle {
  if (found !== null) return { title: found, doubt: problem('title-guessed', {}, { file }) }
  const name = titleOfName(file)
  const beginning = beginningOf(text)
  if (isReadable(name) || beginning === '')
    return { title: name, doubt: problem('title-from-name', {}, { file }) }
  return { title: beginning, doubt: problem('title-guessed', {}, { file }) }
}

/** "brat/my_first-article.txt" -> "my first article". */
function titleOfName(file: string): string {
  const name = file.split(/[/\\]/).at(-1) ?? file
  const stem = name.replace(/(?<=.)\.[^.]*$/, '')
  return stem.replace(/[_-]+/g, ' ').trim() || name
}

/** Words rather than a number or a hash. */
function isReadable(name: string): boolean {
  const letters = name.match(/\p{L}/gu)?.length ?? 0
  const digits = name.match(/\p{N}/gu)?.length ?? 0
  return /\p{L}{3}/u.test(name) && letters > digits && !/\b[0-9a-f]{8,}\b/i.test(name)
}

/** The first words of the first line that is not blank. */
function beginningOf(text: string): string {
  const line = /\S.*/.exec(text)?.[0].trim() ?? ''
  if (line.length <= longestBeginning) return line
  const cut = line.slice(0, longestBeginning)
  return `${cut.replace(/\s+\S*$/, '')}…`
}
