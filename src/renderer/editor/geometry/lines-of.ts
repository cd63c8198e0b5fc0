import { type Box, rightOf } from './box.ts'

/** Narrower than this share of its height, a piece at the end of a line is the blank at which the line was broken. */
const blankShare = 0.35

/**
 * One box per line from the pieces that the browser reports: text that runs both ways comes in several, and the blank
 * at a line break in one of its own, which is left out.
 */
export function linesOf(pieces: readonly Box[]): readonly Box[] {
  const lines: Box[] = []
  for (const piece of pieces) {
    const line = lines.at(-1)
    if (!line || Math.abs(line.top - piece.top) > piece.height / 2) lines.push(piece)
    else if (!isBreak(line, piece)) lines[lines.length - 1] = union(line, piece)
  }
  return lines
}

function isBreak(line: Box, piece: Box): boolean {
  return piece.left >= rightOf(line) - 1 && piece.width < piece.height * blankShare
}

function union(a: Box, b: Box): Box {
  const left = Math.min(a.left, b.left)
  return { left, top: a.top, width: Math.max(rightOf(a), rightOf(b)) - left, height: a.height }
}
