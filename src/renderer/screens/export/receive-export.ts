import type { ExportReport, ExportRequest } from '#core/workspace/views.ts'
import type { Client } from '#renderer/connect/client.ts'
import { type Outcome, outcomeOf } from '#renderer/replica/outcome.ts'

/** An export as one file, and what is to be said of it. */
export interface Received {
  readonly file: File
  readonly report: ExportReport
}

/** Takes in the pieces of an export; several files come as one zip, since a browser saves one. */
export async function receiveExport(client: Client, request: ExportRequest): Promise<Outcome<Received>> {
  const outcome = await outcomeOf(collect(client, request))
  return outcome.type === 'done' ? outcome.value : outcome
}

async function collect(client: Client, request: ExportRequest): Promise<Outcome<Received>> {
  const parts: BlobPart[] = []
  let name = ''
  for await (const event of await client.transfer.export({ ...request, zipped: true })) {
    switch (event.type) {
      case 'text':
      case 'bytes':
        name = event.file
        parts.push(event.type === 'text' ? event.text : bytesOf(event.base64))
        break
      case 'done':
        return { type: 'done', value: { file: new File(parts, name), report: event.report } }
      case 'failed':
        return { type: 'refused', problem: event.problem }
      default:
        return event satisfies never
    }
  }
  return { type: 'unanswered' }
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
}
