import type { HtmlNode } from './html-node.ts'

/** Finds places that are stated as a path to a node and an offset in it. */
export interface PagePaths {
  /** UTF-16 code units over the page's text; null where the path leads nowhere. */
  find(path: string, offset: number): number | null
}

/** A node, where its text begins and ends, and its children by name. */
interface PlacedNode {
  readonly start: number
  readonly end: number
  readonly children: readonly PlacedNode[]
  readonly byName: ReadonlyMap<string, readonly PlacedNode[]>
  readonly isText: boolean
}

/** Paths as Label Studio writes them: /div[1]/p[2]/text()[1]. */
export function pagePaths(page: HtmlNode): PagePaths {
  const root = placeNode(page, 0)
  return {
    find: (path, offset) => {
      const node = path
        .split('/')
        .filter((step) => step !== '')
        .reduce<PlacedNode | null>((at, step) => at && childAt(at, step), root)
      if (!node) return null
      return node.isText ? node.start + offset : (node.children[offset]?.start ?? node.end)
    },
  }
}

function placeNode({ name, text, children }: HtmlNode, start: number): PlacedNode {
  let end = start + (name === 'br' ? 1 : text.length)
  const byName = new Map<string, PlacedNode[]>()
  const placed = children.map((child) => {
    const node = placeNode(child, end)
    end = node.end
    const alike = byName.get(child.name)
    if (alike) alike.push(node)
    else byName.set(child.name, [node])
    return node
  })
  return { start, end, children: placed, byName, isText: name === '#text' }
}

/** `step` is a name and the number among children of that name, counted from 1. */
function childAt({ byName }: PlacedNode, step: string): PlacedNode | null {
  const [, name = '', number = '1'] = /^([\w-]+|text\(\))(?:\[(\d+)\])?$/.exec(step) ?? []
  const wanted = name === 'text()' ? '#text' : name.toLowerCase()
  return byName.get(wanted)?.[Number(number) - 1] ?? null
}
