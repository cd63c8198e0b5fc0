import { InvalidArgumentError } from 'commander'
import { isIdentifier } from '#core/model/identifier.ts'

/** Parsers of options. What they refuse is a wrong call, and the message says what would be a right one. */

export function parseAnnotator(text: string): string {
  if (isIdentifier(text)) return text
  throw new InvalidArgumentError('An annotator id has letters, digits, dots, dashes and underscores.')
}

export function collectAnnotators(text: string, before: readonly string[] = []): readonly string[] {
  return [...before, parseAnnotator(text)]
}

export function collectArticles(text: string, before: readonly string[] = []): readonly string[] {
  if (isIdentifier(text)) return [...before, text]
  throw new InvalidArgumentError('An article id has letters, digits, dots, dashes and underscores.')
}

export function collectLayers(text: string, before: readonly string[] = []): readonly string[] {
  const parts = text.split('/')
  if (parts.length === 2 && parts.every(isIdentifier)) return [...before, text]
  throw new InvalidArgumentError('A layer is named by its annotator and its article, as in ben/a1.')
}

export function collectRenamings(
  text: string,
  before: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  const [theirs, ours, ...rest] = text.split('=')
  if (theirs === undefined || ours === undefined || rest.length > 0 || ![theirs, ours].every(isIdentifier))
    throw new InvalidArgumentError('It takes two annotator ids, as in ben=ben-2.')
  return { ...before, [theirs]: ours }
}

export function parseSeed(text: string): number {
  if (/^\d{1,10}$/.test(text) && Number(text) < 2 ** 32) return Number(text)
  throw new InvalidArgumentError('A seed is a whole number from 0 to 4294967295.')
}

export function parsePort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new InvalidArgumentError('A port is a number from 0 to 65535; 0 takes a free one.')
}

/** Takes one of `known`; asked for only when the option is used. */
export function parseFormat(known: readonly string[]): (text: string) => string {
  return (text) => {
    if (known.includes(text)) return text
    throw new InvalidArgumentError(`Formats: ${known.join(', ')}.`)
  }
}
