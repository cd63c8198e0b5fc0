import type { Reason } from './figure.ts'

/** Why a figure, or its interval, is undefined. Other languages mirror these keys. */
export const englishReasons: Readonly<Record<Reason, string>> = {
  'no-items': 'no item has values of two annotators',
  'no-text': 'there is no text',
  'no-units': 'nobody marked anything',
  'no-gaps': 'all text is marked',
  'no-spans': 'there are no spans',
  'no-relations': 'there are no relations',
  'no-disorder-by-chance': 'chance alone would agree perfectly, so nothing can be better than chance',
  'nothing-matched': 'no span of one annotator meets a span of another',
  'one-annotator': 'no article has the work of two annotators',
  'not-two-annotators': 'it is defined for two annotators; see the pairs',
  'one-category': 'only one category was used, so agreement cannot be told from having no choice',
  'no-such-category': 'nobody used this category',
  'overlapping-units': 'units of one annotator overlap',
  'too-few-articles': 'no interval: fewer than five articles say nothing about how articles vary',
  'undefined-in-resamples': 'no interval: it is undefined in half of the resamples or more',
  'too-many-alignments': 'there are too many ways to align the spans',
  'not-asked-for': 'it was not asked for',
  'by-convention':
    'undefined by its definition; the value is the convention of DKPro Statistics, for this case alone',
}

/** The sentence of a reason's code; what is no code is a sentence already. */
export function reasonIn(reasons: Readonly<Record<string, string>>, code: string): string {
  return reasons[code] ?? code
}
