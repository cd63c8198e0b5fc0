export const editor = {
  'article-text': 'Article text',
  'article-text-hint':
    'The text cannot be changed. Arrow keys move the caret; with Alt up and down go by sentence, with Control by ' +
    'paragraph; with Shift they select. The keys of the kinds tag the selection, or the sentence under the caret. ' +
    'Tab goes to the next annotation. To leave the text press Escape, then Tab.',
  characters_one: '{{count, number}} character',
  characters_other: '{{count, number}} characters',
} as const
