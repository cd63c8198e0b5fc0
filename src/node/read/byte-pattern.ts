/** How much is looked at, in bytes. */
const sampleLength = 64 * 1024

/** Whether bytes stand there that no text in an eight-bit encoding or UTF-8 has. */
export function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, sampleLength)
  if (startsWith(sample, '%PDF-') || startsWith(sample, '{\\rtf')) return true
  let controls = 0
  for (const byte of sample) {
    if (byte === 0) return true
    if (isControl(byte)) controls++
  }
  return controls > sample.length / 100
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return signature === String.fromCharCode(...bytes.subarray(0, signature.length))
}

/** Not a tab, a line break, a form feed or an escape. */
function isControl(byte: number): boolean {
  return byte < 0x09 || byte === 0x0b || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f
}

/** Which UTF-16 a file without a byte order mark is in: its blanks and line breaks have zeros on one side. */
export function bareUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, Math.min(sampleLength, bytes.length & ~1))
  if (bytes.length % 2 === 1 || sample.length === 0) return null
  let even = 0
  let odd = 0
  for (let index = sample.indexOf(0); index >= 0; index = sample.indexOf(0, index + 1)) {
    if (index % 2 === 0) even++
    else odd++
  }
  const encoding = odd > even * 20 ? 'utf-16le' : even > odd * 20 ? 'utf-16be' : null
  return encoding && isText(sample, encoding) ? encoding : null
}

/** Whether nearly all of it is letters, digits, marks and blanks. */
function isText(sample: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(sample)
  const strange = text.match(/[\p{Cc}\p{Cn}\p{Co}\p{Cs}\ufffd]/gu)?.filter((c) => !/\s/.test(c)).length ?? 0
  return strange <= text.length / 100
}
