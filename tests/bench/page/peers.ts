import { Schema } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { EditorView } from '@tiptap/pm/view'
import { createTextAnnotator, type RendererType } from '@recogito/text-annotator'

/** What is shown: the paragraphs, and the spans over their texts joined by nothing; UTF-16 code units. */
export interface Shown {
  readonly paragraphs: readonly string[]
  readonly spans: readonly {
    readonly id: string
    readonly start: number
    readonly end: number
    readonly quote: string
  }[]
}

/** Each shows the text in the page it runs in; milliseconds from the data to the second frame with it. */
export const peers = {
  'bare paragraphs': timed(bareParagraphs),
  ProseMirror: timed(plainProseMirror),
  Recogito: timed((shown) => recogito(shown, 'SPANS')),
  'Recogito, CSS highlights': timed((shown) => recogito(shown, 'CSS_HIGHLIGHTS')),
}
export type Peer = keyof typeof peers

Reflect.set(window, 'peers', peers)

/** Resolves when the text is there; the frames come after. */
type Show = (shown: Shown) => void | Promise<void>

function timed(show: Show): (shown: Shown) => Promise<number> {
  return async (shown) => {
    const began = performance.now()
    await show(shown)
    await frame()
    await frame()
    return performance.now() - began
  }
}

function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve))
}

function container(): HTMLElement {
  const element = document.createElement('div')
  document.body.append(element)
  return element
}

function bareParagraphs({ paragraphs }: Shown): void {
  const all = paragraphs.map((text) => {
    const paragraph = document.createElement('p')
    paragraph.textContent = text
    return paragraph
  })
  container().append(...all)
}

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'text*', toDOM: () => ['p', 0] },
    text: {},
  },
})

function plainProseMirror({ paragraphs }: Shown): void {
  const blocks = paragraphs.map((text) => schema.node('paragraph', null, [schema.text(text)]))
  const state = EditorState.create({ doc: schema.node('doc', null, blocks) })
  container().append(new EditorView(null, { state }).dom)
}

async function recogito({ paragraphs, spans }: Shown, renderer: RendererType): Promise<void> {
  const element = container()
  const all = paragraphs.map((text) => {
    const paragraph = document.createElement('p')
    paragraph.textContent = text
    return paragraph
  })
  element.append(...all)
  const annotator = createTextAnnotator(element, { renderer })
  annotator.setAnnotations(
    spans.map(({ id, start, end, quote }) => ({
      id,
      bodies: [],
      target: { annotation: id, selector: [{ id, start, end, quote, range: document.createRange() }] },
    })),
  )
  if (spans.length > 0) await untilPainted(element)
}

/** Its default renderer draws into a layer of its own, the other registers highlights; both some time after the call. */
async function untilPainted(element: HTMLElement): Promise<void> {
  const isPainted = (): boolean =>
    element.querySelector('.r6o-annotation, .r6o-span-highlight-layer *') !== null ||
    document.querySelector('.r6o-span-highlight-layer *') !== null ||
    CSS.highlights.size > 0
  while (!isPainted()) await frame()
}
