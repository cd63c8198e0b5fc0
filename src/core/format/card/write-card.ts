import type { OutputPart } from '#core/format/dataset.ts'
import { compareText } from '#core/format/ordered.ts'
import type { Project } from '#core/model/project.ts'
import { textHash } from '#core/model/text-hash.ts'
import type { DatasetCounts } from './dataset-counts.ts'

/** A file that a card speaks of. */
export interface CardFile {
  readonly name: string
  readonly content: string
}

export interface CardRequest {
  readonly project: Project
  readonly counts: DatasetCounts
  readonly files: readonly CardFile[]
  /** Lines of Markdown. */
  readonly agreement: readonly string[]
  /** Tables that the Hugging Face hub offers, by the names of their files. */
  readonly tables: readonly string[]
}

export const cardFile = 'README.md'

/** The dataset card: what there is, who made it, by which scheme, how it was made. */
export function cardOf(request: CardRequest): OutputPart {
  const { project, files, agreement } = request
  const lines = [
    ...frontMatter(request),
    `# ${inLine(project.name)}`,
    '',
    'Passages of articles, marked and described by annotators in Standpoint.',
    '',
    ...section(
      'Files',
      files.map(({ name, content }) => `- \`${name}\`: ${content}`),
    ),
    ...section('Counts', countLines(request)),
    ...section('Scheme', schemeLines(project)),
    ...section('Agreement', agreement),
    ...section('How it was made', [
      'Every annotator has a layer of their own for each article; nobody’s work is changed by anybody else’s. The annotator `gold`, where there is one, is the version that was decided on, with where each item comes from.',
    ]),
    ...section('Licence', [
      'Not stated. Whoever publishes this names it here and in the first lines of this file; the articles’ own rights come first.',
    ]),
  ]
  return { file: cardFile, data: `${lines.join('\n').trimEnd()}\n` }
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`## ${title}`, '', ...lines, '']
}

/** YAML takes JSON strings as they are. */
function frontMatter({ project, counts, tables }: CardRequest): readonly string[] {
  const languages = [...counts.languages].toSorted(compareText)
  return [
    '---',
    `pretty_name: ${JSON.stringify(project.name)}`,
    'license: unknown',
    ...(languages.length === 0 ? [] : ['language:', ...languages.map((one) => `  - ${JSON.stringify(one)}`)]),
    'task_categories:',
    '  - token-classification',
    ...(tables.length === 0 ? [] : ['configs:']),
    ...tables.flatMap((file) => [
      `  - config_name: ${JSON.stringify(file.replace(/\.[^.]*$/, ''))}`,
      `    data_files: ${JSON.stringify(file)}`,
    ]),
    '---',
    '',
  ]
}

function countLines({ counts }: CardRequest): readonly string[] {
  const rows = [...counts.annotations]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([annotator, kinds]) =>
      [...kinds]
        .toSorted(([a], [b]) => compareText(a, b))
        .map(([kind, count]) => `| ${inLine(annotator)} | ${inLine(kind)} | ${count} |`),
    )
  return [
    `${counts.articles} articles of ${counts.characters} characters (UTF-16 code units), ${counts.relations} relations.`,
    ...(rows.length === 0 ? [] : ['', '| annotator | kind | annotations |', '| --- | --- | ---: |', ...rows]),
  ]
}

function schemeLines({ scheme }: Project): readonly string[] {
  const { version, kinds, targets, values, guidelines } = scheme
  const listed = (title: string, items: typeof targets | typeof kinds | typeof values) =>
    items.map(({ id, label, definition }) => `- ${title} \`${id}\` (${inLine(label)}): ${inLine(definition)}`)
  return [
    `Version ${version}; SHA-256 of the guidelines: \`${textHash(guidelines)}\`${guidelines === '' ? ' (there are none)' : ''}.`,
    '',
    ...listed('kind', kinds),
    ...listed('target', targets),
    ...listed('value', values),
  ]
}

/** `text` as part of a line of Markdown, none of it markup. */
function inLine(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|]/g, '\\$&')
}
