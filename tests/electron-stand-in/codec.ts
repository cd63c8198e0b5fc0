/** Bytes as base64 text and back; Node and pages do it differently. */
export interface Base64 {
  encode(bytes: Uint8Array): string
  decode(text: string): Uint8Array
}

/** Values as JSON text, with bytes and `undefined` in them. */
export interface Codec {
  pack(value: unknown): string
  unpack(text: string): unknown
}

/**
 * What crosses between page and main process, as structured cloning would carry it; other values are refused as uncloneable.
 * The source of this function also runs in pages: it may use nothing from outside itself.
 */
export function makeCodec(base64: Base64): Codec {
  const toJson = (value: unknown): unknown => {
    if (value === undefined) return { $: 'undefined' }
    if (value instanceof ArrayBuffer) return { $: 'buffer', text: base64.encode(new Uint8Array(value)) }
    if (value instanceof Uint8Array) return { $: 'bytes', text: base64.encode(value) }
    if (Array.isArray(value)) return value.map(toJson)
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value
    if (typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) {
      throw new TypeError(`The stand-in for electron cannot clone ${Object.prototype.toString.call(value)}`)
    }
    return { $: 'record', entries: Object.entries(value).map(([key, item]) => [key, toJson(item)]) }
  }
  const fromJson = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(fromJson)
    if (value === null || typeof value !== 'object') return value
    if ('text' in value && typeof value.text === 'string' && '$' in value) {
      const bytes = base64.decode(value.text)
      return value.$ === 'buffer' ? bytes.buffer : bytes
    }
    if (!('entries' in value) || !Array.isArray(value.entries)) return undefined
    return Object.fromEntries(value.entries.map(([key, item]: [string, unknown]) => [key, fromJson(item)]))
  }
  return { pack: (value) => JSON.stringify(toJson(value)), unpack: (text) => fromJson(JSON.parse(text)) }
}
