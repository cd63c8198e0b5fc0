import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { xmlAttributes, xmlCharacters, xmlText } from '#core/xml/escape-xml.ts'
import { childOf, parseXml } from '#core/xml/parse-xml.ts'

describe('XML', () => {
  it('is read as elements without their prefixes, entities and character data resolved', () => {
    const read = parseXml(
      '<q:a xmlns:q="urn:x" q:id="1" id="2"><q:b>x &amp; <![CDATA[<y>]]>&#10;</q:b></q:a>',
    )
    if (!read.ok) throw new Error(read.problem.code)
    expect(read.value).toMatchObject({ name: 'a', namespace: 'urn:x' })
    expect([...read.value.attributes]).toEqual([
      ['{http://www.w3.org/2000/xmlns/}q', 'urn:x'],
      ['{urn:x}id', '1'],
      ['id', '2'],
    ])
    expect(childOf(read.value, 'b')?.text).toBe('x & <y>\n')
  })

  it.each([
    ['a document type, for the entities in it', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'xml-doctype'],
    ['an outside document type', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', 'xml-doctype'],
    ['an entity that is not defined', '<a>&b;</a>', 'xml-invalid'],
    ['what is cut short', '<a><b>', 'xml-invalid'],
    ['what is no XML', 'Talks in Minsk', 'xml-invalid'],
    ['nothing', '', 'xml-invalid'],
    ['a hundred thousand levels', '<a>'.repeat(100_000), 'xml-nested'],
  ])('is refused: %s', (_, text, code) => {
    expect(parseXml(text)).toMatchObject({ ok: false, problem: { code } })
  })

  it('gives back what was escaped, as far as XML allows it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const read = parseXml(`<a${xmlAttributes({ b: value, c: undefined })}>${xmlText(value)}</a>`)
        if (!read.ok) throw new Error(read.problem.code)
        expect(read.value.text).toBe(xmlCharacters(value))
        expect([...read.value.attributes]).toEqual([['b', xmlCharacters(value)]])
      }),
    )
  })

  it('has no control characters and no halves of characters', () => {
    expect(xmlCharacters('a\0b\ud800c\ufffe')).toBe('a�b�c�')
    expect(xmlCharacters('Мінск 🙂\t\r\n')).toBe('Мінск 🙂\t\r\n')
  })
})
