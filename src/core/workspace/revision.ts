import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { type CarryRequest, carryOver } from '#core/change/carry-over.ts'
import { chooseDocument } from '#core/import/choose-document.ts'
import type { Article } from '#core/model/article.ts'
import { goldAnnotator } from '#core/model/decision.ts'
import { textHash } from '#core/model/text-hash.ts'
import type { InputFile, ProjectStore } from '#core/ports.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import type { Layers } from './layers.ts'
import type { Library } from './library.ts'
import { itemOf, judgeAll, tallyOf, textBelow, textsOfOrphans } from './judge-revision.ts'
import { readNewest } from './read-article.ts'
import type { RevisionOrder, RevisionPlan } from './revision-views.ts'
import type { Surroundings } from './surroundings.ts'

/** The project whose article gets a corrected text; `annotator` is who asks for it. */
interface RevisionPlace {
  readonly store: ProjectStore
  readonly library: Library
  readonly layers: Layers
  readonly annotator: string
  readonly surroundings: Surroundings
}

/** `file` null: the text that the project has already, but my layer is not over. `format` null: find out. */
export interface RevisionRequest {
  readonly article: string
  readonly file: InputFile | null
  readonly format: string | null
}

/** What the corrected text would do to everybody's annotations; nothing is changed. */
export async function planRevision(
  place: RevisionPlace,
  request: RevisionRequest,
): Promise<Result<RevisionPlan>> {
  const revised = await readRevision(place, request)
  if (!revised.ok) return revised
  const { article, isNew } = revised.value
  const requests = await carryRequests(place, article)
  const mine = requests.find(({ layer }) => layer.annotator === place.annotator)
  const judged = mine ? judgeAll(mine) : []
  const isHidden = place.library.isHidden(article.id)
  const others = isHidden ? [] : requests.filter((each) => each !== mine)
  return succeed({
    article: article.id,
    title: article.title,
    text: article.text,
    sha256: article.sha256,
    isNew,
    revision: mine?.layer.revision ?? 0,
    annotations: judged.map(itemOf),
    tally: tallyOf(judged),
    others: others.map((each) => ({ annotator: each.layer.annotator, tally: tallyOf(judgeAll(each)) })),
  })
}

/**
 * Puts the corrected text into the project and carries my layer, and the gold version, over to it. The old text is
 * kept first and my layer comes last: cut short in between, my layer still stands over the old text, which is there.
 */
export async function carryOutRevision(
  place: RevisionPlace,
  request: RevisionRequest,
  order: RevisionOrder,
): Promise<Result<RevisionPlan>> {
  const plan = await planRevision(place, request)
  if (!plan.ok) return plan
  const refusal = refusalOf(plan.value, order)
  if (refusal) return refusal
  const revised = await readRevision(place, request)
  if (!revised.ok) return revised
  const { article, isNew } = revised.value
  if (isNew) {
    const replaced = await replaceText(place, article)
    if (!replaced.ok) return replaced
  }
  const carried = await carryLayers(place, article, order)
  return carried.ok ? plan : carried
}

function refusalOf(
  plan: RevisionPlan,
  { sha256: seen, revision, choices }: RevisionOrder,
): Result<never> | null {
  if (plan.sha256 !== seen || plan.revision !== revision) return fail('revision-outdated')
  const stranger = choices.find(({ id }) => !plan.annotations.some((item) => item.id === id))
  return stranger ? fail('revision-choice', { id: stranger.id }) : null
}

interface Revised {
  /** As it is to be. */
  readonly article: Article
  readonly isNew: boolean
}

async function readRevision(place: RevisionPlace, request: RevisionRequest): Promise<Result<Revised>> {
  const newest = await readNewest(place, request.article)
  if (!newest.ok || request.file === null) {
    if (!newest.ok) return newest
    const isBehind = place.library.myText(request.article) !== newest.value.sha256
    return isBehind ? succeed({ article: newest.value, isNew: false }) : fail('revision-same')
  }
  const imported = await place.surroundings.reader.read(request.file, request.format)
  const document = chooseDocument(imported.documents, newest.value)
  const [unread] = imported.skipped
  if (!document && unread && imported.documents.length === 0) return { ok: false, problem: unread }
  if (!document) return fail('revision-none', { title: newest.value.title }, { file: request.file.name })
  const hash = textHash(document.text)
  if (hash === newest.value.sha256) return fail('revision-same', {}, { file: request.file.name })
  const { text, blocks } = document
  const origin = {
    file: request.file.name,
    format: imported.format,
    sha256: bytesToHex(sha256(request.file.bytes)),
  }
  return succeed({ article: { ...newest.value, text, blocks, sha256: hash, origin }, isNew: true })
}

async function replaceText(
  { store, library, surroundings }: RevisionPlace,
  article: Article,
): Promise<Result<null>> {
  const old = await store.readArticle(article.id)
  if (!old.ok) return old
  const kept = await store.keepEarlier(old.value)
  if (!kept.ok) return kept
  const replacedAt = surroundings.clock.now()
  const known = (old.value.earlier ?? []).filter((text) => text.sha256 !== old.value.sha256)
  const revised = { ...article, earlier: [...known, { sha256: old.value.sha256, replacedAt }] }
  const written = await store.writeArticle(revised)
  if (written.ok) library.putArticle(revised)
  return written
}

async function carryLayers(
  { layers, library, annotator, store, surroundings }: RevisionPlace,
  article: Article,
  { choices }: RevisionOrder,
): Promise<Result<null>> {
  const hasGold = library.layersOf(article.id).some((layer) => layer.annotator === goldAnnotator)
  const carried = hasGold ? [annotator, goldAnnotator] : [annotator]
  const now = surroundings.clock.now()
  for (const each of carried) {
    const open = await layers.open({ annotator: each, article: article.id })
    if (!open.ok) return open
    const from = await textBelow(store, article, open.value.layer)
    const earlier = await textsOfOrphans(store, article, open.value.layer)
    const chosen = { choices: each === annotator ? choices : [], now }
    const done = await open.value.carryOver((layer) => {
      const request = { layer, from, to: article, earlier }
      return carryOver(request, judgeAll(request), chosen)
    })
    if (!done.ok) return done
  }
  return succeed(null)
}

/** Everybody's layers that have annotations over another text, mine first of all. */
async function carryRequests(place: RevisionPlace, to: Article): Promise<readonly CarryRequest[]> {
  const keys = place.library.layersOf(to.id).map(({ annotator }) => ({ annotator, article: to.id }))
  const requests: CarryRequest[] = []
  for (const key of keys) {
    const stored = await place.layers.readOwn(key)
    if (!stored) continue
    const from = await textBelow(place.store, to, stored)
    const isMine = key.annotator === place.annotator
    if (!isMine && (!from || from.sha256 === to.sha256)) continue
    const earlier = await textsOfOrphans(place.store, to, stored)
    requests.push({ layer: stored, from, to, earlier })
  }
  return requests
}
