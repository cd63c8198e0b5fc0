import {
  type Cas,
  type CasStructure,
  type CasType,
  type CasValue,
  type CasView,
} from '#core/format/cas/cas.ts'
import { typeSystem } from '#core/format/cas/type-system.ts'
import { type Result, succeed } from '#core/problem/result.ts'
import { parseXml, type XmlElement } from '#core/xml/parse-xml.ts'
import { featureValue, type XmiContext } from './feature-value.ts'

/** An element of XMI: a structure before it is known what its features mean. */
interface Raw {
  readonly id: string
  readonly type: string
  readonly attributes: ReadonlyMap<string, string>
  /** Features that are elements of their own, as texts with line breaks are. */
  readonly children: ReadonlyMap<string, readonly string[]>
}

const idName = '{http://www.omg.org/XMI}id'

/** A CAS as XMI has it. */
export function parseXmi(text: string, types: readonly CasType[]): Result<Cas> {
  const parsed = parseXml(text)
  return parsed.ok ? succeed(casOf(parsed.value.children.map(rawOf), types)) : parsed
}

function rawOf({ namespace, name, attributes, children }: XmlElement): Raw {
  const texts = new Map<string, string[]>()
  for (const child of children) {
    const known = texts.get(child.name)
    if (known) known.push(child.text)
    else texts.set(child.name, [child.text])
  }
  return {
    id: attributes.get(idName) ?? '',
    type: typeName(namespace, name),
    attributes: new Map([...attributes].filter(([attribute]) => !attribute.startsWith('{'))),
    children: texts,
  }
}

/** `http:///uima/tcas.ecore` and `Annotation` -> `uima.tcas.Annotation`. */
function typeName(uri: string, name: string): string {
  const space = /^http:\/\/\/(.*)\.ecore$/.exec(uri)?.[1]?.replaceAll('/', '.') ?? ''
  return space === '' || space === 'uima.noNamespace' ? name : `${space}.${name}`
}

function casOf(raws: readonly Raw[], types: readonly CasType[]): Cas {
  const isView = ({ type }: Raw) => type === 'uima.cas.View'
  const stated = raws.filter((raw) => !isView(raw) && raw.type !== 'uima.cas.NULL')
  const context: XmiContext = {
    types: typeSystem(types),
    isAnnotation: new Map(stated.filter(isEnd).map(({ id, attributes }) => [id, attributes.has('begin')])),
  }
  const names = new Map(stated.map(({ id, attributes }) => [id, attributes.get('sofaID') ?? '']))
  const views = raws.filter(isView).map(({ attributes }): CasView => {
    const sofa = attributes.get('sofa') ?? ''
    const members = (attributes.get('members') ?? '').split(/\s+/).filter((id) => id !== '')
    return { name: names.get(sofa) ?? '', sofa, members }
  })
  return { types, structures: stated.map((raw) => structureOf(raw, context)), views }
}

/** Whether features lead to it: annotations, links of slots, lists; not the text, whose id is a small number too. */
function isEnd({ type, attributes }: Raw): boolean {
  return attributes.has('begin') || attributes.has('target') || /^uima\.cas\.\w*(?:Array|List)$/.test(type)
}

function structureOf({ id, type, attributes, children }: Raw, context: XmiContext): CasStructure {
  const features: readonly (readonly [string, CasValue])[] = [
    ...[...attributes].map(([name, value]) => [name, featureValue({ type, name, value }, context)] as const),
    ...[...children].map(([name, texts]) => [name, texts.length === 1 ? (texts[0] ?? '') : texts] as const),
  ]
  return { id, type, features: new Map(features) }
}
