import { zipSync } from 'fflate'
import { beforeEach, describe, expect, it } from 'vitest'
import { sha256Hex } from '#core/model/text-hash.ts'
import { readZip } from '#core/zip/read-zip.ts'
import { must } from '#tests/desk.ts'
import { type Analyst, analyst, bridge, quotes } from './analysts.ts'

let ana: Analyst
let members: Record<string, Uint8Array>

beforeEach(async () => {
  ana = await analyst({ name: 'ana' })
  const ben = await analyst({ name: 'ben' })
  await ben.tag(bridge, 'The bridge will open')
  await ben.tag(bridge, 'the minister', 'source')
  const entries = must(readZip((await ben.send()).bytes, { members: 100, bytes: 1e6 }))
  members = Object.fromEntries(entries.map(({ name, bytes }) => [name, bytes]))
})

const encode = (text: string) => new TextEncoder().encode(text)
const fileOf = (content: Record<string, Uint8Array>) => ({ name: 'ben.standpoint', bytes: zipSync(content) })

interface Json {
  [member: string]: Json
}

function json(name: string): Json {
  return JSON.parse(new TextDecoder().decode(members[name]))
}

function nameLike(pattern: RegExp): string {
  const name = Object.keys(members).find((one) => pattern.test(one))
  if (name === undefined) throw new Error(`no member like ${pattern}`)
  return name
}

