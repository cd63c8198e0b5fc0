import type { Annotator, Project } from '#core/model/project.ts'
import { textHash } from '#core/model/text-hash.ts'

/**
 * Who an annotator is, whatever they are called. An annotator of whom the project holds no author id (it was made by an
 * older program, or by an import) is the person whom this project calls so, wherever its folder is copied to.
 */
export function authorsOf(annotator: Annotator, project: Pick<Project, 'id'>): readonly string[] {
  const { id, authors = [] } = annotator
  return authors.length > 0 ? authors : [`p${textHash(`${project.id} ${id}`).slice(0, 20)}`]
}
