import { problem } from '#core/problem/problem.ts'
import { Refusal, valueOf } from './refusal.ts'
import type { Surroundings } from './surroundings.ts'

/** The one file at `path`, as the contract takes it. */
export async function readFile({ findFiles }: Surroundings, path: string): Promise<File> {
  for await (const found of findFiles([path])) {
    const { name, bytes } = valueOf(await valueOf(found).read())
    return new File([new Uint8Array(bytes)], name)
  }
  throw new Refusal(problem('file-missing', {}, { file: path }))
}
