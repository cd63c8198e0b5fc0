import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '#node/read/decode.ts'
import { encode, utf16, utf8 } from './encode.ts'

const russian = 'Минск и Москва не договорились. «Ждём», — сказал министр.\nПереговоры длились четыре часа.'
const english = 'Moscow “waits”, and Minsk signs nothing – so far.\nThe café is closed 🙂.'

/** The text, and what is uncertain about it, or why it was refused. */
function decoded(bytes: Uint8Array, declared?: string) {
  const result = decode(bytes, declared)
  if (!result.ok) return [result.problem.code]
  const doubts = result.value.doubts.map(({ code, params }) => `${code}: ${Object.values(params).join(' ')}`)
  return [result.value.text, ...doubts]
}

describe('what the bytes prove', () => {
  it.each([
    ['UTF-8', utf8(russian), russian],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${english}`), english],
    ['UTF-16, little end first', utf16(`\ufeff${russian}`, 'le'), russian],
    ['UTF-16, big end first', utf16(`\ufeff${english}`, 'be'), english],
    ['UTF-16 without a byte order mark, little end first', utf16(russian, 'le'), russian],
    ['UTF-16 without a byte order mark, big end first', utf16(english, 'be'), english],
    ['ASCII', utf8('Minsk'), 'Minsk'],
    ['nothing', utf8(''), ''],
  ])('is not doubted: %s', (_, bytes, text) => {
    expect(decoded(bytes)).toEqual([text])
  })

  it('goes before what the file says of itself', () => {
    expect(decoded(utf8(russian), 'windows-1251')).toEqual([russian])
  })

  it('is any text in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!/[\p{Cc}\ufeff]/u.test(text))
        expect(decoded(utf8(text))).toEqual([text])
      }),
    )
  })
})

describe('what the bytes do not prove', () => {
  it.each(['windows-1251', 'koi8-r', 'x-mac-cyrillic', 'iso-8859-5'])('is guessed: %s', (encoding) => {
    const [text, doubt] = decoded(encode(russian.replace(/[«»—]/g, ''), encoding))
    expect(text).toBe(russian.replace(/[«»—]/g, ''))
    expect(doubt?.toLowerCase()).toBe(`encoding-guessed: ${encoding}`)
  })

  it('is guessed for a single word too', () => {
    expect(decoded(encode('Кредит', 'windows-1251'))[0]).toBe('Кредит')
    expect(decoded(encode('Кредит', 'koi8-r'))[0]).toBe('Кредит')
  })

  it('is what the file says of itself, where it says so', () => {
    expect(decoded(encode(russian, 'windows-1251'), 'windows-1251')).toEqual([russian])
    expect(decoded(encode('cafés', 'windows-1252'), 'iso-8859-1')).toEqual(['cafés'])
  })

  it.each(['utf-16', 'no-such-encoding', ''])('is guessed where the file calls itself %j', (declared) => {
    expect(decoded(encode(russian, 'windows-1251'), declared)[1]).toBe('encoding-guessed: windows-1251')
  })

  it('stays UTF-8 where only some bytes are broken, and they are counted', () => {
    const bytes = utf8(russian)
    bytes[3] = 0xff
    bytes.set([0xc3, 0x28], 40)
    const [text, doubt] = decoded(bytes)
    expect(text).toContain('сказал министр')
    expect(doubt).toMatch(/^encoding-broken: [2-5] utf-8$/)
  })
})

describe('what is no text', () => {
  it.each([
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13)],
    ['a zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0)],
    ['a PDF', utf8('%PDF-1.4 and so on')],
    ['zeros', new Uint8Array(1000)],
    ['control characters', utf8('\u0001\u0002\u0003 and a word')],
  ])('is refused: %s', (_, bytes) => {
    expect(decoded(bytes)).toEqual(['file-binary'])
  })

  it('is not found in any bytes by a crash', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        expect(decoded(bytes)).not.toEqual([])
      }),
    )
  })
})

describe('real files in many encodings', () => {
  const folder = new URL('../../../../shared/data/articles/encodings/', import.meta.url)
  const files = [
    ['bom-utf-16-be.srt', 'About 2 months ago'],
    ['bom-utf-16-le.srt', 'About 2 months ago'],
    ['bom-utf-8.srt', 'About 2 months ago'],
    ['nobom-utf16le.txt', 'DateTime,Bid,Ask'],
    ['sample-greek.txt', 'Η ελληνική αποτελεί τη μητρική γλώσσα'],
    ['sample-hebrew-2.txt', 'אין כמעט ניבים'],
    ['sample-polish.txt', 'SYSTEM VIDEODOMOFONOWY'],
    ['sample-russian.txt', 'В гимназии он не был в числе первых учеников'],
  ] as const

  const present = files.flatMap(([name, beginning]) => {
    const file = new URL(name, folder)
    return existsSync(file) ? [{ beginning, text: decoded(readFileSync(file))[0] }] : []
  })

  it('are read', () => {
    for (const { beginning, text } of present) expect(text).toContain(beginning)
  })
})