const layerFile = () => nameLike(/^layers\/.*[^l]\.json$/)
const articleFile = () => nameLike(/^articles\//)
const logFile = () => nameLike(/\.log\.jsonl$/)

/** Puts another text in place of a member, and a manifest that agrees with it. */
function forge(name: string, edit: (text: string) => string) {
  members[name] = encode(edit(new TextDecoder().decode(members[name])))
  restate()
}

function restate(edit: (manifest: Json) => Json = (manifest) => manifest) {
  const stated = edit(json('manifest.json'))
  const files = Object.entries(members)
    .filter(([name]) => name !== 'manifest.json')
    .map(([name, bytes]) => ({ name, size: bytes.length, sha256: sha256Hex(bytes) }))
  members['manifest.json'] = encode(JSON.stringify({ ...stated, files }))
}

const state = async () =>
  JSON.stringify([ana.workspace.project(), ana.workspace.rows(), await quotes(ana, 'ben', bridge)])

/** Why nothing of the file is taken; fails where anything was. */
async function refusal(file = fileOf(members)) {
  const before = await state()
  const received = await ana.receive(file)
  expect(await state()).toBe(before)
  if (!received.ok) return { code: received.problem.code, file: received.problem.file }
  expect(received.value.changesAnything).toBe(false)
  return received.value.layers.map(({ standing, problem }) => [standing, problem?.code])
}

describe('a file that is no exchange file', () => {
  it.each([
    ['empty', new Uint8Array(), 'zip-damaged'],
    ['text', encode('hello'), 'zip-damaged'],
    ['another zip', zipSync({ 'a.txt': encode('a') }), 'exchange-foreign'],
    [
      'a zip with another manifest',
      zipSync({ 'manifest.json': encode('{"version":1}') }),
      'exchange-foreign',
    ],
    ['a zip with a broken manifest', zipSync({ 'manifest.json': encode('{') }), 'exchange-foreign'],
  ])('is refused: %s', async (_, bytes, code) => {
    expect(await refusal({ name: 'x.standpoint', bytes })).toEqual({ code, file: 'x.standpoint' })
  })

  it('is refused where a newer program wrote it', async () => {
    restate((manifest) => ({ ...manifest, version: JSON.parse('99') }))
    expect(await refusal()).toMatchObject({ code: 'exchange-newer' })
  })
})

describe('a file that an older program wrote', () => {
  it('is read as one of today', async () => {
    const older = (text: string) => text.replaceAll(/("version": ?)2\b/g, '$11')
    const bare = (text: string) => text.replaceAll(/,?\s*"(comments|decisions)": ?(\[\]|\{[^{}]*\})/g, '')
    for (const name of [articleFile(), layerFile(), logFile()]) forge(name, (text) => bare(older(text)))
    restate((manifest) => ({ ...manifest, version: JSON.parse('1') }))
    expect(new TextDecoder().decode(members[logFile()])).not.toContain('decisions')
    expect(must(await ana.receive(fileOf(members))).changesAnything).toBe(true)
    expect(await quotes(ana, 'ben', bridge)).toEqual(['The bridge will open', 'the minister'])
  })

  it('is refused where a layer in it is of a newer one', async () => {
    forge(layerFile(), (text) => text.replace('"version": 2', '"version": 99'))
    expect(await refusal()).toMatchObject({ code: 'exchange-differs' })
  })
})

describe('a damaged file', () => {
  it('is refused wherever it was cut', async () => {
    const { bytes } = fileOf(members)
    for (let length = 0; length < bytes.length; length += 97)
      expect(await refusal({ name: 'cut', bytes: bytes.slice(0, length) })).toMatchObject({
        code: 'zip-damaged',
      })
  })

  it('is refused where a member leaves the folder', async () => {
    members['../evil.json'] = encode('{}')
    restate()
    expect(await refusal()).toMatchObject({ code: 'zip-name' })
  })

  it('is refused where it would unpack to more than anybody sends', async () => {
    const { bytes } = fileOf(members)
    // Where the zip's directory states how large its first member is.
    const directory = bytes.findIndex(
      (_, at) => bytes[at] === 0x50 && bytes[at + 2] === 1 && bytes[at + 3] === 2,
    )
    new DataView(bytes.buffer).setUint32(directory + 24, 2_000_000_000, true)
    expect(await refusal({ name: 'bomb', bytes })).toMatchObject({ code: 'zip-too-large' })
  })
})

describe('a file whose manifest does not match its content', () => {
  it.each([
    ['changed', () => void (members[layerFile()] = encode('{}'))],
    ['missing', () => void delete members[articleFile()]],
    ['smuggled in', () => void (members['articles/more.json'] = encode('{}'))],
  ])('is refused: a member was %s', async (_, damage) => {
    damage()
    expect(await refusal()).toMatchObject({ code: 'exchange-differs' })
  })

  it.each([
    [
      'an article with another text',
      () => forge(articleFile(), (text) => text.replaceAll('in May', 'in June')),
    ],
    ['another annotator’s layer', () => forge(layerFile(), (text) => text.replace('"ben"', '"ana"'))],
    ['a log that is no log', () => forge(logFile(), (text) => text.replace('"revision"', '"version"'))],
    ['a log with a gap', () => forge(logFile(), (text) => text.replace('"revision":2', '"revision":3'))],
    ['a log without its end', () => forge(logFile(), (text) => text.slice(0, -1))],
    ['a layer that is none', () => forge(layerFile(), () => '[1]')],
    ['a scheme that is none', () => forge('scheme.json', () => '{}')],
    ['text that is not UTF-8', () => void (members[layerFile()] = Uint8Array.of(0xff, 0xfe, 0x7b))],
  ])('is refused though its hashes agree: %s', async (_, damage) => {
    damage()
    restate()
    expect(await refusal()).toMatchObject({ code: 'exchange-differs' })
  })
})

describe('a layer that cannot be taken', () => {
  it('is listed where its article is not in the file', async () => {
    delete members[articleFile()]
    restate((manifest) => ({ ...manifest, articles: JSON.parse('[]') }))
    expect(await refusal()).toEqual([['refused', 'exchange-article-lacking']])
  })

  it('is listed where the file does not say whose it is', async () => {
    restate((manifest) => ({ ...manifest, annotators: JSON.parse('[]') }))
    expect(await refusal()).toEqual([['refused', 'exchange-annotator-lacking']])
  })

  it.each([
    [
      'its quotes are not in the text',
      (text: string) => text.replaceAll('The bridge will open', 'A bridge will open.'),
    ],
    ['a span lies outside the text', (text: string) => text.replaceAll(/"end": ?20\b/g, '"end":2000')],
  ])('is listed where %s', async (_, edit) => {
    forge(layerFile(), edit)
    forge(logFile(), edit)
    const [layer] = [await refusal()].flat()
    expect(layer).toEqual(['refused', expect.stringMatching(/annotation-(quote|range)/)])
  })

  it('is listed where the layer is not what its log tells', async () => {
    forge(layerFile(), (text) => text.replace('"kind": "claim"', '"kind": "prediction"'))
    expect(await refusal()).toEqual([['refused', 'log-and-layer-differ']])
  })
})
