export { api } from '#api/thing.ts'
