import { fail, succeed } from '#core/problem/result.ts'
import { initialSettings } from '#core/settings.ts'
import { createDesk, type Desk } from '#core/workspace/desk.ts'

/** A desk on which no project can be laid: enough for whoever looks at the way to it. */
export function emptyDesk(): Promise<Desk> {
  let settings = initialSettings
  return createDesk({
    gateway: {
      open: async (path) => fail('project-missing', {}, { file: path }),
      openForReading: async (path) => fail('project-missing', {}, { file: path }),
      create: async (path) => fail('folder-not-empty', {}, { file: path }),
    },
    settings: {
      read: async () => settings,
      write: async (next) => {
        settings = next
        return succeed(null)
      },
    },
    reader: { read: async () => Promise.reject(new Error('Nothing can be read here.')) },
    clock: { now: () => '2026-03-01T12:00:00.000Z' },
    ids: { next: () => 'id' },
    shell: null,
    user: 'Ana',
    projectsFolder: '/projects',
    sampleFolder: '/sample',
    sample: async () => Promise.reject(new Error('There is no sample here.')),
  })
}
