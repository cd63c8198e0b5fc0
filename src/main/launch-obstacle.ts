/** Why Electron's window cannot open on this machine. */
export type Obstacle = 'no-runtime' | 'no-display' | 'no-display-no-runtime' | 'root'

/** What tells whether it can. */
export interface Machine {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  /** Null where users have no numbers. */
  readonly userId: number | null
  readonly hasRuntime: boolean
}

/** What is in the way besides a runtime that could still be fetched; null where nothing is. */
export function findObstacle({ platform, env, userId, hasRuntime }: Machine): Obstacle | null {
  if (platform !== 'linux') return null
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return hasRuntime ? 'no-display' : 'no-display-no-runtime'
  return userId === 0 ? 'root' : null
}

/** One line for the person at the terminal. */
export const obstacleTexts: Readonly<Record<Obstacle, string>> = {
  'no-runtime':
    "Electron's runtime is not here and could not be fetched; Standpoint opens in the browser instead.",
  'no-display': 'There is no display for an Electron window; Standpoint opens in the browser instead.',
  'no-display-no-runtime':
    "Electron's runtime is not here, nor a display for its window; Standpoint opens in the browser instead.",
  root: 'Electron refuses to run as root with its sandbox on (start as another user, or run "npx electron --no-sandbox ." if you must); Standpoint opens in the browser instead.',
}
