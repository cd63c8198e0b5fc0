import { logEntrySchema } from '#core/change/history.ts'
import { articleSchema } from '#core/model/article.ts'
import { layerSchema } from '#core/model/layer.ts'
import { projectSchema } from '#core/model/project.ts'

/** What each kind of record in a project must be. */
export const projectShape = { kind: 'project', schema: projectSchema } as const
export const articleShape = { kind: 'article', schema: articleSchema } as const
export const layerShape = { kind: 'layer', schema: layerSchema } as const
export const logEntryShape = { kind: 'log-entry', schema: logEntrySchema } as const
