import { formatVersion } from '#core/model/format-version.ts'
import { describe, expect, it } from 'vitest'
import { defaultScheme } from '#core/model/default-scheme.ts'
import { mergeProject } from '#core/model/merge-project.ts'
import type { Project } from '#core/model/project.ts'

const base: Project = {
  version: formatVersion,
  id: 'p1',
  name: 'Border talks',
  scheme: defaultScheme,
  annotators: [{ id: 'ana', name: 'Ana' }],
  createdAt: '2026-01-01T00:00:00.000Z',
}

const joined = (id: string, project = base): Project => ({
  ...project,
  annotators: [...project.annotators, { id, name: id }],
})

const withTargets = (
  edit: (targets: Project['scheme']['targets']) => Project['scheme']['targets'],
): Project => ({
  ...base,
  scheme: { ...defaultScheme, targets: edit(defaultScheme.targets) },
})

const kyiv = { id: 'kyiv', label: 'Kyiv', definition: '', key: 'e' }

describe('what two programs made of one project', () => {
  it.each<[string, Project, Project, Project]>([
    ['nothing', base, base, base],
    ['mine only', joined('boris'), base, joined('boris')],
    ['theirs only', base, joined('boris'), joined('boris')],
    ['two annotators', joined('boris'), joined('vera'), joined('boris', joined('vera'))],
    ['the same annotator', joined('boris'), joined('boris'), joined('boris')],
    ['two names', { ...base, name: 'Mine' }, { ...base, name: 'Theirs' }, { ...base, name: 'Mine' }],
    [
      'a name and an annotator',
      { ...base, name: 'Mine' },
      joined('vera'),
      { ...joined('vera'), name: 'Mine' },
    ],
    [
      'a new target and another label',
      withTargets((targets) => [...targets, kyiv]),
      withTargets((targets) => targets.map((t) => (t.id === 'minsk' ? { ...t, label: 'Belarus' } : t))),
      withTargets((targets) => [
        ...targets.map((t) => (t.id === 'minsk' ? { ...t, label: 'Belarus' } : t)),
        kyiv,
      ]),
    ],
    [
      'a removed target',
      withTargets((targets) => targets.slice(0, 1)),
      joined('vera'),
      { ...withTargets((targets) => targets.slice(0, 1)), annotators: joined('vera').annotators },
    ],
  ])('holds both: %s', (_, mine, theirs, both) => {
    expect(mergeProject(base, { mine, theirs })).toEqual(both)
  })
})
