import { createSpotlight } from '@mantine/spotlight'

/** Whether the palette is open and what is typed into it. */
export const [paletteStore, palette] = createSpotlight()

export function isPaletteOpen(): boolean {
  return paletteStore.getState().opened
}

export function openPalette(): void {
  palette.open()
}
