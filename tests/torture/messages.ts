import { z } from 'zod'
import { changeSchema } from '#core/change/change.ts'
import { commandSchema } from '#core/change/command.ts'

/** What is asked of a layer. */
export const wishSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('execute'), command: commandSchema }),
  z.object({ type: z.literal('undo') }),
  z.object({ type: z.literal('redo') }),
])
export type Wish = z.infer<typeof wishSchema>

/** A text that is imported, with the annotations of a guest in it, who has no other work. */
export const deliverySchema = z.object({ text: z.string(), annotations: z.array(z.string()) })
export type Delivery = z.infer<typeof deliverySchema>

/** What the tortured process says, one message a line: what it is about to ask, and what it was answered. */
export const messageSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('open') }),
  z.object({
    type: z.literal('asked'),
    ask: z.int(),
    annotator: z.string(),
    article: z.string(),
    wish: wishSchema,
  }),
  z.object({ type: z.literal('acknowledged'), ask: z.int(), revision: z.int(), change: changeSchema }),
  z.object({ type: z.literal('refused'), ask: z.int(), code: z.string() }),
  z.object({ type: z.literal('delivering'), delivery: deliverySchema }),
  z.object({ type: z.literal('delivered'), text: z.string() }),
])
export type Message = z.infer<typeof messageSchema>

/** Whose annotations imported texts bring. */
export const guest = 'guest'
