/** What the history says of a change. `{name}` is filled in. Other languages mirror these keys. */
export const englishHistory = {
  added: 'Tagged as {kind}',
  removed: 'Removed',
  kind: 'Kind: {from} → {to}',
  span: 'Span: “{from}” → “{to}”',
  moved: 'Span moved: {from} → {to}',
  value: '{what}: {from} → {to}',
  stance: 'Stance toward {target}',
  noteAdded: 'Note: “{to}”',
  noteChanged: 'Note: “{from}” → “{to}”',
  noteRemoved: 'Note removed: “{from}”',
  related: 'Related: “{from}” – {type} – “{to}”',
  unrelated: 'Relation removed: “{from}” – {type} – “{to}”',
  status: 'Status of the article: {from} → {to}',
  subject: '{kind} “{quote}”',
  notStated: 'not stated',
  unknown: '…',
  toDo: 'to do',
  inProgress: 'in progress',
  done: 'done',
  undo: 'undo of change {of}',
  redo: 'redo of change {of}',
  import: 'import',
  restore: 'an earlier state restored',
} as const
export type HistoryPhrase = keyof typeof englishHistory
export type HistoryPhrases = Readonly<Record<HistoryPhrase, string>>
