import type { ReactElement } from 'react'
import type { Scheme } from '#core/model/scheme.ts'
import { colourClass } from './colour-class.ts'
import style from './kind-mark.module.css'

const shapes = [
  'M1.5 1.5h9v9h-9z',
  'M6 1a5 5 0 1 1 0 10A5 5 0 1 1 6 1z',
  'M6 .5 11.5 6 6 11.5.5 6z',
  'M6 1 11.3 10.5H.7z',
] as const

/** A kind by colour and by shape, in the order of the scheme. Decoration: its name stands beside it. */
export function KindMark({ scheme, kind }: { readonly scheme: Scheme; readonly kind: string }): ReactElement {
  const at = scheme.kinds.findIndex((k) => k.id === kind)
  return (
    <svg
      className={colourClass(scheme.kinds[at]?.colour, style['mark'])}
      viewBox="0 0 12 12"
      width="10"
      height="10"
      aria-hidden="true"
    >
      <path d={shapes[Math.max(0, at) % shapes.length]} />
    </svg>
  )
}
