import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { casXmi } from '#core/format/cas-xmi/cas-xmi.ts'
import type { ImportedFile } from '#core/format/document.ts'
import type { Format } from '#core/format/format.ts'
import { webannoTsv } from '#core/format/webanno-tsv/webanno-tsv.ts'
import { said } from '#tests/core/format/cas/said.ts'
import { codes } from '#tests/core/format/shown.ts'

function read(text: string, { read: reader }: Format = webannoTsv): ImportedFile {
  const imported = reader?.({ name: 'a.tsv', text })
  if (!imported) throw new Error('It cannot be read.')
  return imported
}

const header = '#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Span|value\n#T_RL=custom.Tie|value|BT_custom.Span\n\n\n'

describe('the lines of WebAnno TSV', () => {
  it('give annotations over tokens, over parts of them, and stacked', () => {
    const file = read(
      `${header}#Text=Minsk and Moscow\n1-1\t0-5\tMinsk\tGPE[1]|x\\|y[2]\t_\t_\t\n1-2\t6-9\tand\tGPE[1]\t_\t_\t\n` +
        '1-3\t10-16\tMoscow\t_\t_\t_\t\n1-3.1\t10-13\tMos\tpart\tnear\t1-1[2_0]\t\n',
    )
    expect(said(file)).toEqual({
      text: 'Minsk and Moscow',
      annotations: [
        'Span 0-9 “Minsk and” value=GPE',
        'Span 0-5 “Minsk” value=x|y',
        'Span 10-13 “Mos” value=part',
      ],
      relations: ['“Minsk” near “Mos”'],
    })
    expect(file.offsets).toEqual({ unit: 'utf-16', explained: 3, of: 3 })
  })

  it('give the text with its gaps, its tabs and its line breaks', () => {
    const rows = (place: string) => `1-1\t${place}\tx\t_\t_\t_\t\n\n`
    const file = read(`${header}#Text=x\\ta\n#Text=b\n${rows('2-3')}#Text=x.\n${rows('9-10')}`)
    expect(said(file).text).toBe('  x\ta\nb\n x.')
  })

  it('are proved by their tokens where they count code points', () => {
    const file = read(
      `${header}#Text=🙂 Minsk\n1-1\t0-1\t🙂\t_\t_\t_\t\n1-2\t2-7\tMinsk\tGPE\t_\t_\t\n\n` +
        '#Text=Moscow\n2-1\t8-14\tMoscow\tGPE\t_\t_\t\n',
    )
    expect(said(file).annotations).toEqual(['Span 3-8 “Minsk” value=GPE', 'Span 9-15 “Moscow” value=GPE'])
    expect(file.offsets).toEqual({ unit: 'code-points', explained: 2, of: 2 })
  })

  it.each([
    ['is none of the format', '1-2\tsix\tand\t_\t_\t_\t\n', 'line-unreadable @ 8'],
    ['leads to nothing', '1-2\t6-9\tand\tx\t*\t7-7\t\n', 'line-about-nothing @ 8'],
  ])('are left out with the reason where one %s', (_, line, code) => {
    const file = read(`${header}#Text=Minsk and\n1-1\t0-5\tMinsk\tGPE\t_\t_\t\n${line}`)
    expect(codes(file.skipped)).toEqual([code])
    expect(said(file).annotations).toContain('Span 0-5 “Minsk” value=GPE')
  })

  it('cannot ask for more blanks than anybody writes', () => {
    const file = read(`${header}#Text=x\n1-1\t999999998-999999999\tx\tGPE\t_\t_\t\n`)
    expect(codes(file.skipped)).toEqual(['span-outside @ 1'])
  })
})

const realFiles = new URL('../../../../../shared/data/webanno-tsv/', import.meta.url)

describe.runIf(existsSync(realFiles))('every real file at hand', () => {
  const folders = existsSync(realFiles) ? readdirSync(realFiles) : []
  const at = (name: string) => readFileSync(new URL(name, realFiles), 'utf8')
  const partnered = folders.filter((folder) => existsSync(new URL(`${folder}/reference.xmi`, realFiles)))

  it.for(partnered)('%s says the same as its XMI', (folder) => {
    const tsv = read(at(`${folder}/reference.tsv`))
    const xmi = read(at(`${folder}/reference.xmi`), casXmi)
    expect(facts(tsv)).toEqual(facts(xmi))
    expect(codes(tsv.skipped)).toEqual(codes(xmi.skipped))
    expect(tsv.offsets?.explained).toBe(tsv.offsets?.of)
  })

  it.for(folders.filter((folder) => !partnered.includes(folder)))('%s has a slot', (folder) => {
    expect(said(read(at(`${folder}/reference.tsv`)))).toMatchObject({
      annotations: ['SimpleSlotHost 0-4 “This”', 'SimpleSlotHost 0-4 “This”'],
      relations: ['“This” pr1 “This”'],
    })
  })
})

/** Some of the XMI call custom.Span a NamedEntity; blanks at a text's edges and at an annotation's are not in TSV. */
function facts(file: ImportedFile) {
  const { text, annotations, relations } = said(file)
  return {
    text: text.trim(),
    annotations: annotations
      .map((annotation) =>
        annotation
          .replace(/^(?:NamedEntity|Span) /, '')
          .replace('0-4 “ one”', '1-4 “one”')
          .replace('4-8 “two ”', '4-7 “two”'),
      )
      .toSorted(),
    relations: relations.toSorted(),
  }
}
