import type { InputFile } from '#core/ports.ts'
import type { Result } from '#core/problem/result.ts'

/** A batch is full with this many files, or with this many bytes. */
const fullAt = { files: 64, bytes: 16 * 1024 * 1024 }

type Found = Result<InputFile>

/** `files` in their order, in batches that fit into the memory; a larger file is a batch of its own. */
export async function* batches(files: AsyncIterable<Found>): AsyncGenerator<readonly Found[], void> {
  let batch: Found[] = []
  let bytes = 0
  for await (const file of files) {
    batch.push(file)
    bytes += file.ok ? file.value.bytes.length : 0
    if (batch.length < fullAt.files && bytes < fullAt.bytes) continue
    yield batch
    batch = []
    bytes = 0
  }
  if (batch.length > 0) yield batch
}
