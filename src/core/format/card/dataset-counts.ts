import type { DatasetItem } from '#core/format/dataset.ts'

/** What is in a dataset, counted while it is gone through. */
export class DatasetCounts {
  articles = 0
  relations = 0
  /** In UTF-16 code units. */
  characters = 0
  readonly languages = new Set<string>()
  /** Annotations of each annotator by kind. */
  readonly annotations = new Map<string, Map<string, number>>()

  add({ article, layers }: DatasetItem): void {
    this.articles++
    this.characters += article.text.length
    if (article.language !== '') this.languages.add(article.language)
    for (const { annotator, annotations, relations } of layers) {
      this.relations += relations.length
      const kinds = this.annotations.get(annotator) ?? new Map<string, number>()
      this.annotations.set(annotator, kinds)
      for (const { kind } of annotations) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
    }
  }
}
