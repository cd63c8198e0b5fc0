/** Kinds of files that the page is made of, by extension; anything else is never served. */
const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
}

/** What a file is by its name, or null where the page has no such files. */
export function contentTypeOf(name: string): string | null {
  const extension = name.slice(name.lastIndexOf('.') + 1)
  return (Object.hasOwn(contentTypes, extension) && contentTypes[extension]) || null
}

/**
 * What the page may load and do; `connections` are addresses it may connect to besides its own. Mantine sets style
 * attributes, so styles may be inline; scripts never.
 */
function contentSecurityPolicy(connections: readonly string[] = []): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    ['connect-src', "'self'", ...connections].join(' '),
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

/** Headers of every answer to the page, whichever shell gives it; nothing is kept, so an update is seen at once. */
export function pageHeaders(
  contentType: string,
  connections: readonly string[] = [],
): Record<string, string> {
  return {
    'content-type': contentType,
    'content-security-policy': contentSecurityPolicy(connections),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  }
}
