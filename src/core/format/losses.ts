import { z } from 'zod'

/** Every sentence that says what a format cannot carry. Other languages mirror these keys. */
export const englishLosses = {
  annotations: 'It carries articles only, no annotations.',
  times: 'It does not say when an annotation was made or changed, nor carries the change log.',
  scheme: 'It names kinds, targets, values and attributes, but does not define them.',
  origin: 'It does not say which file an article was read from.',
  metadata: 'It does not carry titles, languages, outlets, authors and dates of articles.',
  blocks: 'It does not say which lines are headings, lists and quotations.',
  annotators: 'It does not name annotators; each has a folder of their own.',
  'annotation-ids': 'Annotations get new ids.',
  'empty-layers': 'Layers without annotations do not appear in it.',
  fragments: 'A discontinuous span becomes one from its first edge to its last.',
  details: 'It carries kinds and relations, but no stances, attributes and notes.',
  'value-blanks':
    'Line breaks and several blanks in an attribute become one blank; an empty value is left out.',
  'article-text': 'It carries the tagged passages, not the texts of the articles.',
  untagged: 'Articles and layers without annotations do not appear in it.',
  status: 'It does not say whether a layer is done.',
  orphans: 'Annotations that lost their place in a corrected text are left out, with their relations.',
  'orphan-context':
    'Of annotations that lost their place in a corrected text it carries the quote, not what stood around it.',
  'relation-ids': 'Relations lose their ids.',
  markup: 'Of the markup only headings, lists and quotations are kept; tables become paragraphs.',
  pictures: 'Pictures and their descriptions are left out.',
  rejections: 'It says nothing of what was rejected from the gold version and why, and carries no comments.',
  'page-frame': 'Menus, advertisements, comments and scripts of the page are left out.',
  encoding: 'The encoding is not stated in the file and may have to be guessed.',
  'empty-values': 'An attribute with an empty value is left out.',
  'xml-characters': 'Characters that XML does not allow become �.',
  'change-log':
    'It says when an annotation was made and changed, but does not carry the change log; read again, an annotation counts as new.',
  'names-only':
    'Of the scheme it carries names and definitions, not labels, keys, guidelines, relation types and what attributes may hold.',
  places: 'It does not say where in the text a passage stands.',
  relations: 'It carries no relations.',
  notes: 'It carries no notes.',
  'codebook-only': 'It carries the scheme alone, no articles and no annotations.',
} as const

export type LossCode = keyof typeof englishLosses

export const lossCodeSchema = z.custom<LossCode>(
  (value) => typeof value === 'string' && Object.hasOwn(englishLosses, value),
)
