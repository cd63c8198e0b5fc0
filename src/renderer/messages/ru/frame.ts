import type { frame as english } from '#renderer/messages/en/frame.ts'
import type { InRussian } from '#renderer/messages/in-russian.ts'

export const frame: InRussian<typeof english> = {
  library: 'Библиотека',
  annotate: 'Разметка',
  export: 'Экспорт',
  searchOrCommand: 'Найти или выполнить команду',
  saved: 'Сохранено',
  saving: 'Сохраняется…',
  notSaved: 'Не сохранено: {{reason}}',
  reconnecting: 'Подключение восстанавливается…',
}
