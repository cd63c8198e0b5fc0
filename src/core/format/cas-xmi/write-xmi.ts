import { buildCas } from '#core/format/cas/build-cas.ts'
import { type Cas, type CasFeature, type CasType, textOf } from '#core/format/cas/cas.ts'
import { layerCopies } from '#core/format/cas/layer-copies.ts'
import type { Dataset, OutputPart } from '#core/format/dataset.ts'
import type { Remark } from '#core/format/format.ts'
import { xmlCharacters } from '#core/xml/escape-xml.ts'
import { problem } from '#core/problem/problem.ts'
import { printTypeSystem } from './print-type-system.ts'
import { printXmi } from './print-xmi.ts'

/** A folder an annotator, in it a file an article and the type system of them all. */
export async function* writeXmi(dataset: Dataset, remark: Remark): AsyncGenerator<OutputPart, void> {
  const { scheme } = dataset.project
  const typesOf = new Map<string, readonly CasType[]>()
  for await (const item of dataset.items())
    for (const { folder, path, layer } of layerCopies(item)) {
      const file = `${path}.xmi`
      const cas = buildCas({ ...item, layer, scheme, file, remark })
      typesOf.set(folder, mergeTypes(typesOf.get(folder) ?? [], cas.types))
      for (const { id, name } of unwritable(cas))
        remark(problem('export-characters-replaced', { id, name }, { file }))
      yield { file, data: printXmi(cas) }
    }
  for (const [folder, types] of typesOf)
    yield { file: `${folder}/TypeSystem.xml`, data: printTypeSystem(types) }
}

/** The features that have characters which XML cannot carry. */
function unwritable({ structures }: Cas): readonly { readonly id: string; readonly name: string }[] {
  return structures.flatMap((structure) =>
    [...structure.features].flatMap(([name, value]) =>
      typeof value === 'string' && xmlCharacters(value) !== value
        ? [{ id: textOf(structure, 'id') || structure.id, name }]
        : [],
    ),
  )
}

/** The same types, with the features of both. */
function mergeTypes(before: readonly CasType[], after: readonly CasType[]): readonly CasType[] {
  return after.map((type) => {
    const known = before.find(({ name }) => name === type.name)
    const features = new Map<string, CasFeature>(
      [...(known?.features ?? []), ...type.features].map((feature) => [feature.name, feature]),
    )
    return { ...type, features: [...features.values()] }
  })
}
