/** A source of numbers from 0 (included) to 1 (not included). */
export type Random = () => number

/** The same numbers for the same seed (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A way in which a file may be broken, by accident or on purpose. */
export interface Damage {
  readonly name: string
  readonly harm: (bytes: Buffer, random: Random) => Buffer
}

function at(random: Random, length: number): number {
  return Math.floor(random() * Math.max(1, length))
}

/** Puts `what` in the place of one of the places that `pattern` finds, or at any byte where it finds none. */
function replaced(bytes: Buffer, random: Random, [pattern, what]: readonly [RegExp, string]): Buffer {
  const text = bytes.toString('latin1')
  const found = [...text.matchAll(pattern)]
  const match = found[at(random, found.length)]
  const start = match?.index ?? at(random, text.length)
  const end = start + (match?.[0].length ?? 0)
  return Buffer.from(text.slice(0, start) + what + text.slice(end), 'latin1')
}

const anyValue = /"[^"\\]*"(?!\s*:)|\b\d+\b/g
const anyNumber = /\b\d+\b/g
const anyObject = /\{/g
const deep = 100_000

export const damages: readonly Damage[] = [
  { name: 'truncated', harm: (bytes, random) => bytes.subarray(0, at(random, bytes.length)) },
  {
    name: 'bit-flipped',
    harm: (bytes, random) => {
      const copy = Buffer.from(bytes)
      const place = at(random, copy.length)
      copy[place] = (copy[place] ?? 0) ^ (1 << at(random, 8))
      return copy
    },
  },
  {
    name: 'zeros from somewhere on',
    harm: (bytes, random) => Buffer.from(bytes).fill(0, at(random, bytes.length)),
  },
  {
    name: 'noise',
    harm: (bytes, random) => Buffer.from(bytes.subarray(0, 4096).map(() => at(random, 256))),
  },
  { name: 'empty', harm: () => Buffer.alloc(0) },
  { name: 'twice', harm: (bytes) => Buffer.concat([bytes, bytes]) },
  {
    name: 'deeply nested',
    harm: (bytes, random) =>
      replaced(bytes, random, [anyValue, '['.repeat(deep) + (random() < 0.5 ? ']'.repeat(deep) : '')]),
  },
  {
    name: 'a huge number',
    harm: (bytes, random) => {
      const numbers = ['1e400', '-1', '9007199254740993', '4294967296', '0.5', `1${'0'.repeat(500)}`]
      return replaced(bytes, random, [anyNumber, numbers[at(random, numbers.length)] ?? '0'])
    },
  },
  {
    name: 'a lone surrogate',
    harm: (bytes, random) =>
      replaced(bytes, random, [anyValue, random() < 0.5 ? '"\\ud800"' : '"\xed\xa0\x80"']),
  },
  {
    name: 'another type',
    harm: (bytes, random) => {
      const values = ['null', 'true', '[]', '{}', '""', '"\\u0000"', '[null]']
      return replaced(bytes, random, [anyValue, values[at(random, values.length)] ?? 'null'])
    },
  },
  {
    name: 'a key twice',
    harm: (bytes, random) => replaced(bytes, random, [anyObject, '{"id":"other","version":1,"id":"x",']),
  },
  {
    name: 'a key of the prototype',
    harm: (bytes, random) =>
      replaced(bytes, random, [
        anyObject,
        '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},',
      ]),
  },
]
