import { goldAnnotator } from '#core/model/decision.ts'
import type { Annotator, Project } from '#core/model/project.ts'
import type { LayerKey } from '#core/ports.ts'
import { compareSchemes } from './compare-schemes.ts'
import { matchPeople, type Person } from './match-people.ts'
import { mergeSchemes } from './merge-schemes.ts'
import type { Parcel } from './parcel.ts'
import { candidatesOf, placeArticles, type Placing } from './place-articles.ts'
import { type LayerPlan, planLayer } from './plan-layer.ts'
import { problem } from '#core/problem/problem.ts'
import type { ReceivePlan, ReceiveState } from './receive-plan.ts'
import type { ReceiveChoices, ReceivedArticle } from './receive-views.ts'

/** What of ours must be read before `planReceive`. */
export interface Needs {
  readonly texts: readonly string[]
  readonly layers: readonly LayerKey[]
}

type Known = Pick<ReceiveState, 'project' | 'me' | 'heads' | 'atWork'>

export function needsOf(parcel: Parcel, known: Known, choices: ReceiveChoices): Needs {
  const texts = [...new Set(candidatesOf(parcel.articles, known.heads))]
  const ids = new Set(known.heads.map(({ id }) => id))
  const annotators = peopleOf(parcel, known, choices).flatMap(({ ours }) => ours?.id ?? [])
  const articles = new Set(parcel.articles.flatMap(({ sha256 }) => idsOfText(known, sha256)).concat(texts))
  const layers = [...articles]
    .filter((article) => ids.has(article))
    .flatMap((article) => annotators.map((annotator) => ({ annotator, article })))
  return { texts, layers }
}

function idsOfText({ heads }: Known, sha256: string): readonly string[] {
  return heads.filter((head) => head.sha256 === sha256).map(({ id }) => id)
}

/** What receiving `parcel` does to our project. Pure: nothing is written, and the same input gives the same plan. */
export function planReceive(parcel: Parcel, state: ReceiveState, choices: ReceiveChoices): ReceivePlan {
  const people = peopleOf(parcel, state, choices)
  const placings = placeArticles(parcel.articles, { ...state, separate: choices.separate ?? [] })
  const scheme = mergeSchemes(state.project.scheme, parcel.scheme)
  const grounds = { state, choices, people, placings, scheme }
  const layers = oncePerName(parcel.layers.map((logged) => planLayer(logged, grounds)))
  const articles = [...placings.values()].map((placing) => viewOfArticle(placing, layers))
  const accepted = layers.filter(({ view }) => view.isTaken || view.standing === 'unchanged')
  const project = withNews(state.project, {
    scheme: accepted.length > 0 ? scheme : state.project.scheme,
    people: people.filter(({ ours }) => accepted.some(({ view }) => view.annotator === ours?.id)),
  })
  const planned = layers.flatMap((layer) => layer.planned ?? [])
  const added = articles.filter(({ isTaken }) => isTaken)
  return {
    project,
    articles: added.flatMap(({ id, as }) => {
      const placing = placings.get(id)
      return placing ? [{ ...placing.article, id: as }] : []
    }),
    layers: planned,
    receipt: {
      project: { ...parcel.project, isOurs: parcel.project.id === state.project.id },
      people: people.map((person) => viewOfPerson(person, state.me)),
      articles,
      scheme: compareSchemes(state.project.scheme, parcel.scheme),
      addsToScheme: project !== null && project.scheme !== state.project.scheme,
      layers: layers.map(({ view }) => view),
      changesAnything: project !== null || planned.length + added.length > 0,
    },
  }
}

function peopleOf(
  parcel: Parcel,
  { project, me, atWork }: Known,
  choices: ReceiveChoices,
): readonly Person[] {
  const hasWork = (annotator: string) => annotator === me || atWork.has(annotator)
  return matchPeople({ project, hasWork }, parcel, choices.people ?? {})
}

/** Two layers of one annotator for one text would overwrite each other. */
function oncePerName(plans: readonly LayerPlan[]): readonly LayerPlan[] {
  const seen = new Set<string>()
  return plans.map((plan) => {
    const { annotator, article } = plan.view
    if (annotator === null || article === null) return plan
    const key = `${annotator}/${article}`
    if (seen.size !== seen.add(key).size) return plan
    const why = problem('exchange-layer-twice', { annotator, article })
    return { view: { ...plan.view, standing: 'refused', isTaken: false, problem: why }, planned: null }
  })
}

/** An article comes with the layers that are taken; one that the file has no layer of comes by itself. */
function viewOfArticle({ type, article, id }: Placing, layers: readonly LayerPlan[]): ReceivedArticle {
  const own = layers.filter(({ view }) => view.article === id)
  const isTaken = type === 'new' && (own.length === 0 || own.some(({ view }) => view.isTaken))
  return { id: article.id, title: article.title, as: id, type, isTaken }
}

function viewOfPerson({ theirs, ours, isNew }: Person, me: string) {
  return { id: theirs.id, name: theirs.name, as: ours?.id ?? null, isNew, isMe: ours?.id === me }
}

/** Null where nothing is new. */
function withNews(
  project: Project,
  { scheme, people }: { readonly scheme: Project['scheme']; readonly people: readonly Person[] },
): Project | null {
  const isNews = (person: Annotator) => person.id !== goldAnnotator && !project.annotators.includes(person)
  const news = people.flatMap(({ ours }) => (ours && isNews(ours) ? [ours] : []))
  if (news.length === 0 && scheme === project.scheme) return null
  return { ...project, scheme, annotators: withPeople(project.annotators, news) }
}

function withPeople(annotators: readonly Annotator[], news: readonly Annotator[]): readonly Annotator[] {
  const changed = new Map(news.map((person) => [person.id, person]))
  const known = annotators.map((annotator) => changed.get(annotator.id) ?? annotator)
  return [...known, ...news.filter(({ id }) => !annotators.some((annotator) => annotator.id === id))]
}
