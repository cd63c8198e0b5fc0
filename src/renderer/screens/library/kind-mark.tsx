import type { Colour } from '#core/model/scheme.ts'
import style from './library.module.css'

/** The colour of a kind, beside its name. */
export function KindMark({ colour }: { readonly colour: Colour }) {
  return <span aria-hidden className={style['mark']} style={{ background: `var(--sp-${colour}-line)` }} />
}
