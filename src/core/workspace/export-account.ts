import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Dataset, DatasetItem, OutputPart } from '#core/format/dataset.ts'
import type { ExportedFile, ExportReport } from './views.ts'

/** Keeps account of what an export writes while it is written. */
export interface ExportAccount {
  /** The same dataset, counted when it is gone through the last time. */
  readonly dataset: Dataset
  take(part: OutputPart): void
  close(): Pick<ExportReport, 'files' | 'articles' | 'annotations' | 'relations'>
}

export function accountOf(dataset: Dataset): ExportAccount {
  let counts = { articles: 0, annotations: 0, relations: 0 }
  const files: ExportedFile[] = []
  let open: OpenFile | null = null
  const closeFile = (): void => {
    if (open) files.push({ name: open.name, size: open.size, sha256: bytesToHex(open.hash.digest()) })
    open = null
  }
  return {
    dataset: {
      project: dataset.project,
      items: async function* () {
        counts = { articles: 0, annotations: 0, relations: 0 }
        for await (const item of dataset.items()) {
          counts = withItem(counts, item)
          yield item
        }
      },
    },
    take: ({ file, data }) => {
      if (open?.name !== file) closeFile()
      open ??= { name: file, size: 0, hash: sha256.create() }
      const bytes = typeof data === 'string' ? utf8ToBytes(data) : data
      open.hash.update(bytes)
      open.size += bytes.length
    },
    close: () => {
      closeFile()
      return { files, ...counts }
    },
  }
}

interface OpenFile {
  readonly name: string
  size: number
  readonly hash: ReturnType<typeof sha256.create>
}

type Counts = Pick<ExportReport, 'articles' | 'annotations' | 'relations'>

function withItem({ articles, annotations, relations }: Counts, { layers }: DatasetItem): Counts {
  return {
    articles: articles + 1,
    annotations: layers.reduce((sum, layer) => sum + layer.annotations.length, annotations),
    relations: layers.reduce((sum, layer) => sum + layer.relations.length, relations),
  }
}
