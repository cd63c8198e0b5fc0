import type { Reason } from '#core/change/history.ts'
import type { Message } from './message.ts'

const steps: Readonly<Record<string, Message['key']>> = {
  annotate: 'stepAnnotate',
  remove: 'stepRemove',
  'set-kind': 'stepKind',
  'set-ranges': 'stepRanges',
  'set-stance': 'stepStance',
  'set-attribute': 'stepAttribute',
  'set-note': 'stepNote',
  relate: 'stepRelate',
  unrelate: 'stepUnrelate',
  'set-status': 'stepStatus',
  adjudicate: 'stepAdjudicate',
  comment: 'stepComment',
  'set-comment': 'stepComment',
  'remove-comments': 'stepRemoveComment',
  restore: 'stepRestore',
  reattach: 'stepReattach',
  import: 'stepImport',
  'carry-over': 'stepCarryOver',
} satisfies Partial<Record<Reason, Message['key']>>

/** The name that the program gives a step is the reason in its change log. */
export function stepName(reason: string): Message {
  return { key: steps[reason] ?? 'stepOther' }
}
