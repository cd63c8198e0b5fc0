import type { Annotation } from '#core/model/annotation.ts'
import type { Scheme } from '#core/model/scheme.ts'

/** The beginning of a text, cut at a blank where there is one near, at most `length` characters. */
export function startOf(text: string, length = 60): string {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= length) return line
  const cut = line.slice(0, length - 1)
  const blank = cut.lastIndexOf(' ')
  return `${blank > length / 2 ? cut.slice(0, blank) : cut.replace(/[\uD800-\uDBFF]$/, '')}…`
}

/** The end of a text, cut at a blank where there is one near, at most `length` characters. */
export function endOf(text: string, length = 40): string {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= length) return line
  const cut = line.slice(1 - length)
  const blank = cut.indexOf(' ')
  return `…${blank >= 0 && blank < length / 2 ? cut.slice(blank + 1) : cut.replace(/^[\uDC00-\uDFFF]/, '')}`
}

export function kindLabel(scheme: Scheme, kind: string): string {
  return scheme.kinds.find((k) => k.id === kind)?.label ?? kind
}

/** One line for the ear: "Claim: Putin is not ready…, Minsk: Critical". */
export function spoken(scheme: Scheme, annotation: Annotation): string {
  const what = `${kindLabel(scheme, annotation.kind)}: ${startOf(annotation.quote)}`
  return [what, ...spokenStances(scheme, annotation)].join(', ')
}

function spokenStances({ targets, values }: Scheme, { stances }: Annotation): readonly string[] {
  return targets.flatMap((target) => {
    const value = values.find((v) => v.id === stances[target.id])
    return value ? [`${target.label}: ${value.label}`] : []
  })
}
