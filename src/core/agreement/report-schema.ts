import { z } from 'zod'

/** A statistic as it is reported: undefined with a reason, else with its 95 % interval or why it has none. */
const reportedFigureSchema = z
  .object({
    value: z.number().nullable(),
    /** Why there is no value. */
    reason: z.string().optional(),
    low: z.number().optional(),
    high: z.number().optional(),
    /** Why there is no interval. */
    noInterval: z.string().optional(),
    /** Units, spans, items or relations that the figure is of. */
    n: z.number().optional(),
  })
  .readonly()
export type ReportedFigure = z.infer<typeof reportedFigureSchema>

const figure = reportedFigureSchema
const scores = z.object({ precision: figure, recall: figure, f1: figure }).readonly()

const figures = {
  unitizing: z.object({
    all: z.object({
      u: figure,
      uBinary: figure,
      cu: figure,
      coverage: figure,
      alphaU: figure,
      gamma: figure,
      gammaCat: figure,
    }),
    kinds: z
      .record(z.string(), z.object({ u: figure, ku: figure, coverage: figure, alphaU: figure }))
      .default({}),
  }),
  spans: z.object({ exact: scores, overlap: scores, partial: scores }),
  kind: z.object({ cohenKappa: figure, fleissKappa: figure, scottPi: figure, alpha: figure, ac1: figure }),
  stance: z
    .record(
      z.string(),
      z.object({ alphaNominal: figure, alphaOrdinal: figure, weightedKappa: figure, ac2: figure }),
    )
    .default({}),
  relations: z.object({ f1: figure }),
}

/** Everything that is the same for all annotators together and for two of them. */
const part = {
  annotators: z.array(z.string()),
  articles: z.number(),
  /** Length of the articles compared, in UTF-16 code units. */
  characters: z.number(),
  overlapShare: z.number(),
  ...figures,
}

export const agreementReportSchema = z
  .object({
    ...part,
    notStated: z.enum(['missing', 'value']),
    seed: z.number(),
    /** Number of random continua behind gamma. */
    samples: z.number(),
    resamples: z.number(),
    /** Who was counted where; an article with fewer than two annotators is in no figure. */
    counted: z.array(z.object({ article: z.string(), annotators: z.array(z.string()) })),
    pairs: z.array(z.object(part)),
  })
  .readonly()
export type AgreementReport = z.infer<typeof agreementReportSchema>
