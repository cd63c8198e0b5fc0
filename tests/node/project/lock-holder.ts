import { createProjectGateway } from '#node/project/gateway.ts'
import { save, tags } from '../work.ts'

/** A process of its own that opens a project, saves two changes and keeps it open until it is ended. */
const [path = ''] = process.argv.slice(2)
const store = await createProjectGateway({ later: () => undefined }).open(path)
if (store.ok) await save(store.value, tags(2))
process.stdout.write(store.ok ? 'open' : store.problem.code)
process.stdin.resume()
