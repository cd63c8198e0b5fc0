/** What XML 1.0 allows in no form: most control characters, halves of surrogate pairs, two that are no characters. */
const refused = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
}

/** `value` with U+FFFD in place of every character that XML allows in no form. */
export function xmlCharacters(value: string): string {
  return value.replace(refused, '\ufffd')
}

/** The content of an element; white space comes back as it is. */
export function xmlText(value: string): string {
  return xmlCharacters(value).replace(/[&<>\r]/g, (found) => escapes[found] ?? found)
}

/** An attribute's value between quotation marks; white space comes back as it is. */
export function xmlValue(value: string): string {
  return `"${xmlCharacters(value).replace(/[&<>"\t\n\r]/g, (found) => escapes[found] ?? found)}"`
}

/** ` name="value"` of each, in their order; those that are undefined are left out. */
export function xmlAttributes(values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values)
    .map(([name, value]) => (value === undefined ? '' : ` ${name}=${xmlValue(value)}`))
    .join('')
}
