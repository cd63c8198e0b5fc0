import type { FormatInfo } from '#core/workspace/views.ts'
import { brat } from './brat/brat.ts'
import { casJson } from './cas-json/cas-json.ts'
import { casXmi } from './cas-xmi/cas-xmi.ts'
import { csv } from './csv/csv.ts'
import { doccano } from './doccano/doccano.ts'
import { type Format, isReadable, isWritable } from './format.ts'
import { readJsonl } from './jsonl/read-jsonl.ts'
import { writeJsonl } from './jsonl/write-jsonl.ts'
import { labelStudio } from './label-studio/label-studio.ts'
import { datasetExtensions } from './limits.ts'
import { readMarkdown } from './markdown/read-markdown.ts'
import { parquet } from './parquet/parquet.ts'
import { prodigy } from './prodigy/prodigy.ts'
import { refiQda, refiQdc } from './refi-qda/refi-qda.ts'
import { table } from './table/table.ts'
import { w3c } from './w3c/w3c.ts'
import { taguette, taguetteHighlights } from './taguette/taguette.ts'
import { readText } from './text/read-text.ts'
import { webannoTsv } from './webanno-tsv/webanno-tsv.ts'

/** Every format there is. The first is the one for text that is like no other. */
export const formats: readonly Format[] = [
  {
    id: 'text',
    label: 'Plain text',
    extensions: ['txt', 'text'],
    losses: ['annotations', 'encoding'],
    read: readText,
  },
  {
    id: 'markdown',
    label: 'Markdown',
    extensions: ['md', 'markdown'],
    losses: ['annotations', 'markup', 'pictures'],
    read: readMarkdown,
  },
  {
    id: 'html',
    label: 'Web page',
    extensions: ['html', 'htm', 'xhtml'],
    losses: ['annotations', 'page-frame', 'markup', 'pictures'],
    isReadOutside: true,
    isLike: isHtml,
  },
  {
    id: 'jsonl',
    label: 'Dataset (JSON Lines)',
    isOwn: true,
    extensions: datasetExtensions,
    losses: ['times', 'scheme', 'origin'],
    read: readJsonl,
    write: writeJsonl,
    isLike: isDataset,
  },
  csv,
  table,
  brat,
  doccano,
  prodigy,
  labelStudio,
  w3c,
  refiQda,
  refiQdc,
  casJson,
  taguette,
  taguetteHighlights,
  parquet,
  casXmi,
  webannoTsv,
]

/** What people and programs are told of the formats. */
export function formatList(): readonly FormatInfo[] {
  return formats.map((format) => ({
    id: format.id,
    label: format.label,
    extensions: format.extensions,
    reads: isReadable(format),
    writes: isWritable(format),
    folder: format.writeFiles !== undefined,
    losses: format.losses,
  }))
}

function isHtml(head: string): boolean {
  return /^\s*(?:<!--[^]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head)
}

function isDataset(head: string): boolean {
  return /^\s*\{[^\n]*"standpoint"\s*:/.test(head)
}
