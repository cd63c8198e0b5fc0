import type { ImportedFile } from '#core/format/document.ts'
import { formatById, formatOf, lookAlike, readable } from '#core/format/find-format.ts'
import type { Format, SourceText } from '#core/format/format.ts'
import { readLabelStudio } from '#core/format/label-studio/read-label-studio.ts'
import { tooLarge } from '#core/format/limits.ts'
import type { FileReader, InputFile } from '#core/ports.ts'
import { type Problem, problem } from '#core/problem/problem.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import { decode } from './decode.ts'
import { declaredCharset } from './declared-charset.ts'
import { readHtml } from './html/read-html.ts'
import { htmlParser } from './label-studio/html-parser.ts'

/** Readers of the formats that need more than the core may use. */
const outsideReaders: Readonly<Record<string, (file: InputFile) => Promise<ImportedFile>>> = {
  html: (file) => readAsText(file, readHtml),
  'label-studio': (file) =>
    readAsText(file, async (source) => readLabelStudio(source, await htmlParser()), 'label-studio'),
}

/** How much of a text is looked at to tell its format, in bytes: labels may stand behind a long text. */
const headLength = 65_536

/** Reads any file that there is a reader for. It never fails: what cannot be read is what the result skips. */
export const fileReader: FileReader = {
  read: async (file, id) => {
    const refused = tooLarge(file.name, file.bytes.length) ?? (isEmpty(file) ? problem('file-empty') : null)
    if (refused) return unread(file, refused, id)
    const head = headOf(file)
    const format = id === null ? formatOf(file.name, head) : formatById(id)
    if (!format) return unread(file, problem('format-unknown', { known: readable().join(', ') }), id)
    const imported = await readAs(format, file)
    const doubt = id === null ? null : mistaken(format, head)
    return doubt ? { ...imported, doubted: [at(file, doubt), ...imported.doubted] } : imported
  },
}

/** What accompanies a file may say all there is to say: an empty a.ann beside a.txt. */
function isEmpty({ bytes, companions = [] }: InputFile): boolean {
  return bytes.length === 0 && companions.length === 0
}

/** Good enough to know a format by: the marks of formats are ASCII, which this gives in UTF-16 too. */
function headOf({ bytes }: InputFile): string {
  const head = new TextDecoder().decode(bytes.subarray(0, headLength))
  return head.replaceAll('\0', '').replace(/^\ufffd+/, '')
}

/** Where a file surely is of another format than the one it was to be read as. */
function mistaken(format: Format, head: string): Problem | null {
  const like = lookAlike(head)
  if (!like || like === format) return null
  return problem('format-looks-like', { like: like.label, format: format.label })
}

function unread(file: InputFile, reason: Problem, format: string | null): ImportedFile {
  return { format: format ?? '', documents: [], skipped: [at(file, reason)], doubted: [], offsets: null }
}

function at({ name }: InputFile, { code, params }: Problem): Problem {
  return problem(code, params, { file: name })
}

async function readAs(format: Format, file: InputFile): Promise<ImportedFile> {
  const { read, readBytes } = format
  if (readBytes) return readBytes(file)
  const outside = outsideReaders[format.id]
  if (outside) return outside(file)
  if (!read) throw new Error(`The format ${format.id} has no reader.`)
  return readAsText(file, read, format.id)
}

type TextReader = (source: SourceText) => ImportedFile | Promise<ImportedFile>

/** Decodes a file and its companions; a doubt about an encoding is said of the file that it is about. */
async function readAsText(file: InputFile, read: TextReader, format = ''): Promise<ImportedFile> {
  const decoded = sourceOf(file)
  if (!decoded.ok) return unread(file, decoded.problem, format)
  if (decoded.value.source.text.trim() === '' && !file.companions?.length)
    return unread(file, problem('file-no-text'), format)
  const companions: SourceText[] = []
  const skipped: Problem[] = []
  const doubts = [...decoded.value.doubts]
  for (const companion of file.companions ?? []) {
    const other = sourceOf(companion)
    if (other.ok) companions.push(other.value.source)
    if (other.ok) doubts.push(...other.value.doubts)
    else skipped.push(at(companion, other.problem))
  }
  const imported = await read({ ...decoded.value.source, companions })
  return {
    ...imported,
    skipped: [...skipped, ...imported.skipped],
    doubted: [...doubts, ...imported.doubted],
  }
}

interface Source {
  readonly source: SourceText
  readonly doubts: readonly Problem[]
}

function sourceOf(file: InputFile): Result<Source> {
  const decoded = decode(file.bytes, declaredCharset(file.bytes))
  if (!decoded.ok) return decoded
  const { text, hasMark, doubts } = decoded.value
  return succeed({
    source: { name: file.name, text, hasMark },
    doubts: doubts.map((doubt) => at(file, doubt)),
  })
}
