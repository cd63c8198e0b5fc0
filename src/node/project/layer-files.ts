import { join } from 'node:path'
import { replay, type Replayed } from '#core/change/replay.ts'
import { emptyLayer, type Layer } from '#core/model/layer.ts'
import type { LayerKey, StoredLayer } from '#core/ports.ts'
import { type Problem, problem } from '#core/problem/problem.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import { attempt, orMissing } from '#node/disk/attempt.ts'
import type { Disk } from '#node/disk/disk.ts'
import { type LogText, parseLog } from './change-log.ts'
import type { JsonFiles } from './json-files.ts'
import { layerPath, logPath, type Names } from './listing.ts'
import { layerShape } from './shapes.ts'

/** A layer as it lies on the disk, and what is wrong with its files. */
export interface LayerReading {
  readonly replayed: Replayed
  readonly log: LogText
  /** What the layer file alone holds; null where there is none, or it was not used. */
  readonly inFile: Layer | null
  /** Why the layer file was not used. */
  readonly damage: Problem | null
}

/** Where the layers of one project are. */
export interface LayerPlace {
  readonly disk: Disk
  readonly files: JsonFiles
  readonly names: Names
}

/** Reads a layer file and its log and changes neither. */
export async function readLayerFiles(place: LayerPlace, key: LayerKey): Promise<Result<LayerReading>> {
  // The log is read after the layer file: it can then only be newer, even while somebody writes.
  const file = await readLayerFile(place, key)
  if (!file.ok && file.problem.code !== 'file-damaged') return file
  const log = await readLog(place, key)
  if (!log.ok) return log
  const newer = log.value.lines.find((line) => !line.ok && line.problem.code === 'project-newer')
  if (newer && !newer.ok) return newer
  const start = file.ok ? file.value : null
  const replayed = replay(start ?? emptyLayer(key.annotator, key.article), log.value.lines)
  const reading = { replayed, log: log.value, inFile: start, damage: file.ok ? null : file.problem }
  const refusal = start ? null : doubtful(reading, logPath(place.names, key))
  return refusal ? { ok: false, problem: refusal } : succeed(reading)
}

/** Why a layer cannot be told from its log alone: an empty or an old layer must not be shown as if it were the truth. */
function doubtful({ replayed, damage }: LayerReading, log: string): Problem | null {
  const { cut, layer } = replayed
  if (damage) return cut || layer.revision === 0 ? damage : null
  return cut && layer.revision === 0
    ? problem('log-damaged', { reason: cut.reason }, { file: log, line: cut.line })
    : null
}

async function readLayerFile({ files, names }: LayerPlace, key: LayerKey): Promise<Result<Layer | null>> {
  const name = layerPath(names, key)
  const read = await files.read(layerShape, name)
  if (!read.ok || read.value === null) return read
  const { annotator, article } = read.value
  if (annotator === key.annotator && article === key.article) return read
  const reason = `it is the layer of ${annotator} for ${article}`
  return { ok: false, problem: problem('file-damaged', { reason }, { file: name }) }
}

function readLog({ disk, files, names }: LayerPlace, key: LayerKey): Promise<Result<LogText>> {
  const name = logPath(names, key)
  return attempt('disk-refused', name, async () => {
    const bytes = await orMissing<Uint8Array>(disk.readFile(join(files.root, name)), new Uint8Array())
    return parseLog(bytes, name)
  })
}

/** The layer of a reading that is left as it is. */
export function storedLayer({ names }: LayerPlace, key: LayerKey, reading: LayerReading): StoredLayer {
  const { replayed, log, damage } = reading
  const file = logPath(names, key)
  const notices = [...(damage ? [damage] : []), ...replayed.doubts.map((doubt) => ({ ...doubt, file }))]
  if (replayed.cut) {
    const { line, reason } = replayed.cut
    notices.push(problem('log-damaged', { reason }, { file, line }))
  }
  if (log.whole < log.length)
    notices.push(problem('log-unfinished', {}, { file, line: log.lines.length + 1 }))
  return { layer: replayed.layer, entries: replayed.entries, notices }
}
