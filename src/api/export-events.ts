import type { ExportStep } from '#core/workspace/export.ts'
import type { ExportEvent } from '#core/workspace/views.ts'
import { base64 } from './base64.ts'

/** An export as events can carry it: they are JSON on the way, so bytes become text. */
export async function* exportEvents(steps: AsyncIterable<ExportStep>): AsyncGenerator<ExportEvent, void> {
  for await (const step of steps) yield step.type === 'part' ? partEvent(step) : step
}

function partEvent({ file, data }: Extract<ExportStep, { readonly type: 'part' }>): ExportEvent {
  return typeof data === 'string'
    ? { type: 'text', file, text: data }
    : { type: 'bytes', file, base64: base64(data) }
}
