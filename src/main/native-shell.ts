import { dialog } from 'electron'
import type { Shell } from '#core/ports.ts'

/** The native folder dialog; the system names its buttons. */
export const nativeShell: Shell = {
  async chooseFolder(purpose) {
    const properties =
      purpose === 'new' ? (['openDirectory', 'createDirectory'] as const) : (['openDirectory'] as const)
    const answer = await dialog.showOpenDialog({ properties: [...properties] })
    return answer.filePaths[0] ?? null
  },
}
