/** Must agree with .chip in overlay.module.css: font, and padding with borders. */
const font = '600 10px "Inter Variable", system-ui, sans-serif'
const padding = 12

/** Between chips of one line, in px. */
export const chipGap = 3

const widths = new Map<string, number>()
let context: CanvasRenderingContext2D | null = null

/** Width in px of a chip with this label; labels are few, so each is measured once the font is there. */
export function chipWidth(label: string): number {
  const known = widths.get(label)
  if (known !== undefined) return known
  context ??= document.createElement('canvas').getContext('2d')
  if (!context) return label.length * 6 + padding
  context.font = font
  const width = Math.ceil(context.measureText(label).width) + padding
  if (document.fonts.check(font)) widths.set(label, width)
  return width
}
