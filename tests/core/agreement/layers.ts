import type { Annotation, Relation } from '#core/model/annotation.ts'
import { emptyLayer, type Layer } from '#core/model/layer.ts'

/** `kind begin-end` with ranges joined by commas, and stances as `target=value`: `claim 0-5,8-9 moscow=critical`. */
function annotation(id: string, words: string): Annotation {
  const [kind = '', places = '', ...stances] = words.split(' ')
  const ranges = places.split(',').map((place) => {
    const [start = 0, end = 0] = place.split('-').map(Number)
    return { start, end }
  })
  return {
    id,
    kind,
    ranges,
    quote: '',
    prefix: '',
    suffix: '',
    stances: Object.fromEntries(stances.map((stance) => stance.split('=').slice(0, 2))),
    attributes: {},
    note: '',
    createdAt: '',
    updatedAt: '',
  }
}

/** `type from>to`: `attributed-to n1>n2`. */
function relation(id: string, words: string): Relation {
  const [type = '', ends = ''] = words.split(' ')
  const [from = '', to = ''] = ends.split('>')
  return { id, type, from, to }
}

interface Words {
  readonly annotations?: readonly string[]
  readonly relations?: readonly string[]
  readonly status?: Layer['status']
}

/** A layer whose annotations are n1, n2 and so on, in the order given. */
export function layer(
  annotator: string,
  article: string,
  { annotations = [], relations = [], status = 'done' }: Words,
): Layer {
  return {
    ...emptyLayer(annotator, article),
    revision: 1,
    status,
    annotations: annotations.map((words, index) => annotation(`n${index + 1}`, words)),
    relations: relations.map((words, index) => relation(`r${index + 1}`, words)),
  }
}
