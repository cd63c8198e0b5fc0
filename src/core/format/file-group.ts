import { formats } from './registry.ts'

/** A file and the ones that are read together with it. */
export interface FileGroup<T> {
  readonly main: T
  readonly companions: readonly T[]
}

/** Puts together what belongs together (a.ann and a.txt). A file may accompany several; then it is read with each. */
export function groupFiles<T extends { readonly name: string }>(
  files: readonly T[],
): readonly FileGroup<T>[] {
  const byName = new Map(files.map((file) => [file.name, file]))
  const groups = files.map((main) => ({
    main,
    companions: companionsOf(main.name).flatMap((name) => byName.get(name) ?? []),
  }))
  const accompanying = new Set(groups.flatMap((group) => group.companions))
  return groups.filter(({ main }) => !accompanying.has(main))
}

function companionsOf(name: string): readonly string[] {
  return formats.flatMap((format) => format.companions?.(name) ?? [])
}
