import type { Notes } from '#core/format/notes.ts'

/** What the cells of a column say about annotations of `layer`. */
export interface Column {
  readonly layer: string
  readonly layerType: 'span' | 'relation' | 'chain'
  readonly says: 'nothing' | 'feature' | 'source' | 'role' | 'filler' | 'link'
  /** Of the feature; of a source or a filler the layer that it is of. */
  readonly name: string
}

const layerTypes = { SP: 'span', RL: 'relation', CH: 'chain' } as const

/** The columns behind the third, from the header's lines such as `#T_SP=webanno.custom.Span|value`. */
export function columnsOf(line: string, notes: Notes): readonly Column[] {
  const [, code = '', rest = ''] = /^#T_(SP|RL|CH)=(.*)$/.exec(line) ?? []
  const layerType = code === 'SP' || code === 'RL' || code === 'CH' ? layerTypes[code] : null
  const [layer = '', ...stated] = rest.split('|')
  if (layerType === null || layer === '') {
    notes.skip('line-unreadable', { line })
    return []
  }
  const names = stated.filter((name) => name !== '')
  if (names.length === 0) return [{ layer, layerType, says: 'nothing', name: '' }]
  return names.map((name) => ({ layer, layerType, ...meaningOf(name, layerType) }))
}

function meaningOf(name: string, layerType: Column['layerType']): Pick<Column, 'says' | 'name'> {
  if (layerType === 'relation' && name.startsWith('BT_')) return { says: 'source', name: name.slice(3) }
  if (layerType === 'chain') return { says: name === 'referenceRelation' ? 'link' : 'feature', name }
  const role = /^ROLE_[^:]*:(.+)_[^_]*$/.exec(name)?.[1]
  if (layerType === 'span' && role !== undefined) return { says: 'role', name: role }
  return { says: layerType === 'span' && name.includes('.') ? 'filler' : 'feature', name }
}
