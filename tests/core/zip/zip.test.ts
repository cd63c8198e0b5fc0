import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isMemberName } from '#core/zip/member-name.ts'
import { openZip, readZip, type ZipEntry } from '#core/zip/read-zip.ts'
import { writeZip } from '#core/zip/write-zip.ts'

const plenty = { members: 1000, bytes: 10_000_000 }

const file = (name: string, text: string): ZipEntry => ({ name, bytes: strToU8(text) })

/** What reading says: the entries, or the code of the problem and its params. */
function told(bytes: Uint8Array, limits = plenty) {
  const read = readZip(bytes, limits)
  return read.ok ? read.value : [read.problem.code, read.problem.params]
}

/** `bytes` with a few of them replaced. */
function patched(bytes: Uint8Array, at: number, values: readonly number[]): Uint8Array {
  const copy = bytes.slice()
  copy.set(values, at)
  return copy
}

/** Where the directory at the end begins. */
function directoryOf(zip: Uint8Array): number {
  return new DataView(zip.buffer).getUint32(zip.length - 6, true)
}

describe('a zip', () => {
  it('gives back the names and bytes it was made of, in their order', () => {
    const entry = fc.record({
      name: fc.array(fc.stringMatching(/^[\p{L}\d_-]{1,8}$/u), { minLength: 1, maxLength: 3 }),
      bytes: fc.uint8Array({ maxLength: 5000 }),
    })
    const entries = fc.uniqueArray(
      entry.map(({ name, bytes }) => ({ name: name.join('/'), bytes })),
      { selector: ({ name }) => name.normalize('NFC').toLowerCase() },
    )
    fc.assert(
      fc.property(entries, (all) => {
        expect(told(writeZip(all))).toEqual(all)
      }),
    )
  })

  it('has the same bytes whenever and wherever it is made', () => {
    const zone = process.env['TZ']
    const made = ['UTC', 'America/Los_Angeles', 'Asia/Kamchatka'].map((place) => {
      process.env['TZ'] = place
      return writeZip([file('a.json', '{}')])
    })
    process.env['TZ'] = zone
    expect(made[1]).toEqual(made[0])
    expect(made[2]).toEqual(made[0])
  })

  it('of another program is read: stored members, folders, names without a word on their encoding', () => {
    const other = zipSync({ 'layers/ana/': new Uint8Array(), 'a.txt': [strToU8('stored'), { level: 0 }] })
    expect(told(other)).toEqual([file('a.txt', 'stored')])
  })

  it('unpacks one member at a time', () => {
    const zip = openZip(writeZip([file('a', '1'), file('b', '22')]), plenty)
    expect(zip.ok && zip.value.members.map(({ name, size }) => [name, size])).toEqual([
      ['a', 1],
      ['b', 2],
    ])
    expect(zip.ok && zip.value.read(1)).toEqual({ ok: true, value: file('b', '22') })
  })
})

describe('a zip is refused', () => {
  it.each([
    '../a',
    'a/../../b',
    '/etc/passwd',
    'C:/a',
    'a\\b',
    'a//b',
    './a',
    'a/.',
    'a.',
    'a ',
    'a\u0000',
    '__proto__',
  ])('where a member is called %j', (name) => {
    expect(isMemberName(name)).toBe(false)
    const zip = patchedName(name)
    expect(told(zip)).toEqual(['zip-name', { name }])
  })

  it('where two members have the same name for some file system', () => {
    expect(told(zipSync({ 'Ana.json': strToU8('1'), 'ana.json': strToU8('2') }))).toEqual([
      'zip-name',
      { name: 'ana.json' },
    ])
  })

  it('where it unpacks to more than is allowed, before anything is unpacked', () => {
    const bomb = writeZip([{ name: 'bomb', bytes: new Uint8Array(2_000_000) }])
    expect(bomb.length).toBeLessThan(5000)
    expect(told(bomb, { members: 10, bytes: 1_000_000 })).toEqual(['zip-too-large', { size: 2, limit: 1 }])
  })

  it('where a member unpacks to more than it states', () => {
    const bomb = writeZip([{ name: 'bomb', bytes: new Uint8Array(2_000_000) }])
    const lying = patched(bomb, directoryOf(bomb) + 24, [10, 0, 0, 0])
    expect(told(lying)).toEqual(['zip-damaged', { reason: 'a member is larger than it states' }])
  })

  it('where it holds too many files', () => {
    const many = writeZip(Array.from({ length: 11 }, (_, index) => file(`f${index}`, '')))
    expect(told(many, { members: 10, bytes: 1 })).toEqual(['zip-too-many', { count: 11, limit: 10 }])
  })

  it('where a bit has turned, wherever it was, unless nothing reads it', () => {
    const entries = [file('a.json', '{"version": 1}'), file('b/c.json', 'text '.repeat(50))]
    const zip = writeZip(entries)
    fc.assert(
      fc.property(fc.nat(zip.length - 1), fc.nat(7), (at, bit) => {
        const read = readZip(patched(zip, at, [(zip[at] ?? 0) ^ (1 << bit)]), plenty)
        expect(read.ok ? read.value : entries).toEqual(entries)
      }),
      { numRuns: 1000 },
    )
  })

  it('where it was cut short', () => {
    const zip = writeZip([file('a.json', '{}')])
    for (let length = 0; length < zip.length; length++)
      expect(told(zip.subarray(0, length))[0]).toBe('zip-damaged')
  })

  it('where it is noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        expect(told(noise)[0]).toBe('zip-damaged')
      }),
    )
  })
})

/** A zip with one member whose name our writer would refuse. */
function patchedName(name: string): Uint8Array {
  const stand = 'x'.repeat(strToU8(name).length)
  const zip = writeZip([file(stand, '1')])
  return patched(patched(zip, directoryOf(zip) + 46, [...strToU8(name)]), 30, [...strToU8(name)])
}
