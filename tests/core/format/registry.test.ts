import { describe, expect, it } from 'vitest'
import { formatById, formatOf, readable } from '#core/format/find-format.ts'
import { sizeLimit, tooLarge } from '#core/format/limits.ts'
import { formatList } from '#core/format/registry.ts'
import { formatInfoSchema } from '#core/workspace/views.ts'

describe('the formats', () => {
  it('have an id, a name and a sentence for each loss', () => {
    const list = formatList()
    for (const info of list) expect(formatInfoSchema.parse(info)).toEqual(info)
    expect(new Set(list.map(({ id }) => id)).size).toBe(list.length)
    expect(list.filter(({ reads }) => reads).map(({ id }) => id)).toEqual([
      'text',
      'markdown',
      'html',
      'jsonl',
      'csv',
      'table',
      'brat',
      'doccano',
      'prodigy',
      'label-studio',
      'w3c',
      'refi-qda',
      'refi-qdc',
      'cas-json',
      'taguette',
      'cas-xmi',
      'webanno-tsv',
    ])
    expect(list.filter(({ writes }) => writes).map(({ id }) => id)).toEqual([
      'jsonl',
      'csv',
      'brat',
      'doccano',
      'prodigy',
      'label-studio',
      'w3c',
      'refi-qda',
      'refi-qdc',
      'cas-json',
      'taguette',
      'taguette-highlights',
      'parquet',
      'cas-xmi',
    ])
  })

  it.each([
    ['a.txt', 'Minsk', 'text'],
    ['a.MD', 'Minsk', 'markdown'],
    ['folder.md/a', 'Minsk', 'text'],
    ['page.htm', 'Minsk', 'html'],
    ['page', '<!-- saved --> <!DOCTYPE HTML><p>', 'html'],
    ['page.txt', '<!doctype html>', 'text'],
    ['part.json', '{"standpoint": 1, "text": "Minsk"}', 'jsonl'],
    ['a.jsonl', '{"text": "Minsk", "label": [[0, 5, "GPE"]]}', 'doccano'],
    ['a.json', '{\n  "text": "Minsk",\n  "entities": [', 'doccano'],
    ['a.jsonl', '{"text":"Minsk","spans":[],"answer":"accept"}', 'prodigy'],
    ['a.json', '[{"id":1,"annotations":[{"id":7,"completed_by":1,"result":[', 'label-studio'],
    ['a.json', '{"%TYPES": {}, "%FEATURE_STRUCTURES": [', 'cas-json'],
    ['a.json', '{"@context": "http://www.w3.org/ns/anno.jsonld", "id"', 'w3c'],
    ['a.xml', '<?xml version="1.0"?><xmi:XMI xmlns:xmi=', 'cas-xmi'],
    ['a.tsv', '#FORMAT=WebAnno TSV 3.3\n', 'webanno-tsv'],
    ['a.jsonl', '{"text": "Minsk"}', 'jsonl'],
    ['a.csv', 'article,title,annotator,id,kind,start,end,ranges,quote', 'csv'],
    ['a.csv', 'text,label', 'table'],
    ['a.tsv', 'text\tlabel', 'table'],
    ['clip.srt', '1\n00:00:06,500', 'text'],
  ])('tell what %s with %j in it is', (name, head, id) => {
    expect(formatOf(name, head)?.id).toBe(id)
  })

  it.each(['table.xml', 'other.json', 'settings.yaml'])('take no data for an article: %s', (name) => {
    expect(formatOf(name, '{"text": "Minsk"}')).toBeNull()
  })

  it('are found by id only where they can be read', () => {
    expect(readable().map((id) => formatById(id)?.id)).toEqual(readable())
    expect(formatById('docx')).toBeNull()
  })
})

describe('the size of a file', () => {
  it.each([
    ['a.txt', 20_000_000],
    ['a.html', 20_000_000],
    ['a.jsonl', 100_000_000],
    ['A.NDJSON', 100_000_000],
  ])('of %s may be %d bytes', (name, limit) => {
    expect(sizeLimit(name)).toBe(limit)
    expect(tooLarge(name, limit)).toBeNull()
    expect(tooLarge(name, limit + 1)).toMatchObject({ code: 'file-too-large', file: name })
  })

  it('is told in megabytes', () => {
    expect(tooLarge('a.txt', 200_000_000)?.params).toEqual({ size: 200, limit: 20 })
  })
})
