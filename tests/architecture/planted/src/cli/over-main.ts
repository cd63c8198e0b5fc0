export { main } from '#main/thing.ts'
