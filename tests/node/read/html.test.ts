import { createServer } from 'node:http'
import { readFileSync } from 'node:fs'
import { describe, expect, it, onTestFinished } from 'vitest'
import { measurePage } from '#node/read/html/measure-page.ts'
import { readHtml } from '#node/read/html/read-html.ts'
import { codes, only, shown } from '#tests/core/format/shown.ts'

const read = (text: string) => readHtml({ name: 'page.html', text })
const fixture = readFileSync(new URL('../../../fixtures/formats/page.html', import.meta.url), 'utf8')
const prose =
  'The talks went on, as they always do, and nobody signed anything, neither here nor there. '.repeat(8)

describe('a saved page', () => {
  it('becomes its headline and main content, with what it says of itself', async () => {
    const { metadata, text, blocks } = only(await read(fixture))
    expect(metadata).toEqual({
      title: 'Potash looks for the sea',
      language: 'en-GB',
      source: {
        outlet: 'Eastern Corridor',
        author: 'Hanna Karol, Piotr Lis',
        url: 'https://example.org/eastern-corridor/potash',
        published: '2022-02-08',
      },
    })
    expect(shown(text, blocks)).toEqual([
      'heading 1: Potash looks for the sea',
      'paragraph: Having lost the shortest way to the Baltic, Belarusian potash is being redirected to Russian ports. The authorities in Minsk present this as a choice,\u00a0but the terminals they speak of do not yet exist.',
      'paragraph: “We were offered a price, not a route,” said a manager of the mine, who asked not to be named, and added that the discount is counted twice.',
      'heading 2: What remains',
      'list-item: the port of Ust-Luga, where a berth is promised by the autumn;',
      'list-item: the railway, which has raised its tariff, twice;',
      'paragraph: as has the insurer.',
      'quote: Nobody builds a terminal for a neighbour who may leave, the ministry notes in its answer, in its own words.',
      'paragraph: Moscow waits, as usual,\nand Minsk signs nothing, as usual, before the end of the year comes.',
    ])
  })

  it('runs nothing, and asks for nothing', async () => {
    const asked: string[] = []
    const server = createServer((request, response) => {
      asked.push(request.url ?? '')
      response.end()
    })
    onTestFinished(() => void server.close())
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const port = typeof address === 'object' ? address?.port : 0
    const page = fixture.replaceAll('http://127.0.0.1:9/', `http://127.0.0.1:${port}/`)
    expect(only(await read(page)).metadata.title).toBe('Potash looks for the sea')
    await fetch(`http://127.0.0.1:${port}/the-test-itself`)
    expect(asked).toEqual(['/the-test-itself'])
    expect(globalThis).not.toHaveProperty('pageRan')
  })

  it('has an address only where a browser could open it', async () => {
    const page = (href: string) => `<link rel="canonical" href="${href}"><p>${prose}</p>`
    expect(only(await read(page('javascript:alert(1)'))).metadata.source.url).toBe('')
    expect(only(await read(page('/relative'))).metadata.source.url).toBe('')
    expect(only(await read(page('https://example.org/a'))).metadata.source.url).toBe('https://example.org/a')
  })

  it.each([
    ['its heading', `<title>Talks | Site</title><h1>Talks</h1><p>${prose}</p>`, 'Talks'],
    [
      'its title',
      `<title>Talks in Sochi went on all night</title><p>${prose}</p>`,
      'Talks in Sochi went on all night',
    ],
    ['the name of the file', `<p>${prose}</p>`, 'page'],
  ])('is called by %s', async (_, html, title) => {
    expect(only(await read(html)).metadata.title).toBe(title)
  })

  it.each([
    ['a name', '<meta name="author" content="By Jane Doe">', 'Jane Doe'],
    ['an address', '<meta name="author" content="https://example.org/jane">', ''],
    ['a broken script', '<script type="application/ld+json">{"author":</script>', ''],
    ['a script of something else', '<script type="application/ld+json">[7, {"author": 7}]</script>', ''],
  ])('takes %s for what it is when it looks for the author', async (_, html, author) => {
    expect(only(await read(`${html}<p>${prose}</p>`)).metadata.source.author).toBe(author)
  })

  it('is read whole, and said so, where it is too long for the extraction', { timeout: 30_000 }, async () => {
    const file = await read(`<nav>Home</nav><main>${'<p>One more line.</p>'.repeat(8001)}</main>`)
    expect(codes(file.doubted)).toContain('main-content-guessed')
    expect(only(file).text).toMatch(/^Home\n\nOne more line\.\n\n/)
    expect(only(file).blocks).toHaveLength(8002)
  })

  it('keeps the lines of preformatted text, and parts paragraphs at two line breaks', async () => {
    const { text, blocks } = only(
      await read(`<p>${prose}</p><pre>a  b\n  c</pre><div>one<br>two<br><br>three</div>`),
    )
    expect(shown(text, blocks).slice(-3)).toEqual([
      'paragraph: a  b\n  c',
      'paragraph: one\ntwo',
      'paragraph: three',
    ])
  })
})

describe('a page that asks for too much', () => {
  it.each([
    ['elements nested deeply', '<div>'.repeat(100_000), 'file-nested'],
    ['emphasis nested deeply', '<b>'.repeat(100_000), 'file-nested'],
    ['lists nested deeply', '<ul><li>'.repeat(50_000), 'file-nested'],
    ['tables nested deeply', '<table><tr><td>'.repeat(50_000), 'file-nested'],
    ['wrong ends between', '<div></b>'.repeat(100_000), 'file-nested'],
    ['too many elements', '<p>x'.repeat(60_000), 'page-too-large'],
    ['nothing to read', '<img src=a.png><script>1</script>', 'file-no-text'],
    ['a comment that never ends', `<!--${'<div>'.repeat(1000)}`, 'file-no-text'],
  ])('is left out in no time: %s', async (_, html, code) => {
    const file = await read(html)
    expect(codes(file.skipped)).toEqual([code])
    expect(file.documents).toEqual([])
  })

  it.each([
    ['paragraphs that are never closed', '<p>x'.repeat(1000), 0],
    ['rows that are never closed', `<table>${'<tr><td>x'.repeat(1000)}</table>`, 4],
    ['elements without content', '<br><img><hr>'.repeat(1000), 0],
    ['drawings', `<svg>${'<path d="x"/>'.repeat(1000)}</svg>`, 1],
    [
      'tags in scripts, comments and values',
      '<script>"<div>"</script><!-- <div> --><a title="<div>">x</a>',
      1,
    ],
    ['elements after each other', '<div><span>x</span></div>'.repeat(1000), 2],
    ['elements closed by what holds them', '<div><span>x</div>'.repeat(1000), 2],
  ])('is not one with %s', (_, html, depth) => {
    expect(measurePage(html).depth).toBe(depth)
  })

  it.each(['<', '<!--', '<script>', '<a href="', "<a b='", '</', '<svg><', '<a =', '&#'])(
    'does not become slow: %s over and over',
    { timeout: 30_000 },
    async (piece) => {
      const file = await read(piece.repeat(100_000))
      expect(file.format).toBe('html')
    },
  )
})
