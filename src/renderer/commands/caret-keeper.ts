import { sentenceAt } from '#core/anchor/sentence.ts'
import type { Range } from '#core/model/article.ts'
import type { ArticleSurfaceHandle } from '#renderer/editor/surface-props.ts'
import type { Work } from './command-context.ts'

/** Where the caret stood when a command was asked for. Offsets in UTF-16 code units. */
export interface Press {
  readonly article: string
  readonly caret: number
  readonly selection: Range | null
  /** How often commands had moved the caret by then. */
  readonly moves: number
}

export interface CaretKeeper {
  readonly press: (work: Work | null) => Press | null
  /** `work` as the command that was asked for at `press` must see it, however late its turn comes. */
  readonly asPressed: (work: Work, press: Press | null) => Work
}

/**
 * The caret moves at once, commands wait for the disk: without this a tag asked for here would land where the caret
 * has gone since, and the caret would be torn back. Moves by commands that were asked for earlier do count.
 */
export function createCaretKeeper(): CaretKeeper {
  let moves = 0
  let movedTo: number | null = null
  const onMove = (caret: number): void => {
    moves += 1
    movedTo = caret
  }
  return {
    press: (work) => work && { ...placeOf(work.surface), article: work.article.id, moves },
    asPressed: (work, press) => {
      if (press?.article !== work.article.id) return work
      const isMovedByCommand = moves > press.moves && work.surface.caret() === movedTo
      const place = isMovedByCommand ? placeOf(work.surface) : press
      return { ...work, surface: steadySurface(work, place, onMove) }
    },
  }
}

type TextPlace = Pick<Press, 'caret' | 'selection'>

function placeOf(surface: ArticleSurfaceHandle): TextPlace {
  return { caret: surface.caret(), selection: surface.selection() }
}

/** The surface at `place`. It moves the caret only while nobody else has moved it. */
function steadySurface(
  { article, surface }: Work,
  place: TextPlace,
  onMove: (caret: number) => void,
): ArticleSurfaceHandle {
  let expected = place.caret
  const moveIfStill = (move: () => void): void => {
    if (surface.caret() !== expected) return
    move()
    expected = surface.caret()
    onMove(expected)
  }
  return {
    selection: () => place.selection,
    caret: () => place.caret,
    sentence: () => sentenceAt(article.text, article.blocks, place.caret),
    reveal: (target) => surface.reveal(target),
    setCaret: (offset, options) => moveIfStill(() => surface.setCaret(offset, options)),
    selectRange: (range) => moveIfStill(() => surface.selectRange(range)),
    focus: () => surface.focus(),
  }
}
