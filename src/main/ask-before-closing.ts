import { app, BrowserWindow, dialog, type WebContents } from 'electron'
import type { Desk } from '#core/workspace/desk.ts'
import { leaveTexts } from './leave-texts.ts'

/** Of the dialog's buttons; closing the dialog means to stay. */
const stay = 0
const leave = 1

/** The page holds its window while something on it is not on the disk; the person in front of it has the last word. */
export function askBeforeClosing(contents: WebContents, desk: Pick<Desk, 'state'>): void {
  contents.on('will-prevent-unload', (event) => {
    const window = BrowserWindow.fromWebContents(contents)
    if (window && answerOf(window, desk) === leave) event.preventDefault()
  })
}

function answerOf(window: BrowserWindow, desk: Pick<Desk, 'state'>): number {
  const { appearance, unsaved } = desk.state()
  const language = appearance.language === 'system' ? app.getLocale() : appearance.language
  const texts = leaveTexts(language)
  return dialog.showMessageBoxSync(window, {
    type: 'warning',
    message: texts.question,
    detail: texts.detail(unsaved?.edits ?? 0),
    buttons: [texts.stay, texts.leave],
    defaultId: stay,
    cancelId: stay,
    noLink: true,
  })
}
