import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { verdictSchema } from '#core/agreement/verify.ts'
import { backupLimitsSchema, backupListSchema, backupSchema } from '#core/backup/backup.ts'
import { commandSchema } from '#core/change/command.ts'
import { historyPageSchema, historyRequestSchema } from '#core/history/history-record.ts'
import { mappingSchema } from '#core/import/mapping.ts'
import { importReportSchema } from '#core/import/report.ts'
import { receiptSchema, receiveChoicesSchema } from '#core/exchange/receive-views.ts'
import { sendRequestSchema } from '#core/workspace/exchange-views.ts'
import { articleMetadataSchema, articleSchema } from '#core/model/article.ts'
import { identifierSchema } from '#core/model/identifier.ts'
import { problemSchema } from '#core/problem/problem.ts'
import { appearanceSchema, placeSchema } from '#core/settings.ts'
import {
  agreementEventSchema,
  agreementRequestSchema,
  passageListSchema,
  passagesRequestSchema,
} from '#core/workspace/agreement-views.ts'
import { reviewEventSchema } from '#core/workspace/review-views.ts'
import { revisionOrderSchema, revisionPlanSchema } from '#core/workspace/revision-views.ts'
import {
  acknowledgementSchema,
  deskStateSchema,
  exportEventSchema,
  exportPreviewSchema,
  exportRequestSchema,
  formatInfoSchema,
  layerEventSchema,
  libraryEventSchema,
} from '#core/workspace/views.ts'
import { versionsContract } from './versions-contract.ts'

/** Every call may be refused with a problem: data that a person gets as a sentence. */
const call = oc.errors({ PROBLEM: { status: 422, data: problemSchema } })

const byProject = z.object({ project: z.string().min(1) })
const byArticle = z.object({ article: identifierSchema })
const step = byArticle.extend({ ticket: z.string().max(64).optional() })

/** Mine, where nothing is said. */
const ofLayer = step.extend({ layer: z.enum(['mine', 'gold']).optional() })

/** Everything a shell may ask. Files cross as `File`: bytes and a name. */
export const contract = {
  desk: {
    live: call.output(eventIterator(deskStateSchema)),
    open: call.input(z.object({ path: z.string().min(1) })),
    create: call.input(
      z.object({ path: z.string().min(1), name: z.string().min(1), annotator: z.string().min(1) }),
    ),
    openSample: call,
    /** Tries at once to save what the disk has refused. */
    retry: call,
    /** Copies the project to a new or empty folder and goes on there, with all that the disk has refused here. */
    saveElsewhere: call.input(z.object({ path: z.string().min(1) })),
    close: call,
    /** Says who works here; a name that the project does not know yet is added to its annotators. */
    identify: call.input(z.object({ annotator: z.string().min(1) })),
    chooseFolder: call.input(z.object({ purpose: z.enum(['open', 'new']) })).output(z.string().nullable()),
    /** Hides colleagues' work on an article until whoever works here has marked it as done, or shows it. */
    setBlind: call.input(z.object({ blind: z.boolean() })),
    setAppearance: call.input(appearanceSchema),
    savePlace: call.input(placeSchema),
  },
  library: {
    live: call.output(eventIterator(libraryEventSchema)),
  },
  articles: {
    get: call.input(byArticle).output(articleSchema),
    edit: call.input(byArticle.extend({ metadata: articleMetadataSchema })).output(articleSchema),
  },
  layers: {
    live: call.input(byArticle).output(eventIterator(layerEventSchema)),
    /**
     * Answered when the change is on the disk; `ticket` comes back with its event, which may be long before. `over` is the
     * SHA-256 of the text that the command was made on.
     */
    execute: call
      .input(ofLayer.extend({ command: commandSchema, over: z.string().optional() }))
      .output(acknowledgementSchema),
    undo: call.input(ofLayer).output(acknowledgementSchema),
    redo: call.input(ofLayer).output(acknowledgementSchema),
    /** Everybody's layers of an article, the gold version too, and their changes. */
    review: call.input(byArticle).output(eventIterator(reviewEventSchema)),
    /** Everybody's changes, as their logs tell them. */
    history: call.input(historyRequestSchema).output(historyPageSchema),
  },
  /** A corrected text of an article. `file` absent: the one that is in the project already. */
  revisions: {
    plan: call.input(byArticle.extend({ file: z.file().optional() })).output(revisionPlanSchema),
    carryOut: call
      .input(byArticle.extend({ file: z.file().optional(), order: revisionOrderSchema }))
      .output(revisionPlanSchema),
  },
  transfer: {
    /**
     * `format` absent: find out. `annotator`: whose the annotations in the files are to be. `mapping`: what the files'
     * labels mean; labels that it does not name are guessed.
     */
    import: call
      .input(
        z.object({
          files: z.array(z.file()).min(1),
          format: z.string().optional(),
          annotator: identifierSchema.optional(),
          /** Absent: a text that looks like a corrected one of an article in the project is held back. */
          corrected: z.enum(['hold-back', 'add']).optional(),
          mapping: mappingSchema.optional(),
        }),
      )
      .output(importReportSchema),
    preview: call.input(exportRequestSchema).output(exportPreviewSchema),
    /** The files in pieces, then a report. */
    export: call.input(exportRequestSchema).output(eventIterator(exportEventSchema)),
    formats: call.output(z.array(formatInfoSchema).readonly()),
  },
  exchange: {
    /** A file with one annotator's work, for colleagues. */
    send: call.input(sendRequestSchema).output(z.file()),
    /** What receiving a colleague's file would do; nothing is changed. */
    inspect: call.input(z.object({ file: z.file(), choices: receiveChoicesSchema })).output(receiptSchema),
    receive: call.input(z.object({ file: z.file(), choices: receiveChoicesSchema })).output(receiptSchema),
  },
  agreement: {
    /** Computed while it is listened to; giving it up cancels it. */
    compute: call.input(agreementRequestSchema).output(eventIterator(agreementEventSchema)),
    passages: call.input(passagesRequestSchema).output(passageListSchema),
  },
  /** Of any project on this machine, by its path: a damaged one cannot be opened first. */
  backups: {
    list: call.input(byProject).output(backupListSchema),
    /** Null where there is nothing yet to keep. */
    make: call.input(byProject).output(backupSchema.nullable()),
    /** In the project's place, or into the folder `to`; gives where it is now. */
    restore: call
      .input(byProject.extend({ backup: z.string().min(1), to: z.string().min(1).optional() }))
      .output(z.object({ path: z.string() })),
    setLimits: call.input(backupLimitsSchema),
  },
  versions: versionsContract,
  statistics: {
    verify: call.input(z.object({ cases: z.array(z.unknown()) })).output(z.array(verdictSchema).readonly()),
    /** The published cases that ship with the program, each with where it is printed. */
    published: call.output(z.array(verdictSchema.unwrap().extend({ source: z.string() })).readonly()),
  },
}

export type Contract = typeof contract
