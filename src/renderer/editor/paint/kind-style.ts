import type { Colour, Scheme } from '#core/model/scheme.ts'

/** How a kind looks: its colour, and for lanes a pattern, so that colour alone never tells. */
export interface KindStyle {
  readonly colour: Colour | 'none'
  readonly pattern: (typeof patterns)[number]
}

const patterns = ['solid', 'dashed', 'dotted'] as const

/** Styles by kind id. A kind that the scheme lacks is drawn without a colour. */
export function kindStyles(scheme: Scheme): (kind: string) => KindStyle {
  const styles = new Map(
    scheme.kinds.map((kind, i): [string, KindStyle] => [
      kind.id,
      { colour: kind.colour, pattern: patterns[i % patterns.length] ?? 'solid' },
    ]),
  )
  return (kind) => styles.get(kind) ?? { colour: 'none', pattern: 'solid' }
}
