import { afterEach, describe, expect, test } from 'vitest'
import type { DeskState } from '#core/workspace/views.ts'
import { ConnectionLost, createConnection } from '#renderer/connect/connection.ts'
import { follow } from '#renderer/connect/follow.ts'
import { openPortChannel } from '#renderer/connect/port-channel.ts'
import { problemOf } from '#renderer/connect/problem-of.ts'
import { createStore } from '#renderer/replica/store.ts'
import { RPCHandler } from '@orpc/server/message-port'
import { type Answers, emptyDesk, openSocketTo, type Program, routerOf, serve } from './served.ts'
import { when } from './when.ts'

const never = new Promise<never>(() => {})

async function* desk(state: DeskState): AsyncGenerator<DeskState, void> {
  yield state
  await never
}

const calm: Answers = { desk: () => desk(emptyDesk), closing: Promise.resolve() }

let programs: Program[] = []

async function start(answers: Answers, port?: number): Promise<Program> {
  const program = await serve(answers, port)
  programs.push(program)
  return program
}

afterEach(async () => {
  await Promise.all(programs.map((program) => program.goAway()))
  programs = []
})

/** Lets an attempt to come back begin when the test says so. */
function gate(): { pause: () => Promise<void>; open: () => void } {
  let resume: (() => void) | null = null
  return { pause: () => new Promise((resolve) => (resume = resolve)), open: () => resume?.() }
}

describe('a connection to the browser host', () => {
  test('carries calls, refusals and mistakes', async () => {
    const { port } = await start(calm)
    const { client, state } = createConnection({ openChannel: () => openSocketTo(port), pause: () => never })
    await when(state, ({ type }) => type === 'open')
    await expect(client.desk.close()).resolves.toBeUndefined()
    const refusal: unknown = await client.desk.open({ path: 'there' }).catch((error: unknown) => error)
    expect(problemOf(refusal)).toEqual({ code: 'project-missing', params: {}, file: 'there' })
    const mistake: unknown = await client.desk.openSample().catch((error: unknown) => error)
    expect(problemOf(mistake)).toBeNull()
    expect(mistake).not.toBeInstanceOf(ConnectionLost)
  })

  test('says that it is lost, under a pending call too, and comes back', async () => {
    const program = await start({ ...calm, closing: never })
    const { pause, open } = gate()
    const { client, state } = createConnection({ openChannel: () => openSocketTo(program.port), pause })
    await when(state, ({ type }) => type === 'open')
    const pending = client.desk.close()
    await Promise.all([expect(pending).rejects.toBeInstanceOf(ConnectionLost), program.goAway()])
    await when(state, ({ type }) => type === 'lost')
    await expect(client.desk.close()).rejects.toBeInstanceOf(ConnectionLost)
    await start(calm, program.port)
    open()
    await when(state, ({ type }) => type === 'open')
    await expect(client.desk.close()).resolves.toBeUndefined()
  })

  test('counts the attempts that fail', async () => {
    const program = await start(calm)
    await program.goAway()
    const { state } = createConnection({
      openChannel: () => openSocketTo(program.port),
      pause: (attempt) => (attempt < 3 ? Promise.resolve() : never),
    })
    await expect(when(state, (now) => now.type === 'lost' && now.attempts === 2)).resolves.toBeDefined()
  })
})

describe('a subscription', () => {
  test('begins anew when the connection is back', async () => {
    const program = await start(calm)
    const { pause, open } = gate()
    const connection = createConnection({ openChannel: () => openSocketTo(program.port), pause })
    const user = createStore('')
    const stop = follow(
      connection,
      {
        subscribe: (signal) => connection.client.desk.live(undefined, { signal }),
        onEvent(event) {
          user.set(event.user)
          return 'go-on'
        },
        onRefused: () => {},
      },
      () => Promise.resolve(),
    )
    await when(user, (name) => name === 'ana')
    await program.goAway()
    await when(connection.state, ({ type }) => type === 'lost')
    await start({ ...calm, desk: () => desk({ ...emptyDesk, user: 'boris' }) }, program.port)
    open()
    await expect(when(user, (name) => name === 'boris')).resolves.toBe('boris')
    stop()
  })

  test('begins anew where an event does not follow from the last one', async () => {
    let asked = 0
    const { port } = await start({
      ...calm,
      desk: () => desk({ ...emptyDesk, user: String((asked += 1)) }),
    })
    const connection = createConnection({ openChannel: () => openSocketTo(port), pause: () => never })
    const user = createStore('')
    const stop = follow(
      connection,
      {
        subscribe: (signal) => connection.client.desk.live(undefined, { signal }),
        onEvent(event) {
          user.set(event.user)
          return event.user === '1' ? 'start-over' : 'go-on'
        },
        onRefused: () => {},
      },
      () => never,
    )
    await expect(when(user, (name) => name === '2')).resolves.toBe('2')
    stop()
  })
})

test('a connection to the main process hands over one end of a port', async () => {
  const handler = new RPCHandler(routerOf(calm))
  const page = {
    location: { origin: 'app://standpoint' },
    postMessage(message: unknown, origin: string, [port]: readonly MessagePort[]) {
      expect([message, origin]).toEqual(['standpoint:connect', 'app://standpoint'])
      if (port === undefined) return
      handler.upgrade(port)
      port.start()
    },
  }
  const { client, state } = createConnection({ openChannel: () => openPortChannel(page), pause: () => never })
  await when(state, ({ type }) => type === 'open')
  await expect(client.desk.close()).resolves.toBeUndefined()
})
