import { z } from 'zod'
import { changeSchema } from '#core/change/change.ts'
import { lossCodeSchema } from '#core/format/losses.ts'
import { articleMetadataSchema } from '#core/model/article.ts'
import { layerSchema, statusSchema } from '#core/model/layer.ts'
import { projectSchema } from '#core/model/project.ts'
import { problemSchema } from '#core/problem/problem.ts'
import { appearanceSchema, placeSchema, recentProjectSchema } from '#core/settings.ts'
import { unsavedSchema } from './unsaved.ts'

/** What a shell is told about a layer without its annotations. `counts` has an entry per kind that occurs. */
export const layerSummarySchema = z
  .object({
    annotator: z.string(),
    status: statusSchema,
    annotations: z.int(),
    relations: z.int(),
    counts: z.record(z.string(), z.int()).readonly(),
    /** How many annotations lost their place; absent: none. */
    orphans: z.int().optional(),
    /** SHA-256 of the text that it is over; absent: the first one. */
    text: z.string().optional(),
  })
  .readonly()
export type LayerSummary = z.infer<typeof layerSummarySchema>

/** One row of the library. */
export const articleSummarySchema = articleMetadataSchema
  .unwrap()
  .extend({
    id: z.string(),
    /** UTF-16 code units. */
    length: z.int(),
    importedAt: z.string(),
    /** That it was read from. */
    file: z.string(),
    /** Mine, even where it is still untouched. */
    mine: layerSummarySchema,
    others: z.array(layerSummarySchema).readonly(),
    /** How far the gold version is; null where nothing has been decided yet. */
    gold: z.object({ decided: z.int(), total: z.int(), isComplete: z.boolean() }).readonly().nullable(),
    /** Whether colleagues' work is kept from me until I have marked the article as done. */
    colleagues: z.enum(['shown', 'hidden']),
    /** SHA-256 of the text that I see; absent where the article never had another one. */
    text: z.string().optional(),
    /** There is a corrected text that my layer has not been carried over to. */
    isBehind: z.literal(true).optional(),
  })
  .readonly()
export type ArticleSummary = z.infer<typeof articleSummarySchema>

/** The whole library, first and where rows went; else rows that were added or changed, and the notices if those were. */
export const libraryEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('snapshot'),
    rows: z.array(articleSummarySchema).readonly(),
    notices: z.array(problemSchema).readonly(),
  }),
  z.object({
    type: z.literal('rows'),
    rows: z.array(articleSummarySchema).readonly(),
    notices: z.array(problemSchema).readonly().optional(),
  }),
])
export type LibraryEvent = z.infer<typeof libraryEventSchema>

/** Names of the steps that undo and redo would take; null where there is none. */
export const undoStateSchema = z
  .object({ undo: z.string().nullable(), redo: z.string().nullable() })
  .readonly()
export type UndoState = z.infer<typeof undoStateSchema>

/** First the layer as it is, then its changes by revision without gaps; a gap means: subscribe again. */
export const layerEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('snapshot'),
    layer: layerSchema,
    history: undoStateSchema,
    notices: z.array(problemSchema).readonly(),
  }),
  z.object({
    type: z.literal('change'),
    revision: z.int(),
    change: changeSchema,
    history: undoStateSchema,
    /** What the change was asked for with; only where it is shown before it is on the disk. */
    ticket: z.string().optional(),
  }),
])
export type LayerEvent = z.infer<typeof layerEventSchema>

/** What has been done: the layer's revision after it, and the change (ids of what was added are in there). */
export const acknowledgementSchema = z.object({ revision: z.int(), change: changeSchema }).readonly()
export type Acknowledgement = z.infer<typeof acknowledgementSchema>

/** What is on the desk: the open project and who works on it, what was open before, and what this shell can do. */
export const deskStateSchema = z
  .object({
    project: z
      .object({
        path: z.string(),
        annotator: z.string(),
        project: projectSchema,
        place: placeSchema.nullable(),
        /** Why nothing can be changed from here; null where it can. */
        readOnly: problemSchema.nullable(),
      })
      .readonly()
      .nullable(),
    recent: z.array(recentProjectSchema).readonly(),
    appearance: appearanceSchema,
    /** The name that this machine's user goes by, proposed as annotator. */
    user: z.string(),
    /** Folder in which a new project is proposed. */
    projectsFolder: z.string(),
    canChooseFolder: z.boolean(),
    /** Why the project that was to be opened at the start could not be; null once another one is open. */
    startProblem: problemSchema.nullable(),
    /** What is shown but not on the disk; null: nothing. */
    unsaved: unsavedSchema.nullable(),
  })
  .readonly()
export type DeskState = z.infer<typeof deskStateSchema>

/** Which articles and whose layers to write; absent means all. */
export const exportRequestSchema = z
  .object({
    format: z.string(),
    articles: z.array(z.string()).readonly().optional(),
    annotators: z.array(z.string()).readonly().optional(),
    /** Whether the gold version is written with the annotators' layers; absent: without. */
    gold: z.enum(['with', 'without']).optional(),
    /** Several files as one zip. */
    zipped: z.boolean().optional(),
  })
  .readonly()
export type ExportRequest = z.infer<typeof exportRequestSchema>

/** A file that an export gives; `size` in bytes, the hash of its bytes. */
export const exportedFileSchema = z.object({ name: z.string(), size: z.int(), sha256: z.string() }).readonly()
export type ExportedFile = z.infer<typeof exportedFileSchema>

/** What an export came to. `remarks`: what had to be written otherwise than the project has it. */
export const exportReportSchema = z
  .object({
    files: z.array(exportedFileSchema).readonly(),
    articles: z.int(),
    annotations: z.int(),
    relations: z.int(),
    losses: z.array(lossCodeSchema).readonly(),
    remarks: z.array(problemSchema).readonly(),
  })
  .readonly()
export type ExportReport = z.infer<typeof exportReportSchema>

/**
 * An export while it is written, as it crosses the contract: pieces of its files (those of one file follow each other),
 * and in the end the report, or why it could not be finished; what came before is then to be thrown away.
 */
export const exportEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), file: z.string(), text: z.string() }),
  z.object({ type: z.literal('bytes'), file: z.string(), base64: z.string() }),
  z.object({ type: z.literal('done'), report: exportReportSchema }),
  z.object({ type: z.literal('failed'), problem: problemSchema }),
])
export type ExportEvent = z.infer<typeof exportEventSchema>

/** How an export would begin. `name` is the first file's; the report is null where it would take long to make. */
export const exportPreviewSchema = z
  .object({
    name: z.string(),
    head: z.string(),
    report: exportReportSchema.nullable(),
    articles: z.int(),
    annotations: z.int(),
    relations: z.int(),
    losses: z.array(lossCodeSchema).readonly(),
  })
  .readonly()
export type ExportPreview = z.infer<typeof exportPreviewSchema>

/** What can be read and written, and what each loses. */
export const formatInfoSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    extensions: z.array(z.string()).readonly(),
    reads: z.boolean(),
    writes: z.boolean(),
    /** Whether it is written as several files. */
    folder: z.boolean(),
    losses: z.array(lossCodeSchema).readonly(),
  })
  .readonly()
export type FormatInfo = z.infer<typeof formatInfoSchema>
