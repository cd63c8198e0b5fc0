import { join } from 'node:path'
import type { OutsideChange } from '#core/ports.ts'
import { orMissing } from '#node/disk/attempt.ts'
import { temporaryName } from '#node/disk/durable.ts'
import type { LayerPlace } from './layer-files.ts'
import type { OwnLayers } from './own-layers.ts'
import { layerOf, projectFile, withoutEnding } from './listing.ts'

/** What of a project is done from here, and so comes from nowhere else. */
export interface Ours {
  readonly place: LayerPlace
  readonly own: Pick<OwnLayers, 'isOpen' | 'inspect'>
}

/** What changes of the files at `paths` mean; those that this program made itself mean nothing. */
export async function outsideChanges(
  ours: Ours,
  paths: readonly string[],
): Promise<readonly OutsideChange[]> {
  const { disk, files } = ours.place
  // A project that was moved away, or whose disk is gone, has not lost its articles.
  const isThere = await orMissing<unknown>(disk.stat(join(files.root, projectFile)), null)
  if (!isThere) return [{ type: 'project' }]
  const changes = new Map<string, OutsideChange>()
  for (const path of paths) {
    const change = isOwnLitter(path) || (await files.isAsWritten(path)) ? null : meaningOf(ours.place, path)
    if (change) changes.set(JSON.stringify(change), change)
  }
  const told: OutsideChange[] = []
  for (const change of changes.values()) {
    if (change.type === 'layer' && ours.own.isOpen(change.key)) await ours.own.inspect(change.key)
    else told.push(change)
  }
  return told
}

function isOwnLitter(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return temporaryName.test(name) || name.startsWith('.lock')
}

function meaningOf(place: LayerPlace, path: string): OutsideChange | null {
  const [top = '', folder = '', ...rest] = path.split('/')
  if (path === projectFile) return { type: 'project' }
  if (top === 'articles' && rest.length === 0) {
    const stem = withoutEnding(folder, '.json')
    const article = stem === null ? null : place.names.articles.found(stem)
    return article === null ? { type: 'copies' } : { type: 'article', article }
  }
  const [name = '', ...deeper] = rest
  if (top !== 'layers' || name === '' || deeper.length > 0) return null
  const key = layerOf(place.names, folder, name)
  if (key === null) return { type: 'copies' }
  return { type: 'layer', key }
}
