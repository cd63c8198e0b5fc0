export { core } from '#core/thing.ts'
