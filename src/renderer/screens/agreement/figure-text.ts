/** ".812" would do for a statistician; "0.812" is what everybody reads. */
export function figureText(value: number, language: string): string {
  return new Intl.NumberFormat(language, { minimumFractionDigits: 3, maximumFractionDigits: 3 }).format(value)
}

/** "3.1 %" for a share between 0 and 1. */
export function shareText(share: number, language: string): string {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(share)
}
