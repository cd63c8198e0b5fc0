/** `text` in an eight-bit encoding, by turning its decoder around; what the encoding lacks becomes "?". */
export function encode(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const byteOf = new Map<string, number>()
  for (let byte = 0; byte < 256; byte++) byteOf.set(decoder.decode(Uint8Array.of(byte)), byte)
  return Uint8Array.from(Array.from(text, (character) => byteOf.get(character) ?? 0x3f))
}

export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Two bytes a code unit, with a byte order mark in front where the text has one. */
export function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const units = Array.from({ length: text.length }, (_, index) => text.charCodeAt(index))
  const pairs = units.map((unit) => [unit & 0xff, unit >> 8])
  return Uint8Array.from(pairs.flatMap((pair) => (order === 'le' ? pair : pair.toReversed())))
}
