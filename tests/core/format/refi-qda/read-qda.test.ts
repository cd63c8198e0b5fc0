import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readQda } from '#core/format/refi-qda/read-qda.ts'
import { readCodebook } from '#core/format/refi-qda/read-codebook.ts'
import { quoteOf } from '#core/anchor/span.ts'
import type { ImportedFile } from '#core/format/document.ts'
import { coding, guid, packed, preamble, projectXml, selection } from './qda-project.ts'

const text = '🙂 Minsk will sign, Moscow says.'

function sources(...inside: readonly string[]): string {
  const source = `<TextSource guid="${guid(20)}" name="Talks.txt" plainTextPath="internal://talks.TXT">`
  return `<Sources>${source}${inside.join('')}</TextSource></Sources>`
}

function readTalks(...parts: readonly string[]): ImportedFile {
  return readQda(packed(projectXml(preamble, ...parts), { 'Talks.txt': text }))
}

/** Who has marked what as what. */
function marked({ documents }: ImportedFile): readonly string[] {
  return documents.flatMap((document) =>
    document.layers.flatMap(({ annotator, annotations }) =>
      annotations.map(({ kind, ranges }) => `${annotator ?? '?'} ${kind} ${quoteOf(document.text, ranges)}`),
    ),
  )
}

function codes({ skipped }: ImportedFile): readonly string[] {
  return skipped.map(({ code }) => code)
}

describe('a project of a QDA tool', () => {
  it('gives an annotation for every code and a layer for everybody who has coded', () => {
    const read = readTalks(
      sources(
        selection(
          { id: 31, start: 2, end: 17 },
          '<Description>Who?</Description>',
          coding(12, 1),
          coding(11, 2),
        ),
        selection({ id: 32, start: 19, end: 25 }, coding(11), coding(12), coding(14)),
        selection({ id: 33, start: 26, end: 30 }),
      ),
    )
    expect(read.skipped).toEqual([])
    expect(marked(read)).toEqual([
      'Ana Forecast Minsk will sign',
      'Ana Claim Moscow',
      'Ana Forecast Moscow',
      'Ana selection says',
      'bo Claim Minsk will sign',
    ])
    const [ana, bo] = read.documents[0]?.layers ?? []
    expect(ana?.annotations[0]).toMatchObject({ id: guid(31), note: 'Who?' })
    expect(ana?.annotations[1]).toMatchObject({ stances: { moscow: 'critical' } })
    expect(bo?.annotations[0]?.note).toBe('')
    expect(read.codebook).toMatchObject({
      kinds: [{ name: 'Claim', definition: 'What is said.' }, { name: 'Forecast' }],
      targets: [{ name: 'moscow' }],
      values: [{ name: 'critical' }],
    })
  })

  it('takes a name for the quote where it is as long as the selection, and proves the offsets by it', () => {
    const read = readTalks(
      sources(
        selection({ id: 31, start: 3, end: 18, name: 'Minsk will sign' }, coding(12)),
        selection({ id: 32, start: 20, end: 26, name: 'about Moscow, of course' }, coding(11)),
      ),
    )
    expect(read.offsets).toEqual({ unit: 'utf-16', explained: 1, of: 1 })
    expect(marked(read)).toEqual(['Ana Forecast Minsk will sign', 'Ana Claim Moscow'])
    expect(read.doubted.map(({ code }) => code)).toEqual(['offsets-read-as'])
  })

  it('reads links within a text as relations, and notes that a selection refers to', () => {
    const read = readTalks(
      sources(
        selection({ id: 31, start: 2, end: 17 }, coding(12), `<NoteRef targetGUID="${guid(50)}"/>`),
        selection({ id: 32, start: 19, end: 25 }, coding(11)),
      ),
      `<Notes><Note guid="${guid(50)}"><PlainTextContent>Really?</PlainTextContent></Note><Note guid="${guid(51)}"/></Notes>`,
      `<Links><Link guid="${guid(60)}" name="contradicts" originGUID="${guid(31)}" targetGUID="${guid(32)}"/>`,
      `<Link guid="${guid(61)}" originGUID="${guid(31)}" targetGUID="${guid(11)}"/></Links>`,
      `<Sets><Set guid="${guid(70)}" name="all"/></Sets>`,
    )
    const [layer] = read.documents[0]?.layers ?? []
    expect(layer?.annotations[0]?.note).toBe('Really?')
    expect(layer?.relations).toEqual([{ id: guid(60), type: 'contradicts', from: guid(31), to: guid(32) }])
    expect(codes(read)).toEqual(['qda-links-left-out', 'qda-notes-left-out', 'qda-parts-left-out'])
  })

  it('reads the text of a page and says what else is there', () => {
    const pdf = `<PDFSource guid="${guid(21)}" name="Plan.pdf"><PDFSelection guid="${guid(34)}"/><Representation guid="${guid(22)}"><PlainTextContent>Plan B</PlainTextContent>${selection({ id: 35, start: 0, end: 4 }, coding(11))}</Representation></PDFSource>`
    const picture = `<PictureSource guid="${guid(23)}" name="Map.png"><PictureSelection guid="${guid(36)}"/></PictureSource>`
    const read = readTalks(`<Sources>${pdf}${picture}</Sources>`)
    expect(read.documents[0]).toMatchObject({ metadata: { title: 'Plan.pdf' }, text: 'Plan B' })
    expect(marked(read)).toEqual(['Ana Claim Plan'])
    expect(read.skipped).toMatchObject([
      { code: 'qda-areas-left-out', params: { name: 'Plan.pdf', count: 1 } },
      { code: 'qda-no-text', params: { name: 'Map.png', count: 1 } },
    ])
  })

  it('reads a code of a whole source as an annotation over its text', () => {
    expect(marked(readTalks(sources(coding(11, 2))))).toEqual([`bo Claim ${text}`])
  })

  it.each([
    ['a position that is none', selection({ id: 31, start: -1, end: 2 }), 'qda-selection-invalid'],
    ['a place outside the text', selection({ id: 31, start: 2, end: 2000 }), 'span-outside'],
    ['a code that is not there', selection({ id: 31, start: 2, end: 17 }, coding(99)), 'qda-code-unknown'],
  ])('names %s', (_, inside, code) => {
    expect(codes(readTalks(sources(inside)))).toEqual([code])
  })

  it.each([
    ['no project', { name: 'a.qdpx', bytes: packed('').bytes.slice(0, 40) }, 'zip-damaged'],
    ['another XML', packed('<Project name="x"/>'), 'qda-foreign'],
    ['a document type', packed('<!DOCTYPE a><Project/>'), 'xml-doctype'],
    ['nothing', { name: 'a.qde', bytes: new Uint8Array() }, 'xml-invalid'],
  ])('is refused where it has %s', (_, source, code) => {
    const read = readQda(source)
    expect(read.skipped).toMatchObject([{ code, file: source.name }])
    expect(read.documents).toEqual([])
  })
})

