import { type Cas, type CasStructure, type CasValue, uima } from '#core/format/cas/cas.ts'
import { dkpro } from '#core/format/cas/own-types.ts'
import type { Notes } from '#core/format/notes.ts'
import type { Column } from './columns.ts'
import { splitUnescaped, unescaped, withoutNumber } from './escaping.ts'
import { textOfTsv, type TsvDocument, type TsvUnit } from './tsv-document.ts'

/** A CAS, and what the file says that stands at its annotations, by their ids. */
export interface GatheredCas {
  readonly cas: Cas
  readonly quotes: ReadonlyMap<string, string>
}

/** A structure while more units may speak of it. */
interface Draft {
  readonly id: string
  readonly type: string
  readonly features: Map<string, CasValue>
  readonly units: TsvUnit[]
}

/** What is read so far; references are resolved at the end, since they lead forward too. */
class Gathering {
  readonly drafts: Draft[] = []
  readonly later: (() => void)[] = []
  readonly #byName = new Map<string, Draft>()

  /** The structure called `name`, which is a new one at first; `aliases` lead to it unless they lead elsewhere already. */
  draft(name: string, type: string, aliases: readonly string[] = []): Draft {
    const known = this.#byName.get(name)
    const draft = known ?? { id: String(this.drafts.length + 2), type, features: new Map(), units: [] }
    if (!known) this.drafts.push(draft)
    for (const alias of [name, ...aliases]) if (!this.#byName.has(alias)) this.#byName.set(alias, draft)
    return draft
  }

  find(names: readonly string[]): Draft | undefined {
    return names.map((name) => this.#byName.get(name)).find((draft) => draft !== undefined)
  }
}

/** The rows as a CAS: tokens, annotations of span and chain layers, relations, links of slots. */
export function gatherCas(document: TsvDocument, notes: Notes): GatheredCas {
  const gathering = new Gathering()
  const layers = [...new Set(document.columns.map(({ layer }) => layer))]
  for (const unit of document.sentences.flatMap(({ units }) => units)) {
    if (!unit.id.includes('.')) gathering.draft(`${dkpro.token}@${unit.id}`, dkpro.token).units.push(unit)
    for (const layer of layers) readLayer({ layer, unit, document, gathering, notes: notes.at(unit.line) })
  }
  for (const resolve of gathering.later) resolve()
  const sofa: CasStructure = {
    id: '1',
    type: uima.sofa,
    features: new Map([['sofaString', textOfTsv(document)]]),
  }
  return {
    cas: { types: [], structures: [sofa, ...gathering.drafts.map(structureOf)], views: [] },
    quotes: new Map(gathering.drafts.map((draft) => [draft.id, quoteOf(draft)])),
  }
}

function structureOf({ id, type, features, units }: Draft): CasStructure {
  const begin = Math.min(...units.map((unit) => unit.begin))
  const end = units.reduce((last, unit) => Math.max(last, unit.end), 0)
  const place: readonly (readonly [string, CasValue])[] =
    units.length === 0
      ? []
      : [
          ['begin', begin],
          ['end', end],
        ]
  return { id, type, features: new Map([...place, ...features]) }
}

/** Blanks between units count as one. */
function quoteOf({ units }: Draft): string {
  return units
    .map(({ form, begin }, index) => ((units[index - 1]?.end ?? begin) < begin ? ` ${form}` : form))
    .join('')
}

interface LayerRequest {
  readonly layer: string
  readonly unit: TsvUnit
  readonly document: TsvDocument
  readonly gathering: Gathering
  readonly notes: Notes
}

/** A cell of one annotation; several annotations of a layer at one unit stand stacked in it. */
interface Cell {
  readonly column: Column
  readonly value: string
  readonly number: string | null
}

function readLayer(request: LayerRequest): void {
  const { layer, unit, document } = request
  const cells = document.columns.flatMap((column, index) => {
    const cell = unit.cells[index] ?? '_'
    return column.layer !== layer || cell === '_' ? [] : [{ column, stack: splitUnescaped(cell, '|') }]
  })
  const height = cells.reduce((most, { stack }) => Math.max(most, stack.length), 0)
  for (let level = 0; level < height; level++) {
    const stated = cells.flatMap(({ column, stack }): Cell[] => {
      const value = stack[level]
      if (value === undefined) return []
      return [
        column.says === 'filler' ? { column, value, number: null } : { column, ...withoutNumber(value) },
      ]
    })
    readAnnotation(stated, level, request)
  }
}

function readAnnotation(cells: readonly Cell[], level: number, request: LayerRequest): void {
  const { layer, unit, gathering } = request
  const [first] = cells
  if (!first) return
  const { layerType } = first.column
  const chained = chainOf(cells)
  const number = layerType === 'span' ? (cells.find((cell) => cell.number !== null)?.number ?? null) : null
  const place = `${layer}@${unit.id}`
  const draft = chained
    ? gathering.draft(chained.name(layer), layer)
    : number === null
      ? gathering.draft(`${place}|${level}`, layer, [place])
      : gathering.draft(`${layer}#${number}`, layer, [`#${number}`, place])
  if (draft.units.at(-1) !== unit) draft.units.push(unit)
  if (chained && chained.place > 1) {
    const before = gathering.draft(chained.previous(layer), layer)
    before.features.set('next', { to: draft.id })
  }
  for (const cell of cells) readCell(cell, draft, request)
  readSlots(cells, draft, request)
}

/** The link `*->2-3` is the third of the second chain. */
function chainOf(cells: readonly Cell[]) {
  const link = cells.find(({ column }) => column.says === 'link')?.value ?? ''
  const [, chain = '', stated] = /(?<!\\)->(\d{1,9})-(\d{1,9})$/.exec(link) ?? []
  if (stated === undefined) return null
  const place = Number(stated)
  return {
    place,
    name: (layer: string) => `${layer}->${chain}-${place}`,
    previous: (layer: string) => `${layer}->${chain}-${place - 1}`,
  }
}

function readCell({ column, value, number }: Cell, draft: Draft, request: LayerRequest): void {
  switch (column.says) {
    case 'link':
    case 'feature': {
      const plain = column.says === 'link' ? value.replace(/(?<!\\)->\d+-\d+$/, '') : value
      if (plain !== '*') draft.features.set(column.name, unescaped(plain))
      return
    }
    case 'source': {
      const [source = '0', target = '0'] = number?.split('_') ?? []
      refer(draft, { feature: 'Governor', unit: value, number: source, layer: column.name }, request)
      refer(
        draft,
        { feature: 'Dependent', unit: request.unit.id, number: target, layer: column.name },
        request,
      )
      return
    }
    case 'role':
    case 'filler':
    case 'nothing':
      return
    default:
      return column.says satisfies never
  }
}

/** An annotation that a cell names: `unit` it begins at, `number` tells it from others there; '0' where none do. */
interface Reference {
  readonly feature: string
  readonly unit: string
  readonly number: string
  readonly layer: string
}

function refer(draft: Draft, reference: Reference, { gathering, notes }: LayerRequest): void {
  const { feature, unit, number, layer } = reference
  const place = `${layer}@${unit}`
  gathering.later.push(() => {
    const found = gathering.find(
      number === '0' ? [`${place}|0`, place] : [`${layer}#${number}`, `#${number}`],
    )
    if (found) draft.features.set(feature, { to: found.id })
    else notes.skip('line-about-nothing', { id: number === '0' ? unit : `${unit}[${number}]` })
  })
}

/** Roles and fillers stand in two cells, separated by semicolons; each pair is a link. */
function readSlots(cells: readonly Cell[], draft: Draft, request: LayerRequest): void {
  const roles = cells.filter(({ column }) => column.says === 'role')
  const fillers = cells.filter(({ column }) => column.says === 'filler')
  for (const [index, { column, value }] of roles.entries()) {
    const filler = fillers[index]
    if (!filler || value === '_' || filler.value === '*') continue
    const named = splitUnescaped(value, ';')
    const links = splitUnescaped(filler.value, ';').map((stated, at): CasValue => {
      const name = `${draft.id}.${column.name}.${at}`
      const link = request.gathering.draft(name, 'link')
      const role = named[at] ?? '*'
      if (role !== '*') link.features.set('role', unescaped(role))
      const { value: unit, number } = withoutNumber(stated)
      refer(link, { feature: 'target', unit, number: number ?? '0', layer: filler.column.name }, request)
      return { to: link.id }
    })
    draft.features.set(column.name, links)
  }
}
