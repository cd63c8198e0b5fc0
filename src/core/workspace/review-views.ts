import { z } from 'zod'
import { layerSchema } from '#core/model/layer.ts'
import { undoStateSchema } from './views.ts'

const goldSchema = z.object({ layer: layerSchema, history: undoStateSchema }).readonly()

/** What there is to review of one article: first all of it, then each layer that changes. */
export const reviewEventSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('all'),
    /** Annotators' layers, mine too. */
    layers: z.array(layerSchema).readonly(),
    /** The gold version; null where it cannot be read. */
    gold: goldSchema.nullable(),
    /** Whether colleagues' work is kept from me until I have marked the article as done. */
    colleagues: z.enum(['shown', 'hidden']),
  }),
  z.object({ type: z.literal('layer'), layer: layerSchema }),
  z.object({ type: z.literal('gold'), gold: goldSchema.nullable() }),
])
export type ReviewEvent = z.infer<typeof reviewEventSchema>
