import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** SHA-256 of `text` in UTF-8, in hexadecimal; a lone surrogate counts as U+FFFD, as every encoder writes it. */
export function textHash(text: string): string {
  return sha256Hex(utf8ToBytes(text))
}

/** SHA-256 of `bytes`, in hexadecimal. */
export function sha256Hex(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}
