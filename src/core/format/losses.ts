import { z } from 'zod'

/** Every sentence that says what a format cannot carry. Other languages mirror these keys. */
export const englishLosses = {
  annotations: 'It carries articles only, no annotations.',
  times: 'It does not say when an annotation was made or changed, nor carries the change log.',
  scheme: 'It names kinds, targets, values and attributes, but does not define them.',
  origin: 'It does not say which file an article was read from.',
  'article-text': 'It carries the tagged passages, not the texts of the articles.',
  untagged: 'Articles and layers without annotations do not appear in it.',
  status: 'It does not say whether a layer is done.',
  'relation-ids': 'Relations lose their ids.',
  markup: 'Of the markup only headings, lists and quotations are kept; tables become paragraphs.',
  pictures: 'Pictures and their descriptions are left out.',
  rejections: 'It says nothing of what was rejected from the gold version and why, and carries no comments.',
  'page-frame': 'Menus, advertisements, comments and scripts of the page are left out.',
  encoding: 'The encoding is not stated in the file and may have to be guessed.',
} as const

export type LossCode = keyof typeof englishLosses

export const lossCodeSchema = z.custom<LossCode>(
  (value) => typeof value === 'string' && Object.hasOwn(englishLosses, value),
)
