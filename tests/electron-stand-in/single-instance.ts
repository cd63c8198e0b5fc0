import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { join } from 'node:path'

/** Takes the lock of a user data folder, or tells its holder that another start was refused. */
export function takeInstanceLock(userDataFolder: string, onSecondInstance: () => void): boolean {
  mkdirSync(userDataFolder, { recursive: true })
  const lockFile = join(userDataFolder, 'instance.lock')
  const socket = join(userDataFolder, 'instance.sock')
  if (isHeld(lockFile)) {
    connect(socket).end()
    return false
  }
  writeFileSync(lockFile, String(process.pid))
  rmSync(socket, { force: true })
  createServer(onSecondInstance).listen(socket).unref()
  process.once('exit', () => rmSync(lockFile, { force: true }))
  return true
}

/** A lock whose holder crashed does not count. */
function isHeld(lockFile: string): boolean {
  try {
    process.kill(Number(readFileSync(lockFile, 'utf8')), 0)
    return true
  } catch {
    return false
  }
}
