import type { Scheme } from '#core/model/scheme.ts'
import type { AttributeLabel, Labels } from './labels.ts'
import type { AttributeMapping, KindMapping, Mapping } from './mapping.ts'
import { named } from './place-in-scheme.ts'

/** Letters and digits, small: MajorClaim, Major_Claim and "major claim" are one word. */
function folded(label: string): string {
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
}

type Synonyms = Readonly<Record<string, readonly string[]>>

/** What corpora of argument, attribution and opinion call our kinds. */
const kindWords: Synonyms = {
  claim: [
    'claim',
    'claims',
    'majorclaim',
    'premise',
    'premises',
    'assertion',
    'statement',
    'proposition',
    'content',
  ],
  prediction: ['prediction', 'predictions', 'forecast', 'forecasts'],
  source: ['source', 'sources', 'speaker', 'holder', 'opinionholder'],
}
const relationWords: Synonyms = {
  'attributed-to': ['attributedto', 'attribution', 'saidby'],
  supports: ['supports', 'support', 'for', 'pro', 'infavorof', 'infavourof'],
  attacks: ['attacks', 'attack', 'against', 'con', 'rebuts', 'undercuts', 'contradicts'],
}
const valueWords: Synonyms = {
  critical: ['critical', 'against', 'con', 'contra', 'negative', 'anti', 'oppose', 'opposes', 'attack'],
  neutral: ['neutral'],
  supportive: ['supportive', 'for', 'pro', 'positive', 'favor', 'favour', 'infavor', 'support', 'supports'],
}
/** Attributes that hold a stance without saying toward what. */
const bareStances = new Set(['stance', 'polarity', 'sentiment'])
/** What such a stance is toward: whatever the text is about. */
const topic = 'topic'

/** A first guess what labels mean that the scheme does not have; labels that it has mean themselves. */
export function guessMapping(labels: Labels, scheme: Scheme): Mapping {
  const values = guessAll(labels.values.keys(), (label) => guessValue(label, scheme))
  const attributes = guessAll(labels.attributes, ([label, found]) => guessAttribute(label, found, scheme))
  const asStances = attributes.flatMap(([[, { values: used }], meaning]) =>
    meaning !== null && typeof meaning === 'object' ? [...used] : [],
  )
  return {
    kinds: Object.fromEntries(guessAll(labels.kinds.keys(), (label) => guessKind(label, scheme))),
    relationTypes: Object.fromEntries(
      guessAll(labels.relationTypes.keys(), (label) => guessRelationType(label, scheme)),
    ),
    values: Object.fromEntries([...values, ...guessAll(asStances, (label) => guessValue(label, scheme))]),
    attributes: Object.fromEntries(attributes.map(([[label], meaning]) => [label, meaning])),
  }
}

function guessAll<T, M>(all: Iterable<T>, guess: (one: T) => M | undefined): readonly (readonly [T, M])[] {
  return [...all].flatMap((one) => {
    const meaning = guess(one)
    return meaning === undefined ? [] : [[one, meaning] as const]
  })
}

/** A label that says more than the kind (a premise, among claims) is kept in the attribute "label". */
function guessKind(label: string, { kinds }: Scheme): KindMapping | undefined {
  if (named(kinds, label)) return undefined
  const kind = wordFor(kindWords, label)
  if (kind === undefined || !kinds.some(({ id }) => id === kind)) return undefined
  return folded(label).replace(/s$/, '') === kind ? kind : { kind, attributes: { label } }
}

function guessRelationType(label: string, { relationTypes }: Scheme): string | undefined {
  if (named(relationTypes, label)) return undefined
  const type = wordFor(relationWords, label)
  return relationTypes.some(({ id }) => id === type) ? type : undefined
}

function guessValue(label: string, { values }: Scheme): string | undefined {
  if (named(values, label)) return undefined
  const value = wordFor(valueWords, label)
  return values.some(({ id }) => id === value) ? value : undefined
}

/** An attribute is a stance where it is called one, or called as a target, and every value of it could be one. */
function guessAttribute(
  label: string,
  { values }: AttributeLabel,
  scheme: Scheme,
): AttributeMapping | undefined {
  if (named(scheme.attributes, label)) return undefined
  const isScale = [...values].every((value) => named(scheme.values, value) ?? guessValue(value, scheme))
  if (!isScale || values.size === 0) return undefined
  const toward = /^stance[\s_-]*(?:(?:toward|towards|to|on)[\s_-]+)?(.+)$/i.exec(label)?.[1]
  const target = named(scheme.targets, toward ?? label)
  if (target) return { stance: target.id }
  if (toward !== undefined) return { stance: toward }
  return bareStances.has(folded(label)) ? { stance: topic } : undefined
}

function wordFor(words: Synonyms, label: string): string | undefined {
  const word = folded(label)
  return Object.keys(words).find((id) => words[id]?.includes(word))
}
