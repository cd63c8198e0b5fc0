import { strict } from './strict.ts'

/** Electron's module of that name. A test puts an answer in the place of what asks, as it does in Electron. */
export const dialog = strict('dialog', {
  async showOpenDialog(): Promise<{ canceled: boolean; filePaths: string[] }> {
    throw new Error('The stand-in for electron shows no dialogs: let the test answer dialog.showOpenDialog')
  },
  showMessageBoxSync(): number {
    throw new Error(
      'The stand-in for electron shows no dialogs: let the test answer dialog.showMessageBoxSync',
    )
  },
  showErrorBox: (title: string, content: string) => console.error(`${title}: ${content}`),
})
