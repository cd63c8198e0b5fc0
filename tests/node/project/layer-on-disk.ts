import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { StoredLayer } from '#core/ports.ts'
import type { Problem } from '#core/problem/problem.ts'
import type { Result } from '#core/problem/result.ts'
import { textOf } from '../folders.ts'
import { valueOf } from '../work.ts'

/** Where the layer `mine` lies. */
export const layerFile = 'layers/ana/a1.json'
export const logFile = 'layers/ana/a1.log.jsonl'

/** Code and line of each notice. */
export function notices(
  stored: Result<StoredLayer>,
): readonly (readonly [Problem['code'], number | undefined])[] {
  return valueOf(stored).notices.map(({ code, line }) => [code, line])
}

/** Rewrites the lines of the log, which has no end of line behind the last. */
export async function editLog(path: string, edit: (lines: string[]) => string[]): Promise<void> {
  const lines = (await textOf(path, logFile)).trimEnd().split('\n')
  await writeFile(join(path, logFile), `${edit(lines).join('\n')}\n`)
}
