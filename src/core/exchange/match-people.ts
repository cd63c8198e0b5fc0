import type { Annotator, Project } from '#core/model/project.ts'
import { goldAnnotator } from '#core/model/decision.ts'
import { foldCase } from '#core/import/fold-case.ts'
import { authorsOf } from './author.ts'
import type { Parcel } from './parcel.ts'

/** Whom of ours an annotator of an exchange file is. */
export interface Person {
  readonly theirs: Annotator
  /** Ours, or as they will be added; null where another person here is called so and nobody has said what to do. */
  readonly ours: Annotator | null
  readonly isNew: boolean
}

/** What of our project tells people apart. */
export interface People {
  readonly project: Pick<Project, 'id' | 'annotators'>
  /** Whether an annotator has a layer here; one without is only a name. */
  readonly hasWork: (annotator: string) => boolean
}

/**
 * Each annotator of `parcel` by author, else by id. `decided` says for an id of theirs which id of ours to put the work
 * under: an annotator whom we have is then the same person, any other id becomes a new annotator. The gold version is nobody's.
 */
export function matchPeople(
  { project, hasWork }: People,
  parcel: Pick<Parcel, 'project' | 'annotators'>,
  decided: Readonly<Record<string, string>>,
): readonly Person[] {
  return parcel.annotators.map((stated) => {
    const theirs = { ...stated, authors: authorsOf(stated, parcel.project) }
    const merged = (ours: Annotator): Person => ({
      theirs,
      ours: withAuthors(ours, theirs, project),
      isNew: false,
    })
    if (stated.id === goldAnnotator) return { theirs, ours: stated, isNew: false }
    const known = project.annotators.find((ours) => shareAuthor(ours, theirs, project))
    if (known) return merged(known)
    const id = decided[stated.id] === goldAnnotator ? undefined : decided[stated.id]
    const namesake = project.annotators.find((ours) => foldCase(ours.id) === foldCase(id ?? stated.id))
    if (!namesake) return { theirs, ours: { ...theirs, id: id ?? stated.id }, isNew: true }
    if (id !== undefined || !hasWork(namesake.id)) return merged(namesake)
    return { theirs, ours: null, isNew: false }
  })
}

function shareAuthor(ours: Annotator, theirs: Annotator, project: Pick<Project, 'id'>): boolean {
  return authorsOf(ours, project).some((author) => theirs.authors?.includes(author))
}

/** The very same annotator where nothing is new. */
function withAuthors(ours: Annotator, theirs: Annotator, project: Pick<Project, 'id'>): Annotator {
  const known = authorsOf(ours, project)
  const news = theirs.authors?.filter((author) => !known.includes(author)) ?? []
  return news.length === 0 ? ours : { ...ours, authors: [...known, ...news] }
}
