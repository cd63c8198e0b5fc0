export { node } from '#node/thing.ts'
