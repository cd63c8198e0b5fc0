import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { fillDisk } from './full-disk.ts'
import { bundleWorker, isDamaged, runKills } from './kill-run.ts'

/** `npm run torture -- --kills 1000 --seed 1`, or `-- --full <an empty file system of some 400 kB>` */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    full: { type: 'string' },
  },
})
if (values.full !== undefined) {
  const result = await fillDisk(values.full)
  process.stdout.write(`${JSON.stringify(result)}\n`)
  process.exit(result.isSameAfterReopening && result.keptWhileFull > 0 ? 0 : 1)
}
const began = performance.now()
const program = join(resolve('out/torture'), `worker-${process.pid}.mjs`)
await bundleWorker(program)
const figures = await runKills(program, {
  kills: Number(values.kills),
  seed: Number(values.seed),
  onKill: ({ kills, acknowledged }) => {
    if (kills % 50 === 0) process.stderr.write(`${kills} kills, ${acknowledged} acknowledged edits\n`)
  },
})
const { lost, half, invented } = figures
const seconds = Math.round((performance.now() - began) / 1000)
const counts = { ...figures, lost: lost.length, half: half.length, invented: invented.length, seconds }
process.stdout.write(`${JSON.stringify(counts)}\n`)
for (const finding of [...lost, ...half, ...invented]) process.stderr.write(`${finding}\n`)
process.exit(isDamaged(figures) ? 1 : 0)
