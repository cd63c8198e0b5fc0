import { z } from 'zod'
import { formatVersion } from '#core/model/format-version.ts'

/** The kinds of file in a project; each states the format version that it was written in. */
export type FileKind = 'project' | 'article' | 'layer' | 'log-entry' | 'settings'

/** Turns a record of version `to - 1` into one of version `to`; kinds that it does not name stay as they are. */
interface Migration {
  readonly to: number
  readonly steps: Partial<Readonly<Record<FileKind, (record: object) => object>>>
}

/** In order, without gaps. A new one goes to the end, with a store of the version before it in fixtures/stores. */
const migrations: readonly Migration[] = [
  {
    to: 2,
    steps: { layer: withReview, 'log-entry': (entry) => withReviewed(entryWithChange.parse(entry)) },
  },
]

const untouched = { added: [], updated: [], removed: [] }
const entryWithChange = z.looseObject({ change: z.looseObject({}) })

/** The first version had neither comments nor decisions. */
function withReview(layer: object): object {
  return { comments: [], decisions: [], ...layer }
}

function withReviewed({ change, ...entry }: z.infer<typeof entryWithChange>): object {
  return { ...entry, change: { comments: untouched, decisions: untouched, ...change } }
}

/** A format's newest version and the way there. */
export interface Format {
  readonly version: number
  readonly migrations: readonly Migration[]
}

export const currentFormat: Format = { version: formatVersion, migrations }

/** `record`, written in `version`, as today's format has it. */
export function migrate(
  kind: FileKind,
  { record, version }: { readonly record: object; readonly version: number },
  format: Format = currentFormat,
): object {
  return format.migrations
    .filter((migration) => migration.to > version)
    .reduce((migrated, { to, steps }) => ({ ...(steps[kind]?.(migrated) ?? migrated), version: to }), record)
}
