import type { HtmlNode, HtmlParser } from '#core/format/label-studio/html-node.ts'
import { brief } from '#core/format/json.ts'
import { fail, succeed } from '#core/problem/result.ts'
import { measurePage } from '#node/read/html/measure-page.ts'
import { inertPage } from '#node/read/html/open-page.ts'
import { pageRefusal } from '#node/read/html/page-refusal.ts'

/** Parses pieces of pages as Label Studio does, into an element of a page that has no window. */
export async function htmlParser(): Promise<HtmlParser> {
  const page = await inertPage('')
  return (html) => {
    const refusal = pageRefusal(measurePage(html))
    if (refusal) return { ok: false, problem: refusal }
    try {
      const root = page.createElement('div')
      root.innerHTML = html
      return succeed(nodeOf(root))
    } catch (error) {
      return fail('file-unreadable', { reason: brief(error instanceof Error ? error.message : error) })
    }
  }
}

function nodeOf(node: Node): HtmlNode {
  const isText = node.nodeType === node.TEXT_NODE
  return {
    name: node.nodeName.toLowerCase(),
    text: isText ? (node.textContent ?? '').replaceAll('\r', '\n') : '',
    children: Array.from(node.childNodes, nodeOf),
  }
}
