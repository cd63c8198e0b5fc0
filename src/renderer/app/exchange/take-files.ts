import type { NamedFile } from '#renderer/app/import/collect-files.ts'
import { startImport } from '#renderer/app/import/import-state.ts'
import type { Session } from '#renderer/replica/session.ts'
import { isExchangeFile, lookInto } from './receive-state.ts'

/** Files that were dropped or chosen: a colleague's work is looked into, anything else is imported. */
export async function takeFiles(session: Session, files: readonly NamedFile[]): Promise<void> {
  const work = files.find(isExchangeFile)
  await (work ? lookInto(session, work) : startImport(session, files))
}
