import { join } from 'node:path'
import { taken, writeRandomProject } from '#tests/bench/generate/random-project.ts'
import type { Measure } from '#tests/bench/measure.ts'
import { openProject } from '#tests/bench/open-project.ts'
import { quantile, type Row, spreadOf } from '#tests/bench/row.ts'

/** Annotations in the project, in articles of a hundred. */
const sizes = [100, 10_000, 1_000_000] as const
const edits = 200

/** An edit in process, until it is acknowledged: on disk, fsynced. */
export const editLatency: Measure = {
  name: 'edit-latency',
  run: async ({ folder, runs, scale }) => {
    const rows: Row[] = []
    for (const size of sizes) {
      if (scale === 'short' && size > 10_000) continue
      const path = join(folder, `project-${size}`)
      await writeRandomProject(path, { characters: 10_000, spans: 100, articles: size / 100, annotators: 1 })
      const p95 = []
      for (let run = 0; run < runs; run += 1) p95.push(quantile(await timeEdits(path), 0.95))
      const spread = spreadOf(p95)
      rows.push({
        what: 'an acknowledged edit, p95 of 200',
        size: `${size} annotations`,
        unit: 'ms',
        ours: spread,
        target: 'under 10 ms',
        met: spread.median < 10,
      })
    }
    return rows
  },
}

async function timeEdits(path: string): Promise<readonly number[]> {
  const open = await openProject(path)
  const layer = taken(await open.workspace.layer('a0'))
  const [first] = layer.layer.annotations
  if (!first) throw new Error('The article has no annotation.')
  const figures: number[] = []
  for (let edit = 0; edit < edits; edit += 1) {
    const began = performance.now()
    taken(await layer.execute({ type: 'set-note', id: first.id, note: `${began}` }))
    figures.push(performance.now() - began)
  }
  await open.close()
  return figures
}
