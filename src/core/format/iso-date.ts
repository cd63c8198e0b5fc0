const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const iso = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?(?=$|[T\s])/
const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?\.?\s+([a-z]{3,9})\.?,?\s+(\d{4})\b/i
const monthFirst = /\b([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/i

/**
 * The day of a date as files state it: ISO 8601 (a time is cut off; a year or a month stays one), "22 April 2016",
 * "April 22, 2016", RFC 2822. '' where it is none of these: 01/02/2016 may be either day.
 */
export function isoDate(stated: string): string {
  const text = stated.trim()
  const day = iso.exec(text)
  if (day) return day[0]
  const [, dayA = '', monthA = '', yearA = ''] = dayFirst.exec(text) ?? []
  const [, monthB = '', dayB = '', yearB = ''] = monthFirst.exec(text) ?? []
  return written(yearA, monthA, dayA) || written(yearB, monthB, dayB)
}

function written(year: string, name: string, day: string): string {
  const month = months.indexOf(name.slice(0, 3).toLowerCase()) + 1
  if (month === 0 || Number(day) < 1 || Number(day) > 31) return ''
  return `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
}
