import { stanceName } from '#core/format/stance-name.ts'
import type { Attribute, Scheme } from '#core/model/scheme.ts'

/** The control that asks for a detail (https://labelstud.io/tags). */
export type Asked = 'choices' | 'number' | 'textarea'

/** A labelling configuration for what is in the scheme, and for what else was `asked`. */
export function labelConfig(scheme: Scheme, asked: ReadonlyMap<string, Asked>): string {
  const scale = scheme.values.map(({ id }) => id)
  const known = new Set([
    ...scheme.targets.map(({ id }) => stanceName(id)),
    ...scheme.attributes.map(({ id }) => id),
  ])
  const others = [...asked].filter(([name]) => !known.has(name))
  return element('View', {}, [
    element(
      'Labels',
      { name: 'label', toName: 'text' },
      scheme.kinds.map(({ id }) => element('Label', { value: id })),
    ),
    element(
      'Relations',
      {},
      scheme.relationTypes.map(({ id }) => element('Relation', { value: id })),
    ),
    element('Text', { name: 'text', value: '$text' }),
    ...scheme.targets.map(({ id }) => control('choices', { name: stanceName(id), options: scale })),
    ...scheme.attributes.map((attribute) => control(controlOf(attribute), named(attribute))),
    ...others.map(([name, type]) => control(type, { name, options: scale })),
  ])
}

function controlOf({ type }: Attribute): Asked {
  if (type === 'number') return 'number'
  return type === 'choice' ? 'choices' : 'textarea'
}

interface Control {
  readonly name: string
  readonly options: readonly string[]
}

function named({ id, options }: Attribute): Control {
  return { name: id, options: options.map((option) => option.id) }
}

function control(type: Asked, { name, options }: Control): string {
  const place = { name, toName: 'text', perRegion: 'true' }
  switch (type) {
    case 'choices':
      return element(
        'Choices',
        { ...place, choice: 'single' },
        options.map((value) => element('Choice', { value })),
      )
    case 'number':
      return element('Number', place)
    case 'textarea':
      return element('TextArea', place)
    default:
      return type satisfies never
  }
}

function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  children: readonly string[] = [],
): string {
  const stated = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`)
  const open = `<${tag}${stated.join('')}`
  return children.length === 0 ? `${open}/>\n` : `${open}>\n${children.join('')}</${tag}>\n`
}

function escaped(value: string): string {
  return value.replace(/[&<>"\n\t]/g, (found) => `&#${found.charCodeAt(0)};`)
}
