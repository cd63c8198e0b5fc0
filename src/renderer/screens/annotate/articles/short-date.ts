/** An ISO date, a month or a year in few letters, as `language` writes it; anything else as it stands. */
export function shortDate(published: string, language: string): string {
  const parts = /^(\d{4})(-\d{2})?(-\d{2})?/.exec(published)
  const date = new Date(published)
  if (!parts || Number.isNaN(date.getTime())) return published
  const [, , month, day] = parts
  return new Intl.DateTimeFormat(language, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'short' }),
    ...(day === undefined ? {} : { day: 'numeric' }),
  }).format(date)
}
