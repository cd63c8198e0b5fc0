import { type Place, type Problem, problem, type ProblemCode } from '#core/problem/problem.ts'

/** Collects what a reader leaves out (`skip`) or takes with a question mark (`doubt`), with the place it stands at. */
export interface Notes {
  readonly skipped: readonly Problem[]
  readonly doubted: readonly Problem[]
  skip(code: ProblemCode, params?: Problem['params']): void
  doubt(code: ProblemCode, params?: Problem['params']): void
  /** For a problem that was found where its place was not known. */
  skipThis(what: Problem): void
  doubtThis(what: Problem): void
  /** The same notes, written for one line. */
  at(line: number): Notes
}

export function takeNotes(file: string): Notes {
  return notesAt({ file }, [], [])
}

function notesAt(place: Place, skipped: Problem[], doubted: Problem[]): Notes {
  return {
    skipped,
    doubted,
    skip: (code, params) => void skipped.push(problem(code, params, place)),
    doubt: (code, params) => void doubted.push(problem(code, params, place)),
    skipThis: ({ code, params }) => void skipped.push(problem(code, params, place)),
    doubtThis: ({ code, params }) => void doubted.push(problem(code, params, place)),
    at: (line) => notesAt({ ...place, line }, skipped, doubted),
  }
}
