// Lets plain Node run the stand-in: `electron` means the stand-in's module, and TypeScript is stripped of its types.
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { transformSync } from 'rolldown/utils'

const standIn = new URL('./electron.ts', import.meta.url).href

export function resolve(specifier, context, next) {
  return specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context)
}

export async function load(url, context, next) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context)
  const file = fileURLToPath(url)
  const { code, errors } = transformSync(file, await readFile(file, 'utf8'))
  if (errors.length > 0) throw errors[0]
  return { format: 'module', source: code, shortCircuit: true }
}