const data = fileURLToPath(new URL('../../../../../shared/data', import.meta.url))

describe.skipIf(!existsSync(`${data}/refi-qda`))('the project of ATLAS.ti', () => {
  it.each(['Project.qde', 'TestProject.qdpx'])(
    '%s names its codes, and every source that is missing',
    (name) => {
      const read = readQda({ name, bytes: readFileSync(`${data}/refi-qda/${name}`) })
      expect(read.codebook?.kinds).toHaveLength(14)
      expect(read.codebook?.kinds?.find((kind) => kind.name === 'Coke')?.definition).toBe(
        'the breakfast of champions',
      )
      const missing = read.skipped.filter((problem) => problem.code === 'qda-source-missing')
      const texts = missing.filter(({ params }) => !/pdf|mp4/.test(String(params['name'])))
      expect(texts).toHaveLength(6)
      expect(texts.reduce((sum, { params }) => sum + Number(params['count']), 0)).toBe(6)
      expect(codes(read).filter((code) => code === 'qda-no-text')).toHaveLength(2)
    },
  )
})

describe('a codebook by itself', () => {
  it('defines kinds; of the same name in two places by their paths', () => {
    const inner = '<Code guid="2" name="other" isCodable="true"/>'
    const { codebook } = readCodebook({
      name: 'a.qdc',
      text: `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="1" name="Coke" isCodable="true">${inner}</Code><Code guid="3" name="other" isCodable="true"/></Codes></CodeBook>`,
    })
    expect(codebook?.kinds?.map(({ name }) => name)).toEqual(['Coke', 'Coke / other', 'other'])
  })

  it.skipIf(!existsSync(`${data}/taguette`))('of Taguette is read', () => {
    const read = readCodebook({
      name: 'codebook.qdc',
      text: readFileSync(`${data}/taguette/codebook.qdc`, 'utf8'),
    })
    expect(read.skipped).toEqual([])
    expect(read.codebook?.kinds?.map(({ name }) => name)).toEqual([
      'interesting',
      'people',
      'interesting\\places',
    ])
  })
})
