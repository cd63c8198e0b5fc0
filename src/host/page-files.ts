import { readdir, readFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join, relative, sep } from 'node:path'
import { contentTypeOf, pageHeaders } from '#api/page-headers.ts'

interface PageFile {
  readonly path: string
  readonly contentType: string
}

/** The files of the page by the address that serves them. It is made once: no request can name a file outside it. */
export type PageFiles = ReadonlyMap<string, PageFile>

/** The page's files in `folder`; without an index.html there is no page, and the list is empty. */
export async function listPageFiles(folder: string): Promise<PageFiles> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = new Map<string, PageFile>()
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name)
    const contentType = contentTypeOf(entry.name)
    if (entry.isFile() && contentType) files.set(addressOf(relative(folder, path)), { path, contentType })
  }
  const index = files.get('/index.html')
  return index ? files.set('/', index) : new Map()
}

interface Answer {
  readonly status: number
  readonly text: string
  readonly connections: readonly string[]
}

/** Answers with one line of text; `text` is ours, never the visitor's. */
export function answerText(response: ServerResponse, { status, text, connections }: Answer): void {
  response.writeHead(status, pageHeaders('text/plain; charset=utf-8', connections)).end(`${text}\n`)
}

/** Answers with a file of the page; the body is left out where only the headers were asked for. */
export async function answerFile(
  { method }: IncomingMessage,
  response: ServerResponse,
  { file, connections }: { readonly file: PageFile; readonly connections: readonly string[] },
): Promise<void> {
  const bytes = await readFile(file.path).catch(() => null)
  if (bytes === null) return answerText(response, { status: 404, text: 'Not found.', connections })
  response.writeHead(200, { ...pageHeaders(file.contentType, connections), 'content-length': bytes.length })
  response.end(method === 'HEAD' ? undefined : bytes)
}

function addressOf(path: string): string {
  return `/${path.split(sep).map(encodeURIComponent).join('/')}`
}
