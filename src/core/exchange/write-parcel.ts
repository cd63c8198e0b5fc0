import { utf8ToBytes } from '@noble/hashes/utils.js'
import { sha256Hex } from '#core/model/text-hash.ts'
import type { ZipEntry } from '#core/zip/read-zip.ts'
import { writeZip } from '#core/zip/write-zip.ts'
import { foldCase } from '#core/import/fold-case.ts'
import { exchangeVersion, type Manifest, manifestFile, schemeFile } from './manifest.ts'
import type { LoggedLayer, Parcel } from './parcel.ts'

/** The bytes of an exchange file; the same parcel gives the same bytes. */
export function writeParcel(parcel: Parcel): Uint8Array {
  const nameFile = createNames()
  const scheme = jsonEntry(schemeFile, parcel.scheme)
  const articles = parcel.articles.map((article) => ({
    article,
    entry: jsonEntry(nameFile('articles', article.id, '.json'), article),
  }))
  const layers = parcel.layers.map((logged) => entriesOf(logged, nameFile))
  const entries = [scheme, ...articles.map(({ entry }) => entry), ...layers.flatMap((l) => [l.state, l.log])]
  const manifest: Manifest = {
    standpoint: 'exchange',
    version: exchangeVersion,
    project: { id: parcel.project.id, name: parcel.project.name },
    scheme: { version: parcel.scheme.version, sha256: sha256Hex(scheme.bytes) },
    annotators: parcel.annotators,
    articles: articles.map(({ article: { id, title, sha256 }, entry }) => ({
      id,
      title,
      sha256,
      file: entry.name,
    })),
    layers: layers.map(({ layer: { annotator, article, revision }, state, log }) => ({
      annotator,
      article,
      revision,
      file: state.name,
      log: log.name,
    })),
    files: entries.map(({ name, bytes }) => ({ name, size: bytes.length, sha256: sha256Hex(bytes) })),
  }
  return writeZip([jsonEntry(manifestFile, manifest), ...entries])
}

function entriesOf({ layer, entries }: LoggedLayer, nameFile: NameFile) {
  const folder = `layers/${layer.annotator}`
  const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('')
  return {
    layer,
    state: jsonEntry(nameFile(folder, layer.article, '.json'), layer),
    log: { name: nameFile(folder, layer.article, '.log.jsonl'), bytes: utf8ToBytes(lines) },
  }
}

/** As the same record lies in a project's folder. */
function jsonEntry(name: string, record: unknown): ZipEntry {
  return { name, bytes: utf8ToBytes(`${JSON.stringify(record, null, 2)}\n`) }
}

type NameFile = (folder: string, id: string, ending: string) => string

/** A name per file that no system takes for another's: `Loan` and `loan` become `Loan` and `loan~2`. */
function createNames(): NameFile {
  const taken = new Set<string>()
  return (folder, id, ending) => {
    const name = (n: number) => `${folder}/${n === 1 ? id : `${id}~${n}`}${ending}`
    let n = 1
    while (taken.has(foldCase(name(n)))) n++
    taken.add(foldCase(name(n)))
    return name(n)
  }
}
