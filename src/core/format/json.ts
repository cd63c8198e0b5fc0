import type { z } from 'zod'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { clip } from './clip.ts'
import type { Notes } from './notes.ts'

/** Parsed JSON of outside; nothing is known of it yet. */
export function parseJson(text: string): Result<unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return succeed(value)
  } catch (error) {
    return fail('json-invalid', {
      reason: clip(error instanceof Error ? error.message : String(error), shown),
    })
  }
}

/** How much of a value or a reason a message shows, in UTF-16 code units. */
const shown = 120

/** Names that reach an object's prototype; as keys they mean an accident or an attack. */
const refused = new Set(['__proto__', 'constructor', 'prototype'])

/**
 * The members of a JSON object; null where `value` is none. Members that are null count as absent, and names that
 * cannot be used are noted and left out.
 */
export function membersOf(value: unknown, notes: Notes): Readonly<Record<string, unknown>> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const members: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(value)) {
    if (refused.has(name)) notes.skip('member-refused', { name })
    else if (member !== null) members[name] = member
  }
  return members
}

/** The first thing that a schema found wrong, with the path to it. */
export function reasonOf(error: z.ZodError): string {
  const [issue] = error.issues
  if (!issue) return ''
  const path = issue.path.join('.')
  return clip(path === '' ? issue.message : `${path}: ${issue.message}`, shown)
}

/** `value` for a message. */
export function brief(value: unknown): string {
  if (typeof value === 'string') return clip(value, shown)
  if (Array.isArray(value)) return '[…]'
  return typeof value === 'object' && value !== null ? '{…}' : clip(String(value), shown)
}
