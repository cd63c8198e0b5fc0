import { compareAnnotations } from '#core/anchor/span.ts'
import type { Annotation, Relation } from '#core/model/annotation.ts'
import { type Decision, goldAnnotator, type SourceItem } from '#core/model/decision.ts'
import type { Scheme } from '#core/model/scheme.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'
import { type Change, noChange } from './change.ts'
import type { Ruling, SourceEnd } from './command.ts'
import { canRelate, checkRelation } from './decide-relation.ts'
import { itemDifference } from './difference.ts'
import { makeAnnotation, withStart } from './make-annotation.ts'
import type { CommandOf, Situation } from './situation.ts'

/**
 * Writes what was decided into the gold version. A decision about an item takes the place of every earlier one about
 * it; where there was just one, its gold annotation is changed rather than replaced, so that its relations stay.
 */
export function adjudicate(situation: Situation, { rulings }: CommandOf<'adjudicate'>): Result<Change> {
  const { layer } = situation
  if (layer.annotator !== goldAnnotator) return fail('gold-only')
  const bench = new Bench(situation)
  for (const ruling of rulings) {
    const ruled = rule(bench, situation, ruling)
    if (!ruled.ok) return ruled
  }
  const relations = [...bench.relations.values()].filter((relation) => bench.lets(relation, situation.scheme))
  const kept = new Set(relations.map(({ id }) => id))
  const decisions = [...bench.decisions.values()].filter(
    ({ subject, gold }) => subject === 'annotation' || gold === null || kept.has(gold),
  )
  const change = {
    ...noChange,
    annotations: itemDifference(
      layer.annotations,
      [...bench.annotations.values()].toSorted(compareAnnotations),
    ),
    relations: itemDifference(layer.relations, relations),
    decisions: itemDifference(layer.decisions, decisions),
  }
  return succeed(withStart(situation, change))
}

/** The gold version while it is decided on. */
class Bench {
  readonly annotations: Map<string, Annotation>
  readonly relations: Map<string, Relation>
  readonly decisions: Map<string, Decision>

  constructor({ layer }: Situation) {
    this.annotations = new Map(layer.annotations.map((item) => [item.id, item]))
    this.relations = new Map(layer.relations.map((item) => [item.id, item]))
    this.decisions = new Map(layer.decisions.map((item) => [item.id, item]))
  }

  /** What has been decided about any of these items. */
  about(subject: Decision['subject'], items: readonly SourceEnd[]): readonly Decision[] {
    const asked = new Set(items.map(nameOf))
    return [...this.decisions.values()].filter(
      (decision) => decision.subject === subject && decision.about.some((item) => asked.has(nameOf(item))),
    )
  }

  /** Takes back what was decided about any of these items, and gives those decisions. */
  overrule(subject: Decision['subject'], about: readonly SourceItem[]): readonly Decision[] {
    const overruled = this.about(subject, about)
    const asked = new Set(about.map(nameOf))
    for (const decision of overruled) this.#withdraw(decision, asked)
    return overruled.filter(({ outcome }) => outcome !== 'reject-all')
  }

  /** Of a decision about several items at once the others stay decided. */
  #withdraw(decision: Decision, asked: ReadonlySet<string>): void {
    const rest = decision.about.filter((item) => !asked.has(nameOf(item)))
    if (decision.outcome === 'reject-all' && rest.length > 0)
      this.decisions.set(decision.id, { ...decision, about: rest })
    else this.decisions.delete(decision.id)
    if (decision.gold === null) return
    this.annotations.delete(decision.gold)
    this.relations.delete(decision.gold)
  }

  /** Whether both ends are there and of kinds that may be so related. */
  lets({ type, from, to }: Relation, { relationTypes }: Scheme): boolean {
    const [start, end] = [this.annotations.get(from), this.annotations.get(to)]
    const allowed = relationTypes.find(({ id }) => id === type)
    return !!start && !!end && (!allowed || canRelate(allowed, start.kind, end.kind))
  }

  /** The gold annotation that was made of `end`. */
  goldOf(end: SourceEnd): string | null {
    const made = [...this.decisions.values()].find(
      ({ subject, about }) => subject === 'annotation' && about.some((item) => nameOf(item) === nameOf(end)),
    )
    return made?.gold ?? null
  }
}

function nameOf({ annotator, item }: SourceEnd): string {
  return `${annotator}/${item}`
}

function rule(bench: Bench, situation: Situation, ruling: Ruling): Result<null> {
  switch (ruling.type) {
    case 'take':
      return take(bench, situation, ruling)
    case 'take-relation':
      return takeRelation(bench, situation, ruling)
    case 'keep':
      return keep(bench, situation, ruling)
    case 'reject':
    case 'reject-all': {
      const subject = ruling.type === 'reject' ? ruling.subject : 'annotation'
      bench.overrule(subject, ruling.about)
      const none = { from: null, gold: null }
      const { about, reason } = ruling
      return record(bench, situation, { subject, outcome: ruling.type, about, ...none, reason })
    }
    default:
      return ruling satisfies never
  }
}

type RulingOf<T extends Ruling['type']> = Extract<Ruling, { type: T }>

function take(bench: Bench, situation: Situation, { about, from, draft }: RulingOf<'take'>): Result<null> {
  const before = bench.overrule('annotation', about)
  const gold = (before.length === 1 ? before[0]?.gold : null) ?? draft.id ?? situation.nextId()
  if (bench.annotations.has(gold)) return fail('id-taken', { id: gold })
  const made = makeAnnotation(situation, { ...draft, id: gold })
  if (!made.ok) return made
  const old = situation.layer.annotations.find(({ id }) => id === gold)
  bench.annotations.set(gold, old ? { ...made.value, createdAt: old.createdAt } : made.value)
  return record(bench, situation, { ...taken('annotation', from), about, gold })
}

function takeRelation(
  bench: Bench,
  situation: Situation,
  { about, from, relationType: type, ends }: RulingOf<'take-relation'>,
): Result<null> {
  bench.overrule('relation', about)
  const [start, end] = [bench.goldOf(ends[0]), bench.goldOf(ends[1])]
  if (start === null || end === null) return fail('relation-ends-undecided')
  const relation = { id: situation.nextId(), type, from: start, to: end }
  const refused = checkRelation(
    { annotations: [...bench.annotations.values()], relations: [...bench.relations.values()] },
    situation.scheme,
    relation,
  )
  if (!refused.ok) return refused
  bench.relations.set(relation.id, relation)
  return record(bench, situation, { ...taken('relation', from), about, gold: relation.id })
}

function keep(bench: Bench, situation: Situation, { subject, about }: RulingOf<'keep'>): Result<null> {
  const [before, ...others] = bench.about(subject, about)
  if (!before || others.length > 0) return fail('decision-unknown')
  bench.decisions.delete(before.id)
  const outcome = before.outcome === 'reject-all' ? 'reject' : before.outcome
  return record(bench, situation, { ...before, outcome, about })
}

function taken(subject: Decision['subject'], from: string) {
  return { subject, outcome: 'accept' as const, from, reason: null }
}

function record(
  { decisions }: Bench,
  { nextId, by, now }: Situation,
  made: Omit<Decision, 'id' | 'by' | 'at'>,
): Result<null> {
  const id = nextId()
  decisions.set(id, { ...made, id, by, at: now })
  return succeed(null)
}
