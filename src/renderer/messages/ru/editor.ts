import type { editor as english } from '#renderer/messages/en/editor.ts'
import type { InRussian } from '#renderer/messages/in-russian.ts'

export const editor: InRussian<typeof english> = {
  'article-text': 'Текст статьи',
  'article-text-hint':
    'Текст нельзя изменить. Стрелки передвигают курсор; вверх и вниз вместе с Alt — по предложениям, с Control — по ' +
    'абзацам; с Shift они выделяют. Клавиши видов размечают выделенное или предложение под курсором. ' +
    'Tab переходит к следующей метке. Чтобы выйти из текста, нажмите Escape, затем Tab.',
  characters_one: '{{count, number}} знак',
  characters_few: '{{count, number}} знака',
  characters_many: '{{count, number}} знаков',
  characters_other: '{{count, number}} знака',
}
