export { host } from '#host/thing.ts'
