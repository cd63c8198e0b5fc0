import type { Colour } from '#core/model/scheme.ts'
import style from './colours.module.css'

/** The class that sets `--kind-fill`, `--kind-line` and `--kind-text`, beside classes of the element's own. */
export function colourClass(colour: Colour | undefined, own = ''): string {
  return `${own} ${style[colour ?? 'none'] ?? ''}`.trim()
}
