/** How much of a page may stand before it says its encoding, in bytes: what browsers look at. */
const reach = 1024

/** The encoding that an HTML or XML file says it is in; null where it does not say. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, reach))
  const meta = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(head)
  const xml = /^<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]+)/i.exec(head)
  return meta?.[1] ?? xml?.[1] ?? null
}
