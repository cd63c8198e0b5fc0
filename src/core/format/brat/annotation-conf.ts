import type { Codebook, ImportedFile } from '#core/format/document.ts'
import type { SourceText } from '#core/format/format.ts'

type Attributes = NonNullable<Codebook['attributes']>
type RelationTypes = NonNullable<Codebook['relationTypes']>

/** The kinds, relations and attributes that an annotation.conf defines; other configuration defines none. */
export function readConf({ name, text }: SourceText): ImportedFile {
  const empty = { format: 'brat', documents: [], skipped: [], doubted: [], offsets: null }
  return /(?:^|\/)annotation\.conf$/i.test(name) ? { ...empty, codebook: codebookOf(text) } : empty
}

/** https://brat.nlplab.org/configuration.html, section on annotation configuration. */
function codebookOf(text: string): Codebook {
  const conf = readSections(text)
  const entities = typesIn(conf.sections.get('entities') ?? [])
  const events = typesIn(conf.sections.get('events') ?? [])
  const groups = { entities, events, macros: conf.macros }
  const kinds = [...new Set([...entities, ...events])]
  return {
    kinds: kinds.map((name) => ({ name, definition: '' })),
    relationTypes: merged([
      ...(conf.sections.get('relations') ?? []).flatMap((line) => relationType(line, groups)),
      ...(conf.sections.get('events') ?? []).flatMap((line) => roles(line, groups)),
    ]),
    attributes: (conf.sections.get('attributes') ?? []).map((line) => attribute(line, groups)),
  }
}

interface Sections {
  readonly sections: ReadonlyMap<string, readonly string[]>
  /** `<POG>` -> Person|Organization|GPE */
  readonly macros: ReadonlyMap<string, string>
}

function readSections(text: string): Sections {
  const sections = new Map<string, string[]>()
  const macros = new Map<string, string>()
  let open: string[] = []
  for (const raw of text.split(/\r\n?|\n/)) {
    const line = raw.replace(/#.*/, '').trim()
    const heading = /^\[(\w+)\]$/.exec(line)?.[1]
    const macro = /^(<[^<>\s]+>)\s*=\s*(.*)$/.exec(line)
    if (heading !== undefined) {
      open = sections.get(heading) ?? []
      sections.set(heading, open)
    } else if (macro) macros.set(macro[1] ?? '', macro[2] ?? '')
    else if (line !== '' && !line.startsWith('<')) open.push(line)
  }
  return { sections, macros }
}

/** What may be annotated; with an exclamation mark in front a type only heads a hierarchy. */
function typesIn(lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => (line.startsWith('!') ? [] : [nameIn(line)]))
}

function nameIn(line: string): string {
  return /^!?(\S+)/.exec(line)?.[1] ?? line
}

interface Groups {
  readonly entities: readonly string[]
  readonly events: readonly string[]
  readonly macros: ReadonlyMap<string, string>
}

/** `Arg1:Person|<POG>, Value:High|Low` -> what stands behind each colon. */
function parametersIn(line: string): readonly (readonly [name: string, values: string])[] {
  const [, rest = ''] = /^\S+\s+(.*)$/.exec(line) ?? []
  return rest.split(',').flatMap((part) => {
    const [, name, values] = /^\s*([^:\s]+)\s*:\s*(.*?)\s*$/.exec(part) ?? []
    return name === undefined || values === undefined ? [] : [[name, values] as const]
  })
}

/** Names of kinds; empty for any. */
function kindsIn(values: string, groups: Groups): readonly string[] {
  const kinds = values.split('|').flatMap((value) => {
    if (value === '<ENTITY>') return groups.entities
    if (value === '<EVENT>') return groups.events
    return (groups.macros.get(value) ?? value).split('|')
  })
  return kinds.includes('<ANY>') ? [] : [...new Set(kinds)]
}

function relationType(line: string, groups: Groups): RelationTypes {
  const [from, to] = parametersIn(line).filter(([name]) => !name.startsWith('<'))
  if (line.startsWith('!') || !from || !to) return []
  return [{ name: nameIn(line), definition: '', from: kindsIn(from[1], groups), to: kindsIn(to[1], groups) }]
}

/** Each part of an event is a relation from its trigger. */
function roles(line: string, groups: Groups): RelationTypes {
  if (line.startsWith('!')) return []
  return parametersIn(line).flatMap(([name, values]) => {
    const role = name.replace(/(?:[?*+]|\{[^}]*\})$/, '')
    if (role.startsWith('<')) return []
    return [{ name: role, definition: '', from: [nameIn(line)], to: kindsIn(values, groups) }]
  })
}

/** A type that is defined for several kinds leads from and to all of them. */
function merged(types: RelationTypes): RelationTypes {
  const byName = new Map<string, RelationTypes[number]>()
  for (const type of types) {
    const known = byName.get(type.name)
    byName.set(
      type.name,
      known ? { ...known, from: union(known.from, type.from), to: union(known.to, type.to) } : type,
    )
  }
  return [...byName.values()]
}

/** Any kind and some are any. */
function union(a: readonly string[], b: readonly string[]): readonly string[] {
  return a.length === 0 || b.length === 0 ? [] : [...new Set([...a, ...b])]
}

/** One without values is there or not. */
function attribute(line: string, groups: Groups): Attributes[number] {
  const parameters = new Map(parametersIn(line))
  const values = parameters.get('Value')
  return {
    name: nameIn(line),
    definition: '',
    type: 'choice',
    kinds: kindsIn(parameters.get('Arg') ?? '<ANY>', groups),
    options: values === undefined ? ['yes'] : values.split('|').filter((value) => value !== ''),
  }
}
