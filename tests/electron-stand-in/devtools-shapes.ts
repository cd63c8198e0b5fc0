import { z } from 'zod'

// What the stand-in reads of the DevTools protocol, https://chromedevtools.github.io/devtools-protocol/.

const targetInfo = z.object({ targetId: z.string(), type: z.string() })

export const targetsSchema = z.object({ targetInfos: z.array(targetInfo) })
export const attachedSchema = z.object({ sessionId: z.string() })
export const targetAttachedSchema = z.object({ sessionId: z.string(), targetInfo })
export const targetDestroyedSchema = z.object({ targetId: z.string() })
export const frameTreeSchema = z.object({ frameTree: z.object({ frame: z.object({ id: z.string() }) }) })
export const frameNavigatedSchema = z.object({ frame: z.object({ id: z.string(), url: z.string() }) })
export const navigatedSchema = z.object({ errorText: z.string().optional() })
export const windowOpenSchema = z.object({ url: z.string() })
export const dialogOpeningSchema = z.object({ type: z.string() })
export const bindingCalledSchema = z.object({ name: z.string(), payload: z.string() })

export const contextCreatedSchema = z.object({
  context: z.object({
    id: z.number(),
    name: z.string(),
    auxData: z.object({ frameId: z.string() }).optional(),
  }),
})

export const requestPausedSchema = z.object({
  requestId: z.string(),
  frameId: z.string(),
  resourceType: z.string(),
  request: z.object({
    url: z.string(),
    method: z.string(),
    headers: z.record(z.string(), z.string()),
    postData: z.string().optional(),
  }),
})
export type RequestPaused = z.infer<typeof requestPausedSchema>

/** What a page's isolated world says; see `Crossing`. */
export const crossingSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('post'),
    channel: z.string(),
    message: z.unknown(),
    ports: z.array(z.number()).readonly(),
  }),
  z.object({ type: z.literal('port-message'), port: z.number(), data: z.unknown() }),
  z.object({ type: z.literal('port-closed'), port: z.number() }),
])
