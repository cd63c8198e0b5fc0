import {
  type Cas,
  type CasStructure,
  type CasValue,
  isReference,
  shortName,
  uima,
} from '#core/format/cas/cas.ts'
import { xmlValue } from '#core/xml/escape-xml.ts'

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'

/** As UIMA's own writer orders it: annotations, the text, what is indexed over it. */
export function printXmi({ structures, views }: Cas): string {
  const prefixes = prefixesOf(structures)
  const spaces = [...prefixes].map(([space, prefix]) => ` xmlns:${prefix}=${xmlValue(uriOf(space))}`)
  const isText = ({ type }: CasStructure) => type === uima.sofa
  const inOrder = [...structures.filter((one) => !isText(one)), ...structures.filter(isText)]
  return [
    `${declaration}<xmi:XMI xmlns:xmi="http://www.omg.org/XMI"${spaces.join('')} xmi:version="2.0">`,
    '    <cas:NULL xmi:id="0"/>',
    ...inOrder.map((structure) => `    ${elementOf(structure, prefixes)}`),
    ...views.map(({ sofa, members }) => `    <cas:View sofa="${sofa}" members="${members.join(' ')}"/>`),
    '</xmi:XMI>\n',
  ].join('\n')
}

function spaceOf(type: string): string {
  const end = type.lastIndexOf('.')
  return end < 0 ? 'uima.noNamespace' : type.slice(0, end)
}

function uriOf(space: string): string {
  return `http:///${space.replaceAll('.', '/')}.ecore`
}

/** A namespace is called as its last part, with a number where another is called so already. */
function prefixesOf(structures: readonly CasStructure[]): ReadonlyMap<string, string> {
  const prefixes = new Map([['uima.cas', 'cas']])
  const taken = new Set(['cas', 'xmi'])
  for (const { type } of structures) {
    const space = spaceOf(type)
    if (prefixes.has(space)) continue
    const base = shortName(space)
    let prefix = base
    for (let number = 2; taken.has(prefix); number++) prefix = `${base}${number}`
    taken.add(prefix)
    prefixes.set(space, prefix)
  }
  return prefixes
}

function elementOf(
  { id, type, features, elements }: CasStructure,
  prefixes: ReadonlyMap<string, string>,
): string {
  const name = `${prefixes.get(spaceOf(type)) ?? ''}:${shortName(type)}`
  const stated = [...features, ...(elements ? [['elements', elements] as const] : [])]
  const attributes = stated.map(([feature, value]) => ` ${feature}=${xmlValue(valueOf(value))}`)
  return `<${name} xmi:id="${id}"${attributes.join('')}/>`
}

function valueOf(value: CasValue): string {
  if (typeof value !== 'object') return String(value)
  return isReference(value) ? value.to : value.map(valueOf).join(' ')
}
