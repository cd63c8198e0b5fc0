import type { Receipt, ReceivedLayer } from './receive-views.ts'

/**
 * `receipt` for somebody from whom colleagues' work on some articles is hidden: which layers there are and what becomes of
 * them, but nothing of what is in them. `isHidden` is asked with an id of ours; null: the article is not known.
 */
export function blindReceipt(receipt: Receipt, isHidden: (article: string | null) => boolean): Receipt {
  const layers = receipt.layers.map((layer) =>
    layer.isMine || !isHidden(layer.article) ? layer : withoutContent(layer),
  )
  return { ...receipt, layers }
}

function withoutContent(layer: ReceivedLayer): ReceivedLayer {
  const facts = { status: null, annotations: null, relations: null, changes: null, carried: null }
  return { ...layer, ...facts, doubts: [] }
}
