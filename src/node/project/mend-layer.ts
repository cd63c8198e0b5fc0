import { basename, dirname, join } from 'node:path'
import type { Break } from '#core/change/replay.ts'
import type { Layer } from '#core/model/layer.ts'
import type { LayerKey, StoredLayer } from '#core/ports.ts'
import { type Problem, problem } from '#core/problem/problem.ts'
import { orMissing, Refusal } from '#node/disk/attempt.ts'
import type { Disk } from '#node/disk/disk.ts'
import { appendDurably, cutDurably, syncFolder, writeDurably } from '#node/disk/durable.ts'
import { ChangeLog, type LogText } from './change-log.ts'
import { JsonFiles } from './json-files.ts'
import type { LayerPlace, LayerReading } from './layer-files.ts'
import { layerPath, logPath, setAsideName } from './listing.ts'
import { layerShape } from './shapes.ts'

/** A layer that is going to be changed. */
export interface OwnLayer {
  readonly stored: StoredLayer
  readonly log: ChangeLog
  /** What the layer file holds; null where there is none. */
  readonly inFile: Layer | null
}

/** Mends the files of `reading`, keeps whatever it takes out of use, and says what it did. Throws what the disk says. */
export async function mendLayer(place: LayerPlace, key: LayerKey, reading: LayerReading): Promise<OwnLayer> {
  const name = logPath(place.names, key)
  const log = { disk: place.disk, file: join(place.files.root, name), name }
  const mended = await mendLog(log, reading)
  const bytes = await orMissing<Uint8Array>(place.disk.readFile(log.file), new Uint8Array())
  const rebuilt = await rebuildLayerFile(place, layerPath(place.names, key), reading)
  const doubts = reading.replayed.doubts.map((doubt) => ({ ...doubt, file: name }))
  const { layer, entries } = reading.replayed
  return {
    stored: { layer, entries, notices: [...rebuilt, ...doubts, ...mended.notices] },
    inFile: reading.damage ? layer : reading.inFile,
    log: new ChangeLog(place.disk, { ...log, revision: layer.revision, bytes }),
  }
}

interface LogFile {
  readonly disk: Disk
  readonly file: string
  readonly name: string
}

interface MendedLog {
  readonly notices: readonly Problem[]
}

async function mendLog(place: LogFile, { replayed, log }: LayerReading): Promise<MendedLog> {
  if (replayed.cut) return cutUnproved(place, log, replayed.cut)
  if (log.lacksLineEnd) {
    await appendDurably(place.disk, place.file, { data: Buffer.from('\n'), at: log.length })
    return { notices: [] }
  }
  if (log.whole === log.length) return { notices: [] }
  const kept = await keepTail(place, log)
  await cutDurably(place.disk, place.file, log.whole)
  const torn = problem('log-torn', { kept }, { file: place.name, line: log.lines.length + 1 })
  return { notices: [torn] }
}

/** The beginning of a line that was never acknowledged; gives what it is kept as. */
async function keepTail({ disk, file }: LogFile, { whole }: LogText): Promise<string> {
  const kept = await setAsideName(disk, dirname(file), basename(file))
  const bytes = await disk.readFile(file)
  await writeDurably(disk, join(dirname(file), kept), bytes.subarray(whole))
  return kept
}

/** The whole log is kept beside it, so that what cannot be proved can still be read by a person. */
async function cutUnproved(
  { disk, file, name }: LogFile,
  log: LogText,
  { line, reason }: Break,
): Promise<MendedLog> {
  const length = log.starts[line - 1] ?? log.whole
  const kept = await setAsideName(disk, dirname(file), basename(file))
  await writeDurably(disk, join(dirname(file), kept), await disk.readFile(file))
  await cutDurably(disk, file, length)
  return { notices: [problem('log-cut', { reason, kept }, { file: name, line })] }
}

async function rebuildLayerFile(
  { disk, files }: LayerPlace,
  name: string,
  { damage, replayed }: LayerReading,
): Promise<readonly Problem[]> {
  if (!damage) return []
  const kept = await replaceLayerFile({ disk, root: files.root }, name, replayed.layer)
  return [problem('layer-rebuilt', { reason: String(damage.params['reason']), kept }, { file: name })]
}

interface Root {
  readonly disk: Disk
  readonly root: string
}

/**
 * Sets the layer file `name` aside and writes `layer` in its place; gives what it is kept as. Between the two there is no
 * layer file, and the log alone tells the same layer. Throws what the disk says.
 */
export async function replaceLayerFile({ disk, root }: Root, name: string, layer: Layer): Promise<string> {
  const file = join(root, name)
  const kept = await setAsideName(disk, dirname(file), basename(file))
  await disk.rename(file, join(dirname(file), kept))
  await syncFolder(disk, dirname(file))
  const written = await new JsonFiles(root, disk).write(layerShape, name, layer)
  if (!written.ok) throw new Refusal(written.problem)
  return kept
}
