import { stanceName, stanceTarget } from '#core/format/stance-name.ts'

/** Taguette orders its tags by this mark in their names. */
const mark = '\\'
const attributePrefix = 'attribute_'

export function targetTag(target: string): string {
  return stanceName(target)
}

export function stanceTag(target: string, value: string): string {
  return `${stanceName(target)}${mark}${value}`
}

export function attributeTag(name: string): string {
  return `${attributePrefix}${name}`
}

export function valueTag(name: string, value: string): string {
  return `${attributePrefix}${name}${mark}${value}`
}

/** What a tag stands for. */
export type TagMeaning =
  | { readonly type: 'kind' }
  | { readonly type: 'target' | 'attribute'; readonly name: string }
  | { readonly type: 'value' | 'option'; readonly name: string; readonly value: string }

export function tagMeaning(tag: string): TagMeaning {
  const at = tag.indexOf(mark)
  const [head, value] = at < 0 ? [tag, null] : [tag.slice(0, at), tag.slice(at + 1)]
  const target = stanceTarget(head)
  if (target !== null)
    return value === null ? { type: 'target', name: target } : { type: 'value', name: target, value }
  if (!head.startsWith(attributePrefix) || head.length === attributePrefix.length) return { type: 'kind' }
  const name = head.slice(attributePrefix.length)
  return value === null ? { type: 'attribute', name } : { type: 'option', name, value }
}
