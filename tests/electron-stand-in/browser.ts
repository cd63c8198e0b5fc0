import { join } from 'node:path'
import { type Chromium, startChromium } from './chromium.ts'
import { startArguments } from './start-arguments.ts'
import { userDataFolder } from './user-data.ts'

let started: Promise<Chromium> | null = null

/** The one Chromium that draws the program's window; it starts when the program is ready. */
export function chromium(): Promise<Chromium> {
  const { isDebugged } = startArguments
  started ??= startChromium(join(userDataFolder(), 'chromium'), { isDebugged })
  return started
}

/** Ends it, where it runs. */
export async function closeChromium(): Promise<void> {
  await (await started)?.close()
}
