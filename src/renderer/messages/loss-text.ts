import { englishLosses, type LossCode } from '#core/format/losses.ts'

const russianLosses: Readonly<Record<LossCode, string>> = {
  annotations: 'Несёт только статьи, без разметки.',
  times: 'Не говорит, когда разметка сделана и изменена; журнала изменений в нём нет.',
  scheme: 'Называет виды, объекты позиции, значения и признаки, но не определяет их.',
  origin: 'Не говорит, из какого файла прочитана статья.',
  'article-text': 'Несёт отмеченные отрывки, а не тексты статей.',
  untagged: 'Статьи и слои без разметки в него не попадают.',
  status: 'Не говорит, готов ли слой.',
  rejections: 'Не сообщает, что и почему отклонено в эталонной версии, и не передаёт комментариев.',
  'relation-ids': 'Связи теряют свои идентификаторы.',
  markup: 'Из разметки страницы остаются только заголовки, списки и цитаты; таблицы становятся абзацами.',
  pictures: 'Картинки и подписи к ним пропускаются.',
  'page-frame': 'Меню, реклама, комментарии и скрипты страницы пропускаются.',
  encoding: 'Кодировка в файле не указана, её, возможно, придётся угадывать.',
}

/** What a format cannot carry, in the language that the page speaks. */
export function lossText(loss: LossCode, language: string): string {
  return language === 'ru' ? russianLosses[loss] : englishLosses[loss]
}
