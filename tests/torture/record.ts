import type { LogEntry } from '#core/change/history.ts'
import type { Change } from '#core/change/change.ts'
import type { Delivery, Message, Wish } from './messages.ts'

/** What was asked of one layer and is not answered yet, and what it is known to have come to. */
export interface LayerRecord {
  readonly annotator: string
  readonly article: string
  /** Changes by revision, beginning with 1: acknowledged, or seen on the disk after a kill. */
  readonly changes: Change[]
  readonly open: Map<number, Wish>
}

/** Everything that the tortured process has said, over all its lives. */
export class Record {
  readonly layers = new Map<string, LayerRecord>()
  readonly delivered = new Map<string, Delivery>()
  readonly delivering = new Map<string, Delivery>()
  readonly #asks = new Map<number, LayerRecord>()
  isOpen = false
  acknowledged = 0

  hear(message: Message): void {
    switch (message.type) {
      case 'open':
        this.isOpen = true
        return
      case 'asked': {
        const layer = this.layerOf(message)
        layer.open.set(message.ask, message.wish)
        this.#asks.set(message.ask, layer)
        return
      }
      case 'acknowledged':
        return this.#acknowledge(message)
      case 'refused':
        this.#asks.get(message.ask)?.open.delete(message.ask)
        return
      case 'delivering':
        this.delivering.set(message.delivery.text, message.delivery)
        return
      case 'delivered':
        return this.#deliver(message.text)
      default:
        return message satisfies never
    }
  }

  layerOf({ annotator, article }: Pick<LogEntry & LayerRecord, 'annotator' | 'article'>): LayerRecord {
    const name = `${annotator}/${article}`
    const layer = this.layers.get(name) ?? { annotator, article, changes: [], open: new Map() }
    this.layers.set(name, layer)
    return layer
  }

  /** A new life begins: nothing that the last one asked will be answered any more. */
  forgetOpen(): void {
    for (const layer of this.layers.values()) layer.open.clear()
    this.delivering.clear()
    this.#asks.clear()
  }

  #acknowledge({ ask, revision, change }: Extract<Message, { type: 'acknowledged' }>): void {
    const layer = this.#asks.get(ask)
    if (!layer) throw new Error('An answer to nothing.')
    if (revision !== layer.changes.length + 1) throw new Error(`Revision ${revision} came out of order.`)
    layer.changes.push(change)
    layer.open.delete(ask)
    this.acknowledged++
  }

  #deliver(text: string): void {
    const delivery = this.delivering.get(text)
    if (!delivery) throw new Error('A delivery of nothing.')
    this.delivered.set(text, delivery)
    this.delivering.delete(text)
    this.acknowledged++
  }
}
