/** In px, from the top left corner of the text unless said otherwise. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

interface Corner {
  readonly left: number
  readonly top: number
}

/** A font's box holds more than letters need: above for accents on capitals, below for the deepest descender. */
const unused = { above: 0.1, below: 0.02 }

/** The part of a character range's box (in the window) that letters fill, seen from `origin`. */
export function glyphBox(rect: Box, origin: Corner): Box {
  return {
    left: rect.left - origin.left,
    top: rect.top - origin.top + rect.height * unused.above,
    width: rect.width,
    height: rect.height * (1 - unused.above - unused.below),
  }
}

export function rightOf(box: Box): number {
  return box.left + box.width
}

export function bottomOf(box: Box): number {
  return box.top + box.height
}
