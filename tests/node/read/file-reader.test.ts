import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileReader } from '#node/read/file-reader.ts'
import { codes, only } from '#tests/core/format/shown.ts'
import { encode, utf8 } from './encode.ts'

const read = (name: string, bytes: Uint8Array, format: string | null = null) =>
  fileReader.read({ name, bytes }, format)

describe('a file', () => {
  it.each([
    ['a.txt', '# Minsk signs nothing at all', 'text'],
    ['a.md', '# Minsk signs nothing at all', 'markdown'],
    ['a.html', '<h1>Minsk signs nothing at all</h1>', 'html'],
    ['a', '<!doctype html><h1>Minsk signs nothing at all</h1>', 'html'],
    ['a.jsonl', '{"standpoint":1,"text":"Minsk signs nothing at all"}', 'jsonl'],
    ['a.srt', 'Minsk signs nothing at all', 'text'],
  ])('called %s is read by what it is', async (name, content, format) => {
    const file = await read(name, utf8(content))
    expect(file.format).toBe(format)
    expect(only(file).text).toContain('Minsk signs nothing at all')
  })

  it('is read as what the caller says it is', async () => {
    expect(only(await read('a.txt', utf8('# Minsk'), 'markdown')).text).toBe('Minsk')
  })

  it('may say its encoding itself', async () => {
    const page = '<meta charset="windows-1251"><p>Минск ждёт.'
    const file = await read('a.html', encode(page, 'windows-1251'))
    expect(only(file).text).toContain('Минск ждёт.')
    expect(codes(file.doubted)).not.toContain('encoding-guessed')
  })

  it('in a guessed encoding is doubted before anything else is', async () => {
    const file = await read('a.txt', encode('Минск и Москва не договорились.', 'koi8-r'))
    expect(file.doubted[0]).toMatchObject({
      code: 'encoding-guessed',
      file: 'a.txt',
      params: { encoding: 'KOI8-R' },
    })
  })

  it.each([
    ['empty', 'a.txt', new Uint8Array(), null, 'file-empty'],
    ['blank', 'a.txt', utf8(' \n\t\n'), null, 'file-no-text'],
    ['a picture', 'a.txt', Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), null, 'file-binary'],
    ['too large', 'a.txt', new Uint8Array(20_000_001), null, 'file-too-large'],
    ['of no format', 'a.txt', utf8('Minsk'), 'docx', 'format-unknown'],
    ['of a format that is only written', 'a.txt', utf8('a,b'), 'parquet', 'format-unknown'],
  ])('is left out where it is %s', async (_, name, bytes, format, code) => {
    const file = await read(name, bytes, format)
    expect(file.skipped).toMatchObject([{ code, file: name }])
    expect(file.documents).toEqual([])
  })

  it('of any bytes is read or left out, and every block and span lies in its text', async () => {
    const name = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.jsonl', 'a')
    const piece = fc.constantFrom(
      '<p>',
      '</',
      '# ',
      '- ',
      '{"standpoint":1,',
      '"text":"Minsk"',
      '}',
      '\r\n',
      '---\n',
      '> ',
      '🙂',
      'é',
      '\ud83d',
      '&#x0;',
      '[a](',
      '**',
      '|',
    )
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 80 }),
      fc.array(piece, { maxLength: 30 }).map((p) => utf8(p.join(''))),
    )
    await fc.assert(
      fc.asyncProperty(name, content, async (called, bytes) => {
        const file = await read(called, bytes)
        expect(file.documents.length + file.skipped.length).toBeGreaterThan(0)
        for (const { text, blocks } of file.documents)
          for (const { start, end } of blocks) expect(text.slice(start, end).trim()).toHaveLength(end - start)
      }),
    )
  })
})
