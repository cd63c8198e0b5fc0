import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { casXmi } from '#core/format/cas-xmi/cas-xmi.ts'
import type { ImportedFile } from '#core/format/document.ts'
import type { SourceText } from '#core/format/format.ts'
import { annotationOn, articleOf, datasetOf, layerOf, streamed } from '#tests/core/format/datasets.ts'
import { said } from '#tests/core/format/cas/said.ts'
import { codes } from '#tests/core/format/shown.ts'
import type { Problem } from '#core/problem/problem.ts'

function read(source: SourceText): ImportedFile {
  const imported = casXmi.read?.(source)
  if (!imported) throw new Error('It cannot be read.')
  return imported
}

const text = 'Minsk and Moscow\nwait for gas.'

/** Elements over `text`, whose id is 1. */
function xmiOf(elements: string, members = '2 3 4 5'): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"
  xmlns:custom="http:///webanno/custom.ecore" xmlns:bare="http:///uima/noNamespace.ecore" xmi:version="2.0">
  <cas:NULL xmi:id="0"/>
  ${elements}
  <cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="${text.replace('\n', '&#10;')}"/>
  <cas:View sofa="1" members="${members}"/>
</xmi:XMI>`
}

const minsk = '<custom:Span xmi:id="2" sofa="1" begin="0" end="5" value="GPE &lt;city&gt;"/>'
const moscow = '<custom:Span xmi:id="3" sofa="1" begin="10" end="16"/>'

describe('the elements of XMI', () => {
  it('are annotations over the text, its line breaks kept', () => {
    const file = read({ name: 'a.xmi', text: xmiOf(minsk + moscow) })
    expect(said(file)).toEqual({
      text,
      annotations: ['Span 0-5 “Minsk” value=GPE <city>', 'Span 10-16 “Moscow”'],
      relations: [],
    })
    expect(file.offsets).toEqual({ unit: 'utf-16', explained: 2, of: 2 })
  })

  it('may have no namespace, and values that are elements of their own', () => {
    const span = '<bare:Mark xmi:id="2" sofa="1" begin="0" end="5"><tags>a b</tags><tags>c</tags></bare:Mark>'
    expect(said(read({ name: 'a.xmi', text: xmiOf(span) })).annotations).toEqual([
      'Mark 0-5 “Minsk” tags=a b, c',
    ])
  })

  it('join others where their features lead to them, also without a type system', () => {
    const others =
      '<custom:Relation xmi:id="4" sofa="1" begin="10" end="16" Governor="2" Dependent="3" value="near"/>' +
      '<custom:Link xmi:id="6" role="where" target="3"/>' +
      '<custom:Host xmi:id="5" sofa="1" begin="17" end="21" links="6" count="3"/>'
    expect(said(read({ name: 'a.xmi', text: xmiOf(minsk + moscow + others) }))).toMatchObject({
      annotations: ['Span 0-5 “Minsk” value=GPE <city>', 'Span 10-16 “Moscow”', 'Host 17-21 “wait” count=3'],
      relations: ['“Minsk” near “Moscow”', '“wait” where “Moscow”'],
    })
  })

  it('mean what the type system beside them says', () => {
    const feature = (name: string, range: string) =>
      `<featureDescription><name>${name}</name><description/><rangeTypeName>${range}</rangeTypeName></featureDescription>`
    const types = `<typeSystemDescription xmlns="http://uima.apache.org/resourceSpecifier"><types><typeDescription>
      <name>webanno.custom.Span</name><description/><supertypeName>uima.tcas.Annotation</supertypeName><features>
      ${feature('near', 'webanno.custom.Span')}${feature('sure', 'uima.cas.Boolean')}${feature('rank', 'uima.cas.Integer')}
      </features></typeDescription></types></typeSystemDescription>`
    const span =
      '<custom:Span xmi:id="2" sofa="1" begin="0" end="5" near="3" sure="true" rank="3" word="3"/>' + moscow
    const companions = [{ name: 'TypeSystem.xml', text: types }]
    const file = read({ name: 'a.xmi', text: xmiOf(span), companions })
    expect(file.documents[0]?.layers[0]).toMatchObject({
      annotations: [{ attributes: { sure: true, rank: 3, word: '3' } }, {}],
      relations: [{ type: 'near', from: '2', to: '3' }],
    })
  })

  it('are read without a type system that is broken, which is told', () => {
    const companions = [{ name: 'TypeSystem.xml', text: '<types>\n<name></types>' }]
    const file = read({ name: 'a.xmi', text: xmiOf(minsk), companions })
    expect(file.skipped).toMatchObject([{ code: 'xml-invalid', file: 'TypeSystem.xml' }])
    expect(said(file).annotations).toHaveLength(1)
  })

  it('need their type system from the same folder', () => {
    expect(casXmi.companions?.('b/ana.xmi')).toEqual([
      'b/TypeSystem.xml',
      'b/typesystem.xml',
      'b/ana-typesystem.xml',
    ])
    expect(casXmi.companions?.('b/ana.xml')).toEqual([])
  })
})

describe('XML that cannot be trusted', () => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY s SYSTEM "file:///etc/passwd">]>'
  it.each([
    ['ends early', xmiOf(minsk).slice(0, -20), 'xml-invalid'],
    ['closes what is not open', xmiOf('</custom:Span>'), 'xml-invalid'],
    ['names an entity', xmiOf(minsk.replace('GPE', '&nbsp;')), 'xml-invalid'],
    ['defines entities', xmiOf(minsk.replace('GPE', '&b;')).replace('?>', `?>${bomb}`), 'xml-doctype'],
    ['asks for a file', xmiOf(minsk.replace('GPE', '&s;')).replace('?>', `?>${bomb}`), 'xml-doctype'],
    ['uses a prefix of nothing', xmiOf('<other:Span/>'), 'xml-invalid'],
    ['is nested deeply', xmiOf('<a>'.repeat(100_000) + '</a>'.repeat(100_000)), 'xml-nested'],
    ['is of another kind', '<a/>', 'file-no-text'],
  ])('is refused with the line and the reason where it %s', (_, broken, code) => {
    const file = read({ name: 'a.xmi', text: broken })
    expect(codes(file.skipped)).toEqual([code])
    expect(file.documents).toEqual([])
  })
})

describe('XMI of ours', () => {
  async function written(noted: string) {
    const claim = annotationOn(text, 'gas', { id: 'c', note: noted, attributes: { 'how-sure': 'very' } })
    const files = new Map<string, string>()
    const remarks: Problem[] = []
    const dataset = streamed(datasetOf(articleOf(text), [layerOf([claim])]))
    for await (const { file, data } of casXmi.writeFiles?.(dataset, (what) => void remarks.push(what)) ?? [])
      files.set(file, String(data))
    return { files, remarks }
  }

  it('has a type system beside it that describes what it uses', async () => {
    const { files } = await written('“sure”\n& <so>')
    expect([...files.keys()]).toEqual(['ana/a1.xmi', 'ana/TypeSystem.xml'])
    expect(files.get('ana/a1.xmi')).toContain(
      'sofa="1" begin="26" end="29" id="c" kind="claim" quote="gas" note="“sure”&#10;&amp; &lt;so&gt;" how_x2d_sure="very"/>',
    )
    expect(files.get('ana/TypeSystem.xml')).toContain('<name>how_x2d_sure</name>')
  })

  it('has U+FFFD for what XML cannot carry, and says so', async () => {
    const { files, remarks } = await written('a\u0007b\u0000')
    expect(files.get('ana/a1.xmi')).toContain('note="a\ufffdb\ufffd"')
    expect(remarks).toMatchObject([{ code: 'export-characters-replaced', params: { id: 'c', name: 'note' } }])
  })
})

const data = new URL('../../../../../shared/data/', import.meta.url)

function filesIn(folder: string): readonly string[] {
  const root = new URL(folder, data)
  return existsSync(root) ? readdirSync(root).filter((name) => name.endsWith('.xmi')) : []
}

describe('every real file at hand', () => {
  const found: Readonly<Record<string, readonly string[]>> = {
    'small_cas.xmi': [],
    'cas_with_inheritance.xmi': [
      'Parent 0-6 “parent” parentFeature=parent feature',
      'Child 7-12 “child” parentFeature=parent feature childFeature=child feature',
      'GrandChild 7-12 “child”',
      'GrandGrandChild 7-12 “child”',
      'GrandGrandGrandChild 7-12 “child”',
    ],
    'cas_with_references.xmi': [
      'SemPred 12-17 “dolor” category=FooCategory',
      'SemArg 0-5 “Lorem”',
      'SemArg 22-27 “ametr”',
    ],
    'cas_with_smileys.xmi': [
      'NamedEntity 3-15 “Transformers” value=OTH',
      'NamedEntity 285-297 “Transformers” value=OTH',
      'NamedEntity 614-626 “Transformers” value=OTH',
      'NamedEntity 686-693 “PyTorch” value=OTH',
      'NamedEntity 698-708 “TensorFlow” value=OTH',
    ],
  }

  it.for(filesIn('uima-cas/xmi/'))('%s has the annotations that the CAS has', (name) => {
    const file = read({ name, text: readFileSync(new URL(`uima-cas/xmi/${name}`, data), 'utf8') })
    const count = found[name]?.length ?? 0
    expect(said(file).annotations).toEqual(found[name])
    expect(file.skipped).toEqual([])
    expect(file.offsets).toEqual(count === 0 ? null : { unit: 'utf-16', explained: count, of: count })
  })

  it.runIf(filesIn('uima-cas/xmi/').length > 0)('leads from a predicate to its arguments', () => {
    const name = 'cas_with_references.xmi'
    const file = read({ name, text: readFileSync(new URL(`uima-cas/xmi/${name}`, data), 'utf8') })
    expect(said(file).relations).toEqual(['“dolor” Bar “Lorem”', '“dolor” Baz “ametr”'])
  })
})
