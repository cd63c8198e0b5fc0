import { parseArgs } from 'node:util'
import { fuzzLoaders } from './loaders.ts'

/** `npm run fuzz -- --loaders 2000 --seed 1` */
const { values } = parseArgs({
  options: { loaders: { type: 'string', default: '500' }, seed: { type: 'string', default: '1' } },
})
const began = performance.now()
const figures = await fuzzLoaders({ loaders: Number(values.loaders), seed: Number(values.seed) })
const seconds = Math.round((performance.now() - began) / 1000)
process.stdout.write(`${JSON.stringify({ ...figures, findings: figures.findings.length, seconds })}\n`)
for (const finding of figures.findings) process.stderr.write(`${finding}\n`)
process.exit(figures.findings.length === 0 ? 0 : 1)
