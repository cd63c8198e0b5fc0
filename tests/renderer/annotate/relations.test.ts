import { expect, test } from 'vitest'
import { defaultScheme as scheme } from '#core/model/default-scheme.ts'
import { relationLines } from '#renderer/screens/annotate/inspector/relation-lines.ts'
import { candidates, typesBetween, typesFrom } from '#renderer/screens/annotate/relate/relate-candidates.ts'
import { annotation, layerOf } from './builders.ts'

const kalachev = annotation('Kalachev', { kind: 'source' })
const ready = annotation('Putin is not ready')
const waits = annotation('Minsk waits', { kind: 'prediction' })
const scientist = annotation('the political scientist', { kind: 'source' })
const all = [kalachev, ready, waits, scientist]

const idsOf = (items: readonly { readonly id: string }[]): readonly string[] => items.map((item) => item.id)
const relation = (type: string, from: { id: string }, to: { id: string }) => ({
  id: `${type} ${from.id} ${to.id}`,
  type,
  from: from.id,
  to: to.id,
})

function typeOf(id: string) {
  const type = scheme.relationTypes.find((each) => each.id === id)
  if (!type) throw new Error(`There is no type ${id}.`)
  return type
}

test('a relation may begin only as the scheme allows, and only if it has somewhere to go', () => {
  expect(idsOf(typesFrom(scheme, layerOf(all), ready))).toEqual(['attributed-to', 'supports', 'attacks'])
  expect(idsOf(typesFrom(scheme, layerOf(all), kalachev))).toEqual(['attributed-to'])
  expect(idsOf(typesFrom(scheme, layerOf([ready, kalachev]), ready))).toEqual(['attributed-to'])
  expect(typesFrom(scheme, layerOf([ready]), ready)).toEqual([])
})

test('between two annotations fit the types that the scheme allows and that are not there yet', () => {
  const layer = layerOf(all, [relation('supports', ready, waits)])
  expect(idsOf(typesBetween(scheme, layer, [ready, waits]))).toEqual(['attacks'])
  expect(idsOf(typesBetween(scheme, layer, [waits, ready]))).toEqual(['supports', 'attacks'])
  expect(typesBetween(scheme, layer, [ready, ready])).toEqual([])
})

test('the other end is of a kind that the type allows, the nearest first', () => {
  const type = typeOf('attributed-to')
  expect(candidates(layerOf(all), { from: waits, type, query: '' })).toEqual([scientist, kalachev])
  expect(candidates(layerOf(all), { from: ready, type, query: '' })).toEqual([kalachev, scientist])
  expect(candidates(layerOf(all), { from: ready, type, query: 'SCIENTIST pol' })).toEqual([scientist])
})

test('neither itself nor what is related that way already is offered', () => {
  const type = typeOf('attributed-to')
  const layer = layerOf(all, [relation('attributed-to', kalachev, scientist)])
  expect(candidates(layer, { from: kalachev, type, query: '' })).toEqual([])
})

test('a relation reads differently from its two ends', () => {
  const layer = layerOf(all, [
    relation('supports', waits, ready),
    relation('attributed-to', ready, scientist),
  ])
  const readFrom = (id: string) => relationLines(scheme, layer, id).map((l) => `${l.label}: ${l.other.quote}`)
  expect(readFrom(ready.id)).toEqual(['attributed to: the political scientist', 'supported by: Minsk waits'])
  expect(readFrom(scientist.id)).toEqual(['is the source of: Putin is not ready'])
  expect(readFrom(kalachev.id)).toEqual([])
})
