import type { ArticleSurfaceHandle } from '#renderer/editor/surface-props.ts'

let held: ArticleSurfaceHandle | null = null

/** The reading surface on screen, if there is one; to be used as its `ref`. */
export function holdSurface(surface: ArticleSurfaceHandle | null): void {
  held = surface
}

export function surfaceNow(): ArticleSurfaceHandle | null {
  return held
}
