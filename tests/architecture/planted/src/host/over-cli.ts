export { cli } from '#cli/thing.ts'
