import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeCodec } from './codec.ts'

const codec = makeCodec({
  encode: (bytes) => Buffer.from(bytes).toString('base64'),
  decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
})

const value = fc.letrec((tie) => ({
  leaf: fc.oneof(
    fc.string(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constant(undefined),
    fc.uint8Array(),
  ),
  node: fc.oneof(
    { depthSize: 'small' },
    tie('leaf'),
    fc.array(tie('node')),
    fc.dictionary(fc.oneof(fc.string(), fc.constantFrom('$', 'text', 'entries', '__proto__')), tie('node'), {
      noNullPrototype: true,
    }),
  ),
})).node

test('what crosses comes back as it was', () => {
  fc.assert(
    fc.property(value, (given) => {
      expect(codec.unpack(codec.pack(given))).toStrictEqual(given)
    }),
  )
})

test('a buffer stays a buffer', () => {
  const { buffer } = new Uint8Array([1, 2, 3])
  expect(codec.unpack(codec.pack(buffer))).toEqual(buffer)
})

test.each([
  ['a function', () => 1],
  ['a date', new Date(0)],
  ['a map', new Map()],
  ['a big number', 1n],
])('%s is refused', (_, given) => {
  expect(() => codec.pack(given)).toThrow('cannot clone')
})
