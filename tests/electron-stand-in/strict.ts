import { EventEmitter } from 'node:events'

/**
 * An object whose missing members are errors that name them, so that the program cannot lean on what is not there.
 * The source of this function also runs in pages: it may use nothing from outside itself.
 */
export function strict<T extends object>(name: string, target: T): T {
  const lacks = (key: string): Error => new Error(`The stand-in for electron lacks ${name}.${key}`)
  // Awaiting or printing a value asks for these on anything.
  const asksAnything = new Set(['then', 'toJSON', 'constructor', '$$typeof', 'asymmetricMatch', 'nodeType'])
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'symbol' || key in object) return Reflect.get(object, key, receiver)
      if (asksAnything.has(key)) return undefined
      throw lacks(key)
    },
    set(object, key, value) {
      if (typeof key === 'string' && !(key in object)) throw lacks(key)
      return Reflect.set(object, key, value)
    },
  })
}

/** An emitter that refuses listeners for events which the stand-in never emits. */
export class StrictEmitter extends EventEmitter {
  readonly emitterName: string
  readonly emitted: readonly string[]

  constructor(name: string, emitted: readonly string[]) {
    super()
    this.emitterName = name
    this.emitted = emitted
  }

  override on(event: string, listener: Listener): this {
    return super.on(this.known(event), listener)
  }

  override once(event: string, listener: Listener): this {
    return super.once(this.known(event), listener)
  }

  private known(event: string): string {
    if (this.emitted.includes(event)) return event
    throw new Error(`The stand-in for electron lacks the event ${this.emitterName} '${event}'`)
  }
}

/** What listens to an event; each event has arguments of its own. */
export type Listener = Parameters<EventEmitter['on']>[1]

/** An event that listeners may prevent. */
export interface Preventable {
  defaultPrevented: boolean
  preventDefault(): void
}

export function preventable<T extends object>(details: T): T & Preventable {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: () => void (event.defaultPrevented = true),
  }
  return event
}
