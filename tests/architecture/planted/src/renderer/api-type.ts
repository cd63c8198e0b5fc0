export type { api } from '#api/thing.ts'
