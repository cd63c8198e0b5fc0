import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Dataset } from '#core/format/dataset.ts'
import type { Remark } from '#core/format/format.ts'
import { compareText } from '#core/format/ordered.ts'
import { xmlAttributes } from '#core/xml/escape-xml.ts'
import { createZipPacker } from '#core/zip/write-zip.ts'
import { articleVariables, namespaces } from './codes.ts'
import { UsedLabels } from './used-labels.ts'
import { codesXml } from './write-codes.ts'
import { dateTime, linksXml, sourceXml, textFile, userGuid, variableGuid } from './write-sources.ts'

const declaration = '<?xml version="1.0" encoding="utf-8"?>\n'

/** A .qdpx: the texts, then the project that refers to them. */
export async function* writeQda(dataset: Dataset, remark: Remark): AsyncGenerator<Uint8Array, void> {
  const packer = createZipPacker()
  const used = new UsedLabels()
  for await (const { article, layers } of dataset.items()) {
    for (const layer of layers) used.add(layer)
    yield* packer.add({ name: `Sources/${textFile(article)}`, bytes: utf8ToBytes(article.text) })
  }
  packer.begin('project.qde')
  for await (const xml of projectXml({ dataset, used }, remark)) yield* packer.push(utf8ToBytes(xml))
  yield* packer.endMember()
  yield* packer.end()
}

interface Counted {
  readonly dataset: Dataset
  readonly used: UsedLabels
}

/** The parts in the order that the schema asks for; one that would be empty is left out. */
async function* projectXml({ dataset, used }: Counted, remark: Remark): AsyncGenerator<string, void> {
  const { project } = dataset
  const head = xmlAttributes({
    xmlns: namespaces.project,
    name: project.name,
    origin: 'Standpoint',
    creationDateTime: dateTime(project.createdAt),
  })
  yield `${declaration}<Project${head}>\n`
  yield usersXml(dataset, used)
  const codes = codesXml(project.scheme, used)
  if (codes !== '') yield `<CodeBook>\n${codes}</CodeBook>\n`
  yield variablesXml()
  yield* within('Sources', dataset, (item) => sourceXml(item, remark))
  yield* within('Links', dataset, (item) => linksXml(item, remark))
  yield '</Project>\n'
}

type Item = Parameters<typeof sourceXml>[0]

async function* within(
  name: string,
  dataset: Dataset,
  xmlOf: (item: Item) => string,
): AsyncGenerator<string, void> {
  let isOpen = false
  for await (const item of dataset.items()) {
    const xml = xmlOf(item)
    if (xml === '') continue
    if (!isOpen) yield `<${name}>\n`
    isOpen = true
    yield xml
  }
  if (isOpen) yield `</${name}>\n`
}

/** Everybody of whom there is something, by id. */
function usersXml({ project }: Dataset, { annotators }: UsedLabels): string {
  const users = [...annotators].toSorted(compareText).map((id) => {
    const name = project.annotators.find((annotator) => annotator.id === id)?.name ?? id
    return `<User${xmlAttributes({ guid: userGuid(id), name, id })}/>\n`
  })
  return users.length === 0 ? '' : `<Users>\n${users.join('')}</Users>\n`
}

function variablesXml(): string {
  const variables = articleVariables.map(
    (name) => `<Variable${xmlAttributes({ guid: variableGuid(name), name, typeOfVariable: 'Text' })}/>\n`,
  )
  return `<Variables>\n${variables.join('')}</Variables>\n`
}

/** A .qdc: the scheme alone. */
export async function* writeCodebook({ project }: Dataset): AsyncGenerator<string, void> {
  yield `${declaration}<CodeBook${xmlAttributes({ xmlns: namespaces.codebook, origin: 'Standpoint' })}>\n`
  yield codesXml(project.scheme)
  yield '</CodeBook>\n'
}
