import { strict } from './strict.ts'

/** A menu that nobody sees, with its items to ask for. */
export interface BuiltMenu {
  readonly items: readonly object[]
}

let applicationMenu: BuiltMenu | null = null

/** Electron's class of that name. */
export const Menu = strict('Menu', {
  buildFromTemplate: (items: readonly object[]): BuiltMenu => strict('Menu', { items }),
  setApplicationMenu: (menu: BuiltMenu) => void (applicationMenu = menu),
  getApplicationMenu: () => applicationMenu,
})
