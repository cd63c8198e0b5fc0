import { SaxesParser } from 'saxes'
import { type Problem, problem } from '#core/problem/problem.ts'
import { type Result, succeed } from '#core/problem/result.ts'

/** An element without its prefix; `text` is what stands directly in it, in one piece. */
export interface XmlElement {
  readonly name: string
  readonly namespace: string
  /** By name; one of a namespace is called `{namespace}name`. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  readonly text: string
}

/** Elements within elements; no format that is read comes near it. */
const deepest = 200

/** Ends the reading of a document. */
class Refusal extends Error {
  readonly problem: Problem
  constructor(refused: Problem) {
    super(refused.code)
    this.problem = refused
  }
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[]
  text: string
}

/**
 * The root of an XML document. Refused: what is not well-formed (`xml-invalid`, with line and column), has a document type
 * (`xml-doctype`: entities could be in it, which are neither fetched nor expanded), or is nested too deeply (`xml-nested`).
 */
export function parseXml(text: string): Result<XmlElement> {
  try {
    return succeed(rootOf(text))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ok: false, problem: error.problem }
  }
}

function rootOf(text: string): XmlElement {
  const top = opened('', '', new Map())
  const path: OpenElement[] = [top]
  const parser = new SaxesParser({ xmlns: true })
  const append = (found: string): void => {
    const element = path.at(-1)
    if (element) element.text += found
  }
  parser.on('error', (error) => {
    throw new Refusal(problem('xml-invalid', { reason: error.message }))
  })
  parser.on('doctype', () => {
    throw new Refusal(problem('xml-doctype'))
  })
  parser.on('text', append)
  parser.on('cdata', append)
  parser.on('opentag', ({ local, uri, attributes }) => {
    if (path.length > deepest) throw new Refusal(problem('xml-nested', { limit: deepest }))
    const named = Object.values(attributes).map(
      (one) => [one.uri === '' ? one.local : `{${one.uri}}${one.local}`, one.value] as const,
    )
    const element = opened(local, uri, new Map(named))
    path.at(-1)?.children.push(element)
    path.push(element)
  })
  parser.on('closetag', () => void path.pop())
  parser.write(text).close()
  const [root] = top.children
  if (!root) throw new Refusal(problem('xml-invalid', { reason: 'there is no element' }))
  return root
}

function opened(name: string, namespace: string, attributes: ReadonlyMap<string, string>): OpenElement {
  return { name, namespace, attributes, children: [], text: '' }
}

/** The children called `name`. */
export function childrenOf({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.filter((child) => child.name === name)
}

/** The first child called `name`. */
export function childOf({ children }: XmlElement, name: string): XmlElement | undefined {
  return children.find((child) => child.name === name)
}
