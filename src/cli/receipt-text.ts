import type { SchemeDifference } from '#core/exchange/compare-schemes.ts'
import type { Receipt, ReceivedLayer } from '#core/exchange/receive-views.ts'
import { sentence } from '#core/problem/problem.ts'
import { count } from './print.ts'

/** What is told of a receipt as text: what is in it, and what needs the person at the terminal. */
export function linesOfReceipt(receipt: Receipt): {
  readonly told: readonly string[]
  readonly left: readonly string[]
} {
  const { project, people, articles, scheme, layers } = receipt
  const senders = people.map(({ id, as }) => (as === null || as === id ? id : `${id} (here ${as})`))
  return {
    told: [
      `From ${senders.join(', ')}, project “${project.name}”${project.isOurs ? '' : ' (another project than this one)'}`,
      ...articles.filter(({ isTaken }) => isTaken).map(({ as, title }) => `  new article ${as}: ${title}`),
      ...layers.map(lineOf),
      ...scheme.map(lineOfDifference),
    ],
    left: layers.flatMap(faultOf),
  }
}

/** "2 layers, 1 article". */
export function summaryOf({ layers, articles, changesAnything }: Receipt): string {
  if (!changesAnything) return 'nothing new'
  const taken = layers.filter(({ isTaken }) => isTaken)
  const added = articles.filter(({ isTaken }) => isTaken)
  return [count(taken.length, 'layer'), count(added.length, 'new article')].join(', ')
}

const standings: Readonly<Record<ReceivedLayer['standing'], string>> = {
  new: 'new',
  unchanged: 'unchanged',
  newer: 'newer than ours',
  replaced: 'differs from ours, replaces it; the history keeps both',
  older: 'older than ours',
  'same-name': 'another person of the same name',
  'own-differs': 'your own layer, but with other changes',
  'gold-differs': 'the gold version, but with other decisions than ours',
  refused: 'refused',
}

function lineOf(layer: ReceivedLayer): string {
  const { name, standing, isTaken, carried } = layer
  const places = carried
    ? `; our text differs: ${carried.exact} exact, ${carried.moved} moved, ${carried.fuzzy} to look at, ${carried.orphaned} without a place`
    : ''
  return `  ${isTaken ? 'take ' : 'leave'} ${name}: ${standings[standing]}${contentOf(layer)}${places}`
}

function contentOf({ standing, isTaken, annotations, relations, changes }: ReceivedLayer): string {
  if (annotations === null || relations === null || changes === null)
    return '; what is in it is hidden until yours is done'
  const { added, updated, removed } = changes
  const difference = isTaken && standing !== 'new' ? ` (+${added} ~${updated} -${removed})` : ''
  return `${difference}; ${count(annotations, 'annotation')}, ${count(relations, 'relation')}`
}

function faultOf({ name, standing, isTaken, problem, doubts }: ReceivedLayer): readonly string[] {
  if (problem) return [`Left: ${name}: ${sentence(problem)}`]
  const [person] = name.split('/')
  if (standing === 'same-name')
    return [
      `Left: ${name}: another ${person} works here. --as ${person}=${person} says that they are one person; --as ${person}=NEW keeps them apart.`,
    ]
  const guarded = { 'own-differs': 'your own work', 'gold-differs': 'our gold version' }
  if ((standing === 'own-differs' || standing === 'gold-differs') && !isTaken)
    return [`Left: ${name}: it would replace ${guarded[standing]}; --take ${name} takes it.`]
  return doubts.map((doubt) => `Doubted: ${name}: ${sentence(doubt)}`)
}

function lineOfDifference({ part, id, type, fields }: SchemeDifference): string {
  const what = `  scheme: ${part === 'guidelines' ? part : `${part} ${id}`}`
  if (type === 'only-theirs') return `${what}: only theirs, is added`
  if (type === 'only-ours') return `${what}: only ours`
  const said = fields.map(({ field, ours, theirs }) => `${field} “${ours}” here, “${theirs}” there`)
  return `${what} differs, ours is kept${said.length > 0 ? `: ${said.join('; ')}` : ''}`
}
