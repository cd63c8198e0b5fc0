import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { rolldown } from 'rolldown'
import { type Random, seededRandom } from '#core/agreement/random.ts'
import { projectGateway } from '#node/project/gateway.ts'
import { compare, type Findings } from './compare.ts'
import { messageSchema } from './messages.ts'
import { Record } from './record.ts'

export interface KillRun {
  readonly kills: number
  /** The same seed makes the same edits and the same pauses; what the clock makes of them differs. */
  readonly seed: number
  /** Told after every kill. */
  readonly onKill?: (figures: KillFigures) => void
}

export interface KillFigures {
  readonly kills: number
  readonly projects: number
  readonly acknowledged: number
  /** Edits that were under way at a kill and are there as a whole. */
  readonly unacknowledged: number
  readonly lost: readonly string[]
  readonly half: readonly string[]
  readonly invented: readonly string[]
}

/** A project is tortured so often before a new one takes its place, so that one kill costs as much as another. */
const killsPerProject = 25

/** Bundles the process that is to be killed into `file`, which must lie in this repository. */
export async function bundleWorker(file: string): Promise<void> {
  const bundle = await rolldown({
    input: resolve('tests/torture/worker.ts'),
    platform: 'node',
    external: (id) => !/^[./#]/.test(id),
  })
  await bundle.write({ file, format: 'esm', codeSplitting: false })
}

/** Kills `program` as often as is asked for, and compares after each time. */
export async function runKills(program: string, { kills, seed, onKill }: KillRun): Promise<KillFigures> {
  const random = seededRandom(seed)
  let sum: KillFigures = {
    kills: 0,
    projects: 0,
    acknowledged: 0,
    unacknowledged: 0,
    lost: [],
    half: [],
    invented: [],
  }
  while (sum.kills < kills) {
    const folder = await mkdtemp(join(tmpdir(), 'standpoint-torture-'))
    const record = new Record()
    const before = sum.acknowledged
    const until = Math.min(kills, sum.kills + killsPerProject)
    sum = { ...sum, projects: sum.projects + 1 }
    while (sum.kills < until) {
      const life = { program, folder, seed: seed * 100_000 + sum.kills }
      const findings = await liveAndDie(life, { record, random })
      sum = added({ ...sum, kills: sum.kills + 1, acknowledged: before + record.acknowledged }, findings)
      onKill?.(sum)
      if (isDamaged(sum)) return sum
    }
    await rm(folder, { recursive: true, force: true })
  }
  return sum
}

/** Then the project is left for somebody to look at. */
export function isDamaged({ lost, half, invented }: KillFigures): boolean {
  return lost.length + half.length + invented.length > 0
}

function added(sum: KillFigures, findings: Findings): KillFigures {
  return {
    ...sum,
    unacknowledged: sum.unacknowledged + findings.unacknowledged,
    lost: [...sum.lost, ...findings.lost],
    half: [...sum.half, ...findings.half],
    invented: [...sum.invented, ...findings.invented],
  }
}

interface Life {
  readonly program: string
  readonly folder: string
  readonly seed: number
}

interface Chance {
  readonly record: Record
  readonly random: Random
}

async function liveAndDie({ program, folder, seed }: Life, { record, random }: Chance): Promise<Findings> {
  const project = join(folder, 'project')
  const args = [program, project, join(folder, 'settings'), String(seed)]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(child, 'close')
  await Promise.race([timeOfDeath(child, record, random), gone])
  child.kill('SIGKILL')
  await gone
  if (child.exitCode !== null)
    throw new Error(`The process ended by itself with ${child.exitCode}; seed ${seed}.`)
  const store = await projectGateway.open(project)
  if (store.ok) {
    const findings = await compare(store.value, record)
    await store.value.close()
    return findings
  }
  const lost = record.isOpen || store.problem.code !== 'project-missing' ? [store.problem.code] : []
  return { lost, half: [], invented: [], unacknowledged: 0 }
}

/** One life in eight ends at any moment from its beginning; the others up to 200 ms after their first acknowledged edit. */
async function timeOfDeath(child: ChildProcess, record: Record, random: Random): Promise<void> {
  const pause = 5 + random() * 195
  const isEarly = random() < 1 / 8
  const working = new Promise<void>((begin) => {
    if (!child.stdout) throw new Error('The process has no voice.')
    const before = record.acknowledged
    createInterface(child.stdout).on('line', (line) => {
      hear(record, line)
      if (record.acknowledged > before) begin()
    })
  })
  if (isEarly) await setTimeout(random() * 600)
  else await working.then(() => setTimeout(pause))
}

/** The last line may have been cut short by the kill, and then nobody was told anything. */
function hear(record: Record, line: string): void {
  if (line.endsWith('}')) {
    try {
      JSON.parse(line)
    } catch {
      return
    }
    record.hear(messageSchema.parse(JSON.parse(line)))
  }
}
