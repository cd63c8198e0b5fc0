import type { Range } from '#core/model/article.ts'

/** A line of a .ann file (https://brat.nlplab.org/standoff.html). Offsets as the file counts them. */
export type AnnLine =
  | {
      readonly type: 'span'
      readonly id: string
      readonly label: string
      readonly ranges: readonly Range[]
      readonly quote: string | null
    }
  | {
      readonly type: 'event'
      readonly id: string
      readonly trigger: string
      /** Roles without the numbers that tell repeated ones apart (Theme2 is a Theme). */
      readonly parts: readonly Part[]
    }
  | {
      readonly type: 'relation'
      readonly id: string
      readonly label: string
      readonly from: string
      readonly to: string
    }
  | { readonly type: 'equivalence'; readonly label: string; readonly members: readonly string[] }
  | {
      readonly type: 'attribute'
      readonly of: string
      readonly name: string
      /** Null for a mark that is there or not. */
      readonly value: string | null
    }
  | { readonly type: 'note'; readonly kind: string; readonly of: string; readonly text: string }

export interface Part {
  readonly role: string
  readonly filler: string
}

/** Null where a line is none of these. */
export function parseAnnLine(line: string): AnnLine | null {
  const [id = '', data = '', ...rest] = line.split('\t')
  const tail = rest.length === 0 ? null : rest.join('\t')
  switch (id.charAt(0)) {
    case 'T':
      return parseSpan(id, data, tail)
    case 'E':
      return parseEvent(id, data)
    case 'R':
      return parseRelation(id, data)
    case '*':
      return parseEquivalence(data)
    case 'A':
    case 'M':
      return parseAttribute(data)
    case 'N':
      return parseNormalization(data, tail)
    case '#':
      return parseNote(data, tail)
    default:
      return null
  }
}

function parseSpan(id: string, data: string, tail: string | null): AnnLine | null {
  const [, label, places] = /^(\S+) (\d+ \d+(?:;\d+ \d+)*)$/.exec(data) ?? []
  if (label === undefined || places === undefined) return null
  const ranges = places.split(';').map((place) => {
    const [start = 0, end = 0] = place.split(' ').map(Number)
    return { start, end }
  })
  return { type: 'span', id, label, ranges, quote: tail === null || tail === '' ? null : tail }
}

function parseEvent(id: string, data: string): AnnLine | null {
  const [head, ...parts] = data.trim().split(/ +/).map(parsePart)
  if (!head || parts.includes(null)) return null
  return { type: 'event', id, trigger: head.filler, parts: parts.filter((part) => part !== null) }
}

function parsePart(text: string): Part | null {
  const [, role, filler] = /^([^\s:]+?)\d*:(\S+)$/.exec(text) ?? []
  return role === undefined || filler === undefined ? null : { role, filler }
}

function parseRelation(id: string, data: string): AnnLine | null {
  const [, label, from, to] = /^(\S+) [^\s:]+:(\S+) [^\s:]+:(\S+)\s*$/.exec(data) ?? []
  if (label === undefined || from === undefined || to === undefined) return null
  return { type: 'relation', id, label, from, to }
}

function parseEquivalence(data: string): AnnLine | null {
  const [label = '', ...members] = data.trim().split(/ +/)
  return label === '' || members.length < 2 ? null : { type: 'equivalence', label, members }
}

function parseAttribute(data: string): AnnLine | null {
  const [, name, of, value] = /^(\S+) (\S+)(?: (.*))?$/.exec(data) ?? []
  if (name === undefined || of === undefined) return null
  return {
    type: 'attribute',
    of,
    name,
    value: value === undefined || value.trim() === '' ? null : value.trim(),
  }
}

/** An entry of some knowledge base: its address, and what it is called there. */
function parseNormalization(data: string, tail: string | null): AnnLine | null {
  const [, name, of, entry] = /^(\S+) (\S+) (\S+)$/.exec(data) ?? []
  if (name === undefined || of === undefined || entry === undefined) return null
  return { type: 'attribute', of, name, value: tail === null || tail === '' ? entry : `${entry} (${tail})` }
}

function parseNote(data: string, tail: string | null): AnnLine | null {
  const [, kind, of] = /^(\S+) (\S+)$/.exec(data) ?? []
  return kind === undefined || of === undefined ? null : { type: 'note', kind, of, text: tail ?? '' }
}
