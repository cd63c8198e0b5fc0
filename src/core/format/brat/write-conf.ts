import { stanceName } from '#core/format/stance-name.ts'
import type { Attribute, Scheme } from '#core/model/scheme.ts'
import type { UsedValues } from './used-values.ts'

/** An annotation.conf for what is in the scheme; without it brat shows nothing. */
export function confOf(scheme: Scheme, used: UsedValues): string {
  const { kinds, relationTypes, targets, values, attributes } = scheme
  const scale = values.map((value) => value.id)
  return [
    '[entities]',
    ...kinds.map((kind) => kind.id),
    '[relations]',
    ...relationTypes.map(({ id, from, to }) => `${id} Arg1:${anyOf(from)}, Arg2:${anyOf(to)}`),
    '[events]',
    '[attributes]',
    ...targets.map(({ id }) => `${stanceName(id)} Arg:<ENTITY>, Value:${scale.join('|')}`),
    ...attributes.flatMap((attribute) => attributeLine(attribute, used)),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

function anyOf(kinds: readonly string[]): string {
  return kinds.length === 0 ? '<ENTITY>' : kinds.join('|')
}

/** Free text is listed as the values that it has had; marks of brat's own in a value would break the line. */
function attributeLine({ id, kinds, options }: Attribute, used: UsedValues): readonly string[] {
  const known = options.map((option) => option.id)
  const values = [...new Set([...known, ...used.of(id)])].filter((value) => !/[|,#<>]/.test(value))
  return values.length === 0 ? [] : [`${id} Arg:${anyOf(kinds)}, Value:${values.join('|')}`]
}
