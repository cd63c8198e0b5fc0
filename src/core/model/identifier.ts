import { z } from 'zod'

/**
 * Ids of people, kinds, targets, values and items: letters, digits, `.`, `_`, `-`; at most 120 characters.
 * They become file names and object keys, so nothing that leaves a folder or reaches a prototype can be one.
 */
export const identifierSchema = z
  .string()
  .max(120)
  .regex(/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u, 'no id: only letters, digits, dots, dashes and underscores')
  .refine((id) => !['constructor', 'prototype'].includes(id) && !id.endsWith('.'))

export function isIdentifier(value: string): boolean {
  return identifierSchema.safeParse(value).success
}

/** A readable id made of any text: lower case, blanks to `-`, at most `length` characters; '' if nothing is left. */
export function slug(text: string, length = 48): string {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  let result = ''
  for (const word of words) {
    const longer = result === '' ? word : `${result}-${word}`
    if (longer.length > length) break
    result = longer
  }
  return result || (words[0] ?? '').slice(0, length)
}
