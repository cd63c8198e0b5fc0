import { groupFiles } from '#core/format/file-group.ts'

/** A file that is still to be read; `size` in bytes. */
export interface SizedFile {
  readonly name: string
  readonly size: number
}

/** When a batch is full. */
export interface BatchLimits {
  readonly files: number
  readonly bytes: number
}

/**
 * Files in batches to be imported one after the other. In one batch is what belongs together (a.ann and a.txt), and what
 * may be the same text of several annotators (ana/a.ann and bo/a.ann, a.txt/ana.tsv and a.txt/bo.tsv). What is more than a
 * batch holds by itself is a batch of its own; only of such alike files too many are parted.
 */
export function importBatches<T extends SizedFile>(
  files: readonly T[],
  limits: BatchLimits,
): readonly (readonly T[])[] {
  const batches: Batch<T>[] = []
  for (const unit of unitsOf(files, limits)) {
    const last = batches.at(-1)
    if (last && fits(last, unit, limits)) add(last, unit)
    else batches.push({ files: new Set(unit), bytes: sizeOf(unit) })
  }
  return batches.map((batch) => [...batch.files])
}

interface Batch<T> {
  readonly files: Set<T>
  bytes: number
}

function fits<T extends SizedFile>(batch: Batch<T>, unit: readonly T[], limits: BatchLimits): boolean {
  const fresh = unit.filter((file) => !batch.files.has(file))
  return batch.files.size + fresh.length <= limits.files && batch.bytes + sizeOf(fresh) <= limits.bytes
}

function add<T extends SizedFile>(batch: Batch<T>, unit: readonly T[]): void {
  for (const file of unit)
    if (!batch.files.has(file)) {
      batch.files.add(file)
      batch.bytes += file.size
    }
}

function sizeOf(files: readonly SizedFile[]): number {
  return files.reduce((sum, file) => sum + file.size, 0)
}

/** How many batches' worth of alike files stay together. */
const patience = 4

/** What should not be parted, in the order of first mention. */
function unitsOf<T extends SizedFile>(files: readonly T[], limits: BatchLimits): readonly (readonly T[])[] {
  const units = new Map<string, T[]>()
  const parted: T[][] = []
  for (const { main, companions } of groupFiles(files)) {
    const key = unitKey(main.name)
    const unit = units.get(key)
    const group = [main, ...companions]
    if (unit && unit.length + group.length <= limits.files * patience) unit.push(...group)
    else if (unit) parted.push(group)
    else units.set(key, group)
  }
  return [...units.values(), ...parted]
}

/** A folder called as a file (a.txt/ana.tsv) holds one text; else files of one name in several folders may. */
function unitKey(name: string): string {
  const steps = name.split('/')
  const folder = steps.at(-2) ?? ''
  return /[^.]\.[^.]+$/.test(folder) ? folder : (steps.at(-1) ?? name).replace(/(?<=.)\.[^.]*$/, '')
}
