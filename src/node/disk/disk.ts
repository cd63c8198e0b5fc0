import { statSync } from 'node:fs'
import * as promises from 'node:fs/promises'

/** The calls to the file system that a project is written with; tests put a failing one in between. */
export type Disk = Pick<
  typeof promises,
  'mkdir' | 'open' | 'readFile' | 'readdir' | 'rename' | 'rm' | 'rmdir' | 'stat' | 'writeFile'
> & { readonly statSync: typeof statSync }

export const realDisk: Disk = { ...promises, statSync }
