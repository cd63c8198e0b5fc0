import type { HistoryPhrases } from './english.ts'

/** What the history says of a change, in Russian. */
export const russianHistory: HistoryPhrases = {
  added: 'Отмечено: {kind}',
  removed: 'Удалено',
  kind: 'Вид: {from} → {to}',
  span: 'Фрагмент: «{from}» → «{to}»',
  moved: 'Фрагмент сдвинут: {from} → {to}',
  value: '{what}: {from} → {to}',
  stance: 'Отношение: {target}',
  noteAdded: 'Заметка: «{to}»',
  noteChanged: 'Заметка: «{from}» → «{to}»',
  noteRemoved: 'Заметка удалена: «{from}»',
  related: 'Связано: «{from}» – {type} – «{to}»',
  unrelated: 'Связь удалена: «{from}» – {type} – «{to}»',
  status: 'Состояние статьи: {from} → {to}',
  subject: '{kind} «{quote}»',
  notStated: 'не указано',
  unknown: '…',
  toDo: 'не начата',
  inProgress: 'в работе',
  done: 'готова',
  undo: 'отмена изменения {of}',
  redo: 'повтор изменения {of}',
  import: 'импорт',
  restore: 'возвращено прежнее состояние',
}
