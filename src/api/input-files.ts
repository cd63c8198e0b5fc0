import type { InputFile } from '#core/ports.ts'

/** Files of the contract as the core takes them. */
export async function* inputFiles(files: readonly File[]) {
  for (const file of files) yield inputFile(file)
}

export async function inputFile(file: File): Promise<InputFile> {
  return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
}
