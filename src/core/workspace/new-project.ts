import { foldCase } from '#core/import/fold-case.ts'
import { isGoldName } from '#core/model/decision.ts'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { isIdentifier, slug } from '#core/model/identifier.ts'
import { formatVersion } from '#core/model/format-version.ts'
import type { Annotator, Project } from '#core/model/project.ts'
import type { Scheme } from '#core/model/scheme.ts'
import { fail, type Result, succeed } from '#core/problem/result.ts'

export interface ProjectOrigin {
  readonly name: string
  /** A name or an id. */
  readonly annotator: string
  readonly id: string
  /** Tells the annotator from others of the same name. */
  readonly author: string
  readonly now: string
}

/** The id of whom a person calls `name`; refused where no id can be made of it, or it is the gold version's. */
export function annotatorId(name: string): Result<string> {
  const id = isIdentifier(name) ? name : slug(name)
  if (!isIdentifier(id)) return fail('annotator-invalid', { annotator: name })
  return isGoldName(id) ? fail('annotator-reserved', { annotator: id }) : succeed(id)
}

export function newProject(origin: ProjectOrigin, scheme: Scheme = defaultScheme): Result<Project> {
  const annotator = annotatorId(origin.annotator)
  if (!annotator.ok) return annotator
  return succeed({
    version: formatVersion,
    id: origin.id,
    name: origin.name,
    scheme,
    annotators: [{ id: annotator.value, name: origin.annotator, authors: [origin.author] }],
    createdAt: origin.now,
  })
}

/** The annotator id of whom this machine calls `user`. */
export function ownId(user: string): string {
  const id = slug(user)
  return id === '' || isGoldName(id) ? 'me' : id
}

/**
 * Who works here: the one who did last time on this machine, else the machine's user (`own`) where the project knows
 * them, else the project's first annotator, else the machine's user as a new annotator. The window always shows who it is.
 */
export function chooseAnnotator(project: Project, lastTime: string | null, own: Annotator): Annotator {
  const known = [lastTime, own.id].flatMap((id) => project.annotators.filter((a) => a.id === id))
  return known[0] ?? project.annotators[0] ?? own
}

/** Whom of the project's annotators somebody calls `name`: by id, else by name. */
export function calledSo({ annotators }: Pick<Project, 'annotators'>, name: string): Annotator | undefined {
  const isCalled = (other: string) => foldCase(other) === foldCase(name)
  return (
    annotators.find(({ id }) => id === name) ??
    annotators.find((annotator) => isCalled(annotator.id) || isCalled(annotator.name))
  )
}

/** The project with `annotator` in it; the very same project where they are known already. */
export function withAnnotator(project: Project, annotator: Annotator): Project {
  if (project.annotators.some((a) => a.id === annotator.id)) return project
  return { ...project, annotators: [...project.annotators, annotator] }
}
