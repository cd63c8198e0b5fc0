import type { ImportedFile } from '#core/format/document.ts'
import type { SourceText } from '#core/format/format.ts'
import { jsonRecords } from '#core/format/json-values.ts'
import { languageTag, webAddress } from '#core/format/metadata.ts'
import { type Notes, takeNotes } from '#core/format/notes.ts'
import type { Convention } from '#core/format/offsets/convention.ts'
import { proveDocuments, type StatedDocument } from '#core/format/stated-document.ts'
import { type ChosenText, memberNamed, resultsIn, textChooser } from './choose-text.ts'
import { layerOf, type Region, regionsOf } from './gather-regions.ts'
import type { HtmlParser } from './html-node.ts'
import { type LabelledText, labelledText } from './labelled-text.ts'
import { type Completion, isRelation, readTask, type Task } from './task.ts'

/** Label Studio counts code points; versions before 1.5 counted UTF-16 code units. */
const usual: Convention = { unit: 'code-points', newlines: 'as-they-are', mark: 'not-counted' }

/** An export of Label Studio: each task is an article, each of its annotations a layer. HTML is read, never shown. */
export function readLabelStudio({ name, text }: SourceText, parseHtml: HtmlParser): ImportedFile {
  const notes = takeNotes(name)
  const tasks = [...jsonRecords(text, notes)].flatMap(
    (record) => readTask(record, notes.at(record.line)) ?? [],
  )
  const choose = textChooser(tasks)
  const stated = tasks.flatMap((task) => {
    const at = notes.at(task.line)
    const chosen = choose(task)
    if (!chosen) at.skip('task-without-text')
    return chosen ? (stateTask(task, chosen, { parseHtml, notes: at }) ?? []) : []
  })
  return proveDocuments(stated, usual, { format: 'label-studio', name, notes })
}

interface Context {
  readonly parseHtml: HtmlParser
  readonly notes: Notes
}

function stateTask(task: Task, chosen: ChosenText, { parseHtml, notes }: Context): StatedDocument | null {
  const values = resultsIn(task).map(({ value }) => value)
  const labelled = labelledText(chosen, { values, parseHtml })
  if (!labelled.ok) {
    notes.skipThis(labelled.problem)
    return null
  }
  const layers = task.annotations.map((completion, index) => {
    const about = nameless(withoutOthers(completion, { task, chosen, notes }), { task, index })
    return { completion: about, regions: regionsOf(about, labelled.value) }
  })
  return { ...describe(task, labelled.value), ...placed(layers) }
}

/** Regions over another member of the data than the one that is read. */
function withoutOthers(
  completion: Completion,
  { task, chosen, notes }: Pick<Context, 'notes'> & { readonly task: Task; readonly chosen: ChosenText },
): Completion {
  const results = completion.results.filter((result) => {
    if (isRelation(result)) return true
    const named = memberNamed(result).find((member) => Object.hasOwn(task.data, member))
    if (named === undefined || named === chosen.member) return true
    notes.skip('region-of-other-text', { id: result.id ?? '', member: named, read: chosen.member })
    return false
  })
  return { ...completion, results }
}

/** Where nobody is named but several have done the task, they are told apart by their order. */
function nameless(
  completion: Completion,
  { task, index }: { readonly task: Task; readonly index: number },
): Completion {
  const isOne = task.annotations.length === 1 || completion.annotator !== null
  return isOne ? completion : { ...completion, annotator: `annotator-${index + 1}` }
}

interface Worked {
  readonly completion: Completion
  readonly regions: readonly Region[]
}

/** The places of all layers follow each other. */
function placed(layers: readonly Worked[]): Pick<StatedDocument, 'spans' | 'layer'> {
  const spansOf = ({ regions }: Worked) => regions.flatMap(({ span }) => span ?? [])
  return {
    spans: layers.flatMap(spansOf),
    layer: ({ text, places }) => {
      let from = 0
      return layers.map((worked) => {
        const to = from + spansOf(worked).length
        const own = { text, places: places.slice(from, to) }
        from = to
        return layerOf(worked.completion, worked.regions, own)
      })
    },
  }
}

/** What the data say about the article, by the names that our own export gives. */
function describe({ data, line }: Task, { counted, shown }: LabelledText) {
  const said = (member: string): string => {
    const value = data[member]
    return typeof value === 'string' && value !== counted ? value : ''
  }
  const { title, article_id: id } = data
  return {
    id: typeof id === 'string' && id !== '' ? id : null,
    text: counted,
    ...(shown && { shown }),
    ...(typeof title === 'string' && title !== counted && { title }),
    language: languageTag(said('language')),
    source: {
      outlet: said('outlet'),
      author: said('author'),
      url: webAddress(said('url')),
      published: /^\d{4}-\d{2}-\d{2}/.test(said('published')) ? said('published') : '',
    },
    line,
  }
}
