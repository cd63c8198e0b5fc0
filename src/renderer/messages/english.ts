import { agreement } from './en/agreement.ts'
import { annotate } from './en/annotate.ts'
import { backups } from './en/backups.ts'
import { commands } from './en/commands.ts'
import { editor } from './en/editor.ts'
import { exchange } from './en/exchange.ts'
import { frame } from './en/frame.ts'
import { help } from './en/help.ts'
import { history } from './en/history.ts'
import { library } from './en/library.ts'
import { review } from './en/review.ts'
import { revision } from './en/revision.ts'
import { transfer } from './en/transfer.ts'

/** Every text of the page in English; the keys are what the types of `t` know. */
export const english = {
  frame,
  library,
  transfer,
  exchange,
  annotate,
  backups,
  history,
  review,
  revision,
  agreement,
  editor,
  commands,
  help,
}
