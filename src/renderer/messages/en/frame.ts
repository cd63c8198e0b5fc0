/** The frame of the program: header, start page, project dialogs, status line. */
export const frame = {
  library: 'Library',
  annotate: 'Annotate',
  export: 'Export',
  searchOrCommand: 'Search or run a command',
  saved: 'Saved',
  saving: 'Saving…',
  notSaved: 'Not saved: {{reason}}',
  reconnecting: 'Reconnecting…',
} as const
