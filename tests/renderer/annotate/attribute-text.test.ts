import { expect, test } from 'vitest'
import { defaultScheme as scheme } from '#core/model/default-scheme.ts'
import { knownValues, typedValue, valueText } from '#renderer/screens/annotate/inspector/attribute-text.ts'
import { annotation } from './builders.ts'

function typed(id: string, text: string) {
  const attribute = scheme.attributes.find((each) => each.id === id)
  if (!attribute) throw new Error(`There is no attribute ${id}.`)
  const read = typedValue(scheme, attribute, text)
  return read.ok ? read.value : read.problem.code
}

test.for([
  ['likelihood', '20', 20],
  ['likelihood', ' 20 % ', 20],
  ['likelihood', '12,5', 12.5],
  ['likelihood', '0', 0],
  ['likelihood', '', null],
  ['likelihood', '120', 'attribute-value'],
  ['likelihood', '−5', 'attribute-value'],
  ['likelihood', 'unlikely', 'attribute-value'],
  ['likelihood', '1e3', 'attribute-value'],
  ['horizon', '2024', '2024'],
  ['horizon', '2024-05', '2024-05'],
  ['horizon', '2024-05-31', '2024-05-31'],
  ['horizon', '31.05.2024', 'attribute-value'],
  ['horizon', 'soon', 'attribute-value'],
  ['speaker', '  Kalachev ', 'Kalachev'],
  ['speaker', '   ', null],
] as const)('%s: “%s” is %j', ([id, text, expected]) => {
  expect(typed(id, text)).toBe(expected)
})

test.for([
  [undefined, ''],
  [20, '20'],
  ['Kalachev', 'Kalachev'],
] as const)('%j stands in the field as “%s”', ([value, expected]) => {
  expect(valueText(value)).toBe(expected)
})

test('names that were used before are offered once, in alphabetical order', () => {
  const named = (quote: string, speaker: string) => annotation(quote, { attributes: { speaker } })
  const annotations = [
    named('Putin', 'Zakharova'),
    named('Minsk', 'Kalachev'),
    named('ready', 'Kalachev'),
    annotation('waits'),
  ]
  expect(knownValues(annotations, 'speaker')).toEqual(['Kalachev', 'Zakharova'])
})
