import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'

const css = await readFile('src/renderer/theme/tokens.css', 'utf8')
const [, light = '', dark = ''] = css.split(/:root \{|\[data-mantine-color-scheme='dark'\] \{/)

type Tokens = ReadonlyMap<string, string>

function tokensOf(block: string): Tokens {
  return new Map(
    [...block.matchAll(/--sp-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]),
  )
}

/** Relative luminance; WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio; WCAG 2.2, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(tokens: Tokens, a: string, b: string): number {
  const [low = 0, high = 0] = [a, b]
    .map((name) => luminance(tokens.get(name) ?? '#808080'))
    .toSorted((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const texts = ['ink', 'muted', 'accent', 'danger', 'ok', 'critical', 'supportive', 'neutral']
const grounds = ['page', 'surface', 'surface-2', 'accent-soft']
const colours = ['amber', 'blue', 'green', 'violet', 'rose', 'teal']

describe.each([
  ['light', tokensOf(light)],
  ['dark', tokensOf(dark)],
])('the %s colours', (_scheme, tokens) => {
  test('are all there', () => {
    const names = [...texts, ...grounds, ...colours.flatMap((c) => [`${c}-fill`, `${c}-line`, `${c}-text`])]
    expect(names.filter((name) => !tokens.has(name))).toEqual([])
  })

  test.each(texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)))(
    '%s on %s is text that can be read',
    (text, ground) => {
      expect(contrast(tokens, text, ground)).toBeGreaterThanOrEqual(4.5)
    },
  )

  test.each(colours)('%s carries ink and its own text, and its edge is seen', (colour) => {
    expect(contrast(tokens, 'ink', `${colour}-fill`)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(tokens, `${colour}-text`, `${colour}-fill`)).toBeGreaterThanOrEqual(4.5)
    for (const ground of ['page', 'surface', `${colour}-fill`])
      expect(contrast(tokens, `${colour}-line`, ground)).toBeGreaterThanOrEqual(3)
  })

  test('show the edges of fields', () => {
    expect(contrast(tokens, 'field-line', 'surface')).toBeGreaterThanOrEqual(3)
  })
})
