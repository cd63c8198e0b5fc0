import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportedFile } from '#core/format/document.ts'
import { groupFiles } from '#core/format/file-group.ts'
import { formatOf } from '#core/format/find-format.ts'
import { type Format, isReadable, isWritable } from '#core/format/format.ts'
import { formats } from '#core/format/registry.ts'
import { planImport } from '#core/import/plan.ts'
import { mapFiles } from '#core/import/map-files.ts'
import { fileReader } from '#node/read/file-reader.ts'
import { datasetAfter, emptyState } from '#tests/core/import/take-in.ts'
import { anyDataset, emptyProject, type ListedDataset, streamed } from './datasets.ts'
import { factsOf, without } from './facts.ts'

const utf8 = new TextEncoder()

/** A file in memory; a writer's files by name. */
interface WrittenFile {
  readonly name: string
  readonly bytes: Uint8Array
}

async function written(format: Format, dataset: ListedDataset): Promise<readonly WrittenFile[]> {
  const files = new Map<string, Uint8Array>()
  const add = (name: string, data: string | Uint8Array): void => {
    const before = files.get(name) ?? new Uint8Array()
    files.set(name, Uint8Array.of(...before, ...(typeof data === 'string' ? utf8.encode(data) : data)))
  }
  const output = streamed(dataset)
  const single = `out.${format.extensions[0] ?? ''}`
  for await (const data of format.write?.(output, () => {}) ?? []) add(single, data)
  for await (const { file, data } of format.writeFiles?.(output, () => {}) ?? []) add(file, data)
  return [...files].map(([name, bytes]) => ({ name, bytes }))
}

/** Decoded as `TextDecoder` does, which takes the byte order mark off. */
function source({ name, bytes }: WrittenFile) {
  return { name, text: new TextDecoder().decode(bytes) }
}

async function readBack(format: Format, files: readonly WrittenFile[]) {
  const read: { file: WrittenFile; imported: ImportedFile }[] = []
  for (const { main, companions } of groupFiles(files)) {
    const reader = formatOf(main.name, source(main).text)?.id === 'text' ? formats[0] : format
    const imported = format.isReadOutside
      ? await fileReader.read({ ...main, companions }, format.id)
      : ((await reader?.readBytes?.({ ...main, companions })) ??
        reader?.read?.({ ...source(main), companions: companions.map(source) }))
    if (imported) read.push({ file: main, imported })
  }
  const mapped = mapFiles(read, { scheme: emptyProject.scheme, mapping: null })
  let count = 0
  return planImport(
    emptyState,
    { files: mapped, annotator: null, corrected: 'hold-back' },
    { by: 'me', now: '2026-02-02T00:00:00.000Z', nextId: () => `x${++count}` },
  )
}

/** One that does not carry texts cannot give articles back by itself. */
const both = formats.filter(
  (format) => isReadable(format) && isWritable(format) && !format.losses.includes('article-text'),
)

describe.each(both)('$id', (format) => {
  it('gives back all that it does not say it loses', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const plan = await readBack(format, await written(format, dataset))
        expect(plan.report.skipped).toEqual([])
        expect(without(factsOf(datasetAfter(plan)), format.losses)).toEqual(
          without(factsOf(dataset), format.losses),
        )
      }),
    )
  })

  it('gives the same bytes for the same project', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const reversed = { ...dataset, items: dataset.items.toReversed() }
        expect(await written(format, reversed)).toEqual(await written(format, dataset))
      }),
      { numRuns: 20 },
    )
  })

  it('doubts every span of its own that its verdict does not explain, and no other', async () => {
    await fc.assert(
      fc.asyncProperty(anyDataset, async (dataset) => {
        const { report } = await readBack(format, await written(format, dataset))
        const { explained, of } = report.offsets ?? { explained: 0, of: 0 }
        expect(report.doubted.filter(({ code }) => misfits.has(code))).toHaveLength(of - explained)
      }),
    )
  })
})

const misfits: ReadonlySet<string> = new Set(['quote-differs', 'quote-elsewhere', 'span-cuts-word'])
