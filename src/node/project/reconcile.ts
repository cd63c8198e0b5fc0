import { basename, dirname, join } from 'node:path'
import { canonicalJson } from '#core/change/canonical-json.ts'
import { replay } from '#core/change/replay.ts'
import { emptyLayer, type Layer } from '#core/model/layer.ts'
import type { LayerKey } from '#core/ports.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import { orMissing, Refusal } from '#node/disk/attempt.ts'
import { syncFolder, writeDurably } from '#node/disk/durable.ts'
import { type ChangeLog, parseLog } from './change-log.ts'
import type { LayerPlace } from './layer-files.ts'
import { layerPath, logPath, projectFile } from './listing.ts'
import { layerShape } from './shapes.ts'

/** A layer that is open here, as this program knows it. */
export interface OurLayer {
  readonly key: LayerKey
  readonly log: ChangeLog
  /** With every change that was acknowledged. */
  layer: Layer
  /** What the layer file holds as far as is known: it may lag behind. Null where there is none. */
  inFile: Layer | null
}

/**
 * What became of the files of a layer that is open here. `same`: they hold our work, `newer`: all of our work and more,
 * `kept`: they held something else, which now lies beside them, and hold our work again.
 */
export type Found = 'same' | 'newer' | 'kept'

/**
 * Compares the files with our work before they are written, and keeps whatever else they hold. Files with the inode, the
 * size and the time of our last write are ours; any others are read and compared. `newer`: whether files that only go on
 * from our work are left, or give way to it as well, since a change of ours is to follow. Throws what the disk says, and
 * writes nothing where the whole project is gone.
 */
export async function reconcile(
  place: LayerPlace,
  ours: OurLayer,
  newer: 'leave' | 'restore',
): Promise<Found> {
  const isLogOurs = await ours.log.isOurs()
  const file = await readFileOf(place, ours)
  if (isLogOurs && file.isOurs) return 'same'
  await place.disk.stat(join(place.files.root, projectFile))
  const log = isLogOurs ? null : await ours.log.read()
  if (newer === 'leave' && log && isContinued(log, ours)) return 'newer'
  await keep(place, ours, { log, file })
  await ours.log.rewrite()
  await writeOurs(place, ours)
  return 'kept'
}

async function writeOurs({ files, names }: LayerPlace, ours: OurLayer): Promise<void> {
  const written = await files.write(layerShape, layerPath(names, ours.key), ours.layer)
  if (!written.ok) throw new Refusal(written.problem)
  ours.inFile = ours.layer
}

/** A layer file, or why it cannot be read. */
interface FileOnDisk {
  readonly isOurs: boolean
  readonly layer: Result<Layer | null>
}

/** The same work in another form, such as with other line ends, is ours. */
async function readFileOf({ files, names }: LayerPlace, { key, inFile }: OurLayer): Promise<FileOnDisk> {
  const name = layerPath(names, key)
  if (inFile && (await files.isAsWritten(name))) return { isOurs: true, layer: succeed(inFile) }
  const layer = await files.read(layerShape, name)
  if (!layer.ok && layer.problem.code === 'disk-refused') throw new Refusal(layer.problem)
  return { isOurs: layer.ok && canonicalJson(layer.value) === canonicalJson(inFile), layer }
}

/** Whether a log goes on from where ours ends. */
function isContinued(log: Uint8Array, ours: OurLayer): boolean {
  const known = ours.log.bytes
  if (log.length <= known.length || known.compare(log, 0, known.length) !== 0) return false
  const { cut, layer } = replay(ours.layer, parseLog(log, '').lines)
  return cut === null && layer.revision > ours.layer.revision
}

interface Theirs {
  /** Null where the log is ours. */
  readonly log: Uint8Array | null
  readonly file: FileOnDisk
}

/**
 * Puts another version beside ours: the layer as a file that can be read, and its log. The log goes out of the way before
 * our layer file is written: at no moment do a layer file and a log of two versions stand together.
 */
async function keep(place: LayerPlace, { key }: OurLayer, theirs: Theirs): Promise<void> {
  const { disk, files, names } = place
  const file = join(files.root, layerPath(names, key))
  const folder = dirname(file)
  const stem = await keptStem(place, folder, basename(file, '.json'))
  const text = await theirLayer(place, key, theirs)
  if (text !== null) await writeDurably(disk, join(folder, `${stem}.json`), text)
  if (theirs.log === null || theirs.log.length === 0) return
  await disk.rename(join(files.root, logPath(names, key)), join(folder, `${stem}.log.jsonl`))
  await syncFolder(disk, folder)
}

/** What they made of the layer; where that cannot be told, their layer file as it is. Null where there is nothing. */
async function theirLayer(
  { disk, files, names }: LayerPlace,
  key: LayerKey,
  { log, file }: Theirs,
): Promise<string | Uint8Array | null> {
  const start = !file.isOurs && file.layer.ok ? file.layer.value : null
  const lines = log ? parseLog(log, '').lines : []
  const { layer, cut } = replay(start ?? emptyLayer(key.annotator, key.article), lines)
  if (cut === null && layer.revision > 0) return `${JSON.stringify(layer, null, 2)}\n`
  if (file.isOurs) return null
  return orMissing<Uint8Array | null>(disk.readFile(join(files.root, layerPath(names, key))), null)
}

/** A free name that says when, in UTC. */
async function keptStem({ disk }: LayerPlace, folder: string, stem: string): Promise<string> {
  const taken = await orMissing(disk.readdir(folder), [])
  const time = new Date().toISOString().replace(/\..*|[-:]/g, '')
  const first = `${stem}~conflict-${time}`
  let name = first
  for (let count = 2; taken.some((one) => one.startsWith(`${name}.`)); count++) name = `${first}-${count}`
  return name
}
