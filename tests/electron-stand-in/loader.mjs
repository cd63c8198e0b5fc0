// Lets plain Node run the stand-in: `electron` means the stand-in's module.
export { load } from '../typescript/loader.mjs'

const standIn = new URL('./electron.ts', import.meta.url).href

export function resolve(specifier, context, next) {
  return specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context)
}
