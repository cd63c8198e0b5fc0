import type { Layer } from '#core/model/layer.ts'
import { type Problem, problem } from '#core/problem/problem.ts'
import type { Result } from '#core/problem/result.ts'
import { apply } from './change.ts'
import type { LogEntry } from './history.ts'

/** One line of a change log: an entry, or why it is none. */
export type LogLine = Result<LogEntry>

/** Where a log can no longer be followed. `line` counts from 1. */
export interface Break {
  readonly line: number
  readonly reason: string
}

/** What a layer file and its change log say together. */
export interface Replayed {
  readonly layer: Layer
  /** The unbroken end of the log, from which the history can be told. */
  readonly entries: readonly LogEntry[]
  /** Damage that the layer file makes up for. */
  readonly doubts: readonly Problem[]
  /** From here on nothing can be proved; null where the log could be followed to its end. */
  readonly cut: Break | null
}

/** Replays onto `start` the changes that are newer. Whatever cannot be proved is left out and named. */
export function replay(start: Layer, lines: readonly LogLine[]): Replayed {
  const walk = followed(lines, start.revision)
  const run = lines.slice(walk.runStart, walk.cut ? walk.cut.line - 1 : lines.length)
  const steps = run.flatMap((line, index) =>
    line.ok ? [{ entry: line.value, line: walk.runStart + index + 1 }] : [],
  )
  const whole = withoutHalf(steps, start.revision)
  const { layer, cut } = applied(start, whole.steps)
  const good = whole.steps.filter((step) => cut === null || step.line < cut.line).map((step) => step.entry)
  const entries = tellable(good).map(withoutUntil)
  return { layer, entries, doubts: walk.doubts, cut: cut ?? whole.cut ?? walk.cut }
}

interface Step {
  readonly entry: LogEntry
  readonly line: number
}

type Applied = Pick<Replayed, 'layer' | 'cut'>

function applied(start: Layer, steps: readonly Step[]): Applied {
  let layer = start
  for (const [index, { entry, line }] of steps.entries()) {
    if (entry.revision <= start.revision) continue
    try {
      layer = apply(layer, entry.change, entry.revision)
    } catch (error) {
      const cut = { line, reason: `change ${entry.revision} does not fit: ${messageOf(error)}` }
      const fitting = withoutHalf(steps.slice(0, index), start.revision)
      return fitting.cut ? { ...applied(start, fitting.steps), cut: fitting.cut } : { layer, cut }
    }
  }
  return { layer, cut: null }
}

/** Without the changes at the end that count only together with others, which are not there; `covered` are in any case. */
function withoutHalf(steps: readonly Step[], covered: number): { steps: readonly Step[]; cut: Break | null } {
  const last = steps.at(-1)?.entry
  const isHalf = last?.until !== undefined && last.revision < last.until && last.revision > covered
  if (!isHalf) return { steps, cut: null }
  const first = steps.findIndex(({ entry }) => entry.until === last.until)
  const reason = `changes up to ${last.until} count together, and are not all there`
  return { steps: steps.slice(0, first), cut: { line: steps[first]?.line ?? 1, reason } }
}

/** In the file alone it matters what a change was written together with. */
function withoutUntil(entry: LogEntry): LogEntry {
  if (entry.until === undefined) return entry
  const { until: _, ...others } = entry
  return others
}

interface Walk {
  /** Index of the first line of the unbroken end. */
  readonly runStart: number
  readonly doubts: readonly Problem[]
  readonly cut: Break | null
}

/** Follows the revisions; a break is bridged where the layer file is at `covered` or beyond it. */
function followed(lines: readonly LogLine[], covered: number): Walk {
  const doubts: Problem[] = []
  let runStart = 0
  let expected = 1
  let bad: Break | null = null
  for (const [index, line] of lines.entries()) {
    if (!line.ok) {
      bad ??= { line: index + 1, reason: String(line.problem.params['reason'] ?? line.problem.code) }
      continue
    }
    const { revision } = line.value
    if (revision !== expected) {
      bad ??= { line: index + 1, reason: gap(expected, revision) }
      if (revision < expected || revision > covered + 1) return { runStart, doubts, cut: bad }
      runStart = index
    }
    if (bad) doubts.push(doubt(bad))
    bad = null
    expected = revision + 1
  }
  if (bad && expected > covered) return { runStart, doubts, cut: bad }
  if (expected > covered) return { runStart, doubts, cut: null }
  const end = bad ?? { line: lines.length + 1, reason: gap(expected, covered + 1) }
  return { runStart: lines.length, doubts: [...doubts, doubt(end)], cut: null }
}

function doubt({ line, reason }: Break): Problem {
  return problem('log-damaged', { reason }, { line })
}

function gap(expected: number, found: number): string {
  if (found < expected) return `change ${found} comes again`
  return found - expected === 1
    ? `change ${expected} is missing`
    : `changes ${expected} to ${found - 1} are missing`
}

/** An undo of what lies before the break cannot be told as history; what follows it starts anew. */
function tellable(entries: readonly LogEntry[]): readonly LogEntry[] {
  const first = entries[0]?.revision ?? 0
  const last = entries.findLastIndex((entry) => entry.of !== undefined && entry.of < first)
  return last === -1 ? entries : tellable(entries.slice(last + 1))
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
