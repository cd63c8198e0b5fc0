import type { ImportedFile } from '#core/format/document.ts'
import { formatById, formatOf, readable } from '#core/format/find-format.ts'
import type { Format, SourceText } from '#core/format/format.ts'
import { tooLarge } from '#core/format/limits.ts'
import type { FileReader, InputFile } from '#core/ports.ts'
import { type Problem, problem } from '#core/problem/problem.ts'
import { decode } from './decode.ts'
import { declaredCharset } from './declared-charset.ts'
import { readHtml } from './html/read-html.ts'

/** Readers of the formats that need more than the core may use. */
const ownReaders: Readonly<Record<string, (source: SourceText) => Promise<ImportedFile>>> = { html: readHtml }

/** How much of a text is looked at to tell its format, in UTF-16 code units. */
const headLength = 4096

/** Reads any file that there is a reader for. It never fails: what cannot be read is what the result skips. */
export const fileReader: FileReader = {
  read: async (file, id) => {
    const refused = tooLarge(file.name, file.bytes.length) ?? (isEmpty(file) ? problem('file-empty') : null)
    if (refused) return unread(file, refused, id)
    const decoded = decode(file.bytes, declaredCharset(file.bytes))
    if (!decoded.ok) return unread(file, decoded.problem, id)
    const { text, doubts } = decoded.value
    const format = id === null ? formatOf(file.name, text.slice(0, headLength)) : formatById(id)
    if (!format) return unread(file, problem('format-unknown', { known: readable().join(', ') }), id)
    if (text.trim() === '') return unread(file, problem('file-no-text'), format.id)
    const imported = await readAs(format, { name: file.name, text })
    return { ...imported, doubted: [...doubts.map((doubt) => at(file, doubt)), ...imported.doubted] }
  },
}

function isEmpty({ bytes }: InputFile): boolean {
  return bytes.length === 0
}

function unread(file: InputFile, reason: Problem, format: string | null): ImportedFile {
  return { format: format ?? '', documents: [], skipped: [at(file, reason)], doubted: [], offsets: null }
}

function at({ name }: InputFile, { code, params }: Problem): Problem {
  return problem(code, params, { file: name })
}

async function readAs(format: Format, source: SourceText): Promise<ImportedFile> {
  const read = format.read === 'bytes' ? ownReaders[format.id] : format.read
  if (!read) throw new Error(`The format ${format.id} has no reader.`)
  return read(source)
}
