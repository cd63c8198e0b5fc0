import { readFile } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { contentTypeOf, pageHeaders } from '#api/page-headers.ts'

/** Answers the page's requests from `folder`, an absolute path, and from nowhere else. */
export function servePageFiles(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET') return refusal(405)
    const path = pathInside(folder, new URL(request.url).pathname)
    const contentType = path === null ? null : contentTypeOf(path)
    if (path === null || contentType === null) return refusal(404)
    const bytes = await readFile(path).catch(() => null)
    if (bytes === null) return refusal(404)
    return new Response(new Uint8Array(bytes), { headers: pageHeaders(contentType) })
  }
}

/** The file that an address's path names, or null where it would lead out of the folder. */
function pathInside(folder: string, pathname: string): string | null {
  const decoded = decodePath(pathname)
  if (decoded === null || /[\0\\]/.test(decoded)) return null
  const path = join(folder, decoded)
  return path.startsWith(folder + sep) ? path : null
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname)
  } catch {
    return null
  }
}

function refusal(status: 404 | 405): Response {
  return new Response(null, { status, headers: pageHeaders('text/plain; charset=utf-8') })
}
