/** Bytes as text (RFC 4648, section 4): what a stream of events can carry. */
export function base64(bytes: Uint8Array): string {
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += pieceLength)
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + pieceLength)))
  return btoa(pieces.join(''))
}

/** Arguments that one call takes everywhere. */
const pieceLength = 0x2000
