/** "16 Nov 2021" for an ISO date; a year alone or a month keeps its precision, anything else is shown as it is. */
export function dateText(iso: string, language: string): string {
  return writtenDate(iso, language, 'short')
}

/** "16 November 2021", the same otherwise. */
export function longDateText(iso: string, language: string): string {
  return writtenDate(iso, language, 'long')
}

function writtenDate(iso: string, language: string, monthStyle: 'short' | 'long'): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(iso) ?? []
  if (year === undefined) return iso
  const date = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(day ?? 1)))
  if (Number.isNaN(date.getTime())) return iso
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    year: 'numeric',
    ...(month === undefined ? {} : { month: monthStyle }),
    ...(day === undefined ? {} : { day: 'numeric' }),
    timeZone: 'UTC',
  }).format(date)
}

/** "16 Nov 2021, 14:03:22" in the zone of this machine for an ISO time; what is none is shown as it is. */
export function momentText(iso: string, language: string): string {
  const moment = new Date(iso)
  if (Number.isNaN(moment.getTime())) return iso
  const locale = language === 'en' ? 'en-GB' : language
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }).format(moment)
}

/** "Russian" for `ru`; a tag that nobody knows is shown as it is. */
export function languageName(tag: string, language: string): string {
  if (tag === '') return ''
  try {
    return new Intl.DisplayNames([language], { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** "1,234" */
export function numberText(value: number, language: string): string {
  return new Intl.NumberFormat(language).format(value)
}

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** "12 kB" for a size in bytes, in powers of a thousand. */
export function sizeText(bytes: number, language: string): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    maximumSignificantDigits: 3,
  }).format(bytes / 1000 ** power)
}
