import { createRouterClient } from '@orpc/server'
import { createRouter } from '#api/router.ts'
import type { Problem } from '#core/problem/problem.ts'
import type { Desk } from '#core/workspace/desk.ts'
import type { Client } from '#renderer/connect/client.ts'
import { type Connection, type ConnectionState } from '#renderer/connect/connection.ts'
import { createReplica, type Replica } from '#renderer/replica/replica.ts'
import { createStore, type Store } from '#renderer/replica/store.ts'

export interface InProcess {
  readonly replica: Replica
  /** What was mended or doubted, as the replica was told. */
  readonly heard: readonly Problem[]
  readonly connection: Connection & { readonly state: Store<ConnectionState> }
}

/** A replica over a real desk in the same process; the failures it would tell are told by their type or code. */
export function replicaOf(
  desk: Desk,
  over: Partial<Pick<Client['layers'], 'execute' | 'live'>> = {},
): InProcess {
  const client: Client = createRouterClient(createRouter(desk))
  const connection = {
    client: overlaid(client, { layers: overlaid<Client['layers']>(client.layers, over) }),
    state: createStore<ConnectionState>({ type: 'open' }),
  }
  const heard: Problem[] = []
  const replica = createReplica({
    connection,
    describe: (failure) => (failure.type === 'refused' ? failure.problem.code : failure.type),
    onNotices: (notices) => heard.push(...notices),
    pause: () => Promise.resolve(),
  })
  return { replica, connection, heard }
}

/** A client answers to any name, so that it has no parts that could be spread. */
function overlaid<T extends object>(client: T, over: Partial<T>): T {
  return new Proxy(client, {
    get: (_, name) => Reflect.get(Object.hasOwn(over, name) ? over : client, name),
  })
}
