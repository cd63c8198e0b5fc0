import { EventEmitter } from 'node:events'
import { strict } from './strict.ts'

const posts = new EventEmitter()

/** Electron's module of that name; its channels are the program's to name. */
export const ipcMain = strict('ipcMain', {
  on: (channel: string, listener: Parameters<EventEmitter['on']>[1]) => void posts.on(channel, listener),
})

/** Hands a preload's message to the program; one that nobody waits for is a mistake of the program. */
export function dispatch(channel: string, ...args: readonly unknown[]): void {
  if (!posts.emit(channel, ...args))
    throw new Error(`The program listens to nothing on the channel '${channel}'`)
}
