/** What is asked before a window with unsaved edits closes. */
interface LeaveTexts {
  readonly question: string
  readonly detail: (edits: number) => string
  readonly stay: string
  readonly leave: string
}

const english: LeaveTexts = {
  question: 'Close the window and lose what is not saved?',
  detail: (edits) =>
    `Edits that the disk has not taken yet: ${edits}. Stay to try again or to save the project elsewhere.`,
  stay: 'Stay',
  leave: 'Close and lose them',
}

const russian: LeaveTexts = {
  question: 'Закрыть окно и потерять несохранённое?',
  detail: (edits) =>
    `Правок, которые диск ещё не принял: ${edits}. Останьтесь, чтобы повторить попытку или сохранить проект в другом месте.`,
  stay: 'Остаться',
  leave: 'Закрыть и потерять их',
}

/** In the language of a BCP 47 tag, else in English. */
export function leaveTexts(language: string): LeaveTexts {
  return language.slice(0, 2).toLowerCase() === 'ru' ? russian : english
}
