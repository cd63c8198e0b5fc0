import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

let folder: string | null = null

/** Where Electron would keep the window's own files; a passing folder unless the program names one. */
export function userDataFolder(): string {
  folder ??= passingFolder()
  return folder
}

export function setUserDataFolder(named: string): void {
  if (folder !== null) throw new Error('The stand-in for electron is already using another folder')
  folder = named
}

function passingFolder(): string {
  const made = mkdtempSync(join(tmpdir(), 'electron-stand-in-'))
  process.once('exit', () => rmSync(made, { recursive: true, force: true, maxRetries: 5 }))
  return made
}
