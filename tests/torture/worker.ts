import { setTimeout } from 'node:timers/promises'
import { createRouterClient } from '@orpc/server'
import { createRouter } from '#api/router.ts'
import { seededRandom, randomIndex } from '#core/agreement/random.ts'
import { createNodeDesk } from '#node/desk.ts'
import { must } from '#tests/desk.ts'
import { type Delivery, guest, type Message } from './messages.ts'
import { pick, randomDelivery, randomWish } from './random-wish.ts'

/**
 * A process that opens or makes a project, works in it over the contract without a pause, and says before each call what
 * it asks and after it what it was answered, until it is killed.
 */
const [project = '', settingsFolder = '', seed = '0'] = process.argv.slice(2)
const random = seededRandom(Number(seed))
let count = 0
const chance = { random, id: () => `i${seed}-${++count}` }
const annotators = ['ana', 'boris'] as const

const desk = await createNodeDesk({ settingsFolder, sampleFile: '', shell: null })
if (!(await desk.open(project)).ok)
  must(await desk.create({ path: project, name: 'Torture', annotator: 'ana' }))
// Where a kill hit the very moment in which a lock is given back, it counts as held until it is stale.
while (desk.state().project?.readOnly) {
  await setTimeout(250)
  await desk.open(project)
}
const client = createRouterClient(createRouter(desk))
say({ type: 'open' })
for (;;) await work()

async function work(): Promise<void> {
  const [first, ...rest] = must(desk.workspace())
    .rows()
    .map(({ id }) => id)
  const roll = random()
  if (!first || roll < 0.03) await deliver(randomDelivery(chance))
  else if (roll < 0.06) await isDone(client.desk.identify({ annotator: pick(chance, annotators) }))
  else {
    const burst = Array.from({ length: 1 + randomIndex(random, 4) }, () =>
      edit(pick(chance, [first, ...rest])),
    )
    await Promise.all(burst)
  }
}

async function edit(article: string): Promise<void> {
  const workspace = must(desk.workspace())
  const { annotator } = workspace
  const wish = randomWish(chance, must(await workspace.layer(article)).layer)
  const ask = ++count
  say({ type: 'asked', ask, annotator, article, wish })
  try {
    const { revision, change } = await (wish.type === 'execute'
      ? client.layers.execute({ article, command: wish.command })
      : client.layers[wish.type]({ article }))
    say({ type: 'acknowledged', ask, revision, change })
  } catch (error) {
    say({ type: 'refused', ask, code: String(error) })
  }
}

/** The texts are alike, and none is a corrected one of another. */
async function deliver(delivery: Delivery): Promise<void> {
  say({ type: 'delivering', delivery })
  if (await isDone(client.transfer.import({ files: [fileOf(delivery)], corrected: 'add' })))
    say({ type: 'delivered', text: delivery.text })
}

/** A lock that a killed process was just giving back refuses for a while, and then nothing is promised. */
async function isDone(call: Promise<unknown>): Promise<boolean> {
  try {
    await call
    return true
  } catch {
    return false
  }
}

function fileOf({ text, annotations }: Delivery): File {
  if (annotations.length === 0) return new File([text], `${chance.id()}.txt`)
  const spans = annotations.map((id, n) => ({ id, kind: 'claim', start: n, end: n + 5 }))
  const layers = [{ annotator: guest, status: 'done', annotations: spans }]
  const record = { standpoint: 1, offsets: 'utf-16', id: chance.id(), text, layers }
  return new File([`${JSON.stringify(record)}\n`], `${chance.id()}.jsonl`)
}

function say(message: Message): void {
  process.stdout.write(`${JSON.stringify(message)}\n`)
}
