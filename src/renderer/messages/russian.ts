import { agreement } from './ru/agreement.ts'
import { annotate } from './ru/annotate.ts'
import { backups } from './ru/backups.ts'
import { commands } from './ru/commands.ts'
import { editor } from './ru/editor.ts'
import { exchange } from './ru/exchange.ts'
import { frame } from './ru/frame.ts'
import { help } from './ru/help.ts'
import { history } from './ru/history.ts'
import { library } from './ru/library.ts'
import { review } from './ru/review.ts'
import { revision } from './ru/revision.ts'
import { transfer } from './ru/transfer.ts'

/** Every text of the page in Russian. */
export const russian = {
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
