import type { Measure } from './measure.ts'
import { annotate } from './measures/annotate.ts'
import { editLatency } from './measures/edit-latency.ts'
import { library } from './measures/library.ts'
import { openArticle } from './measures/open-article.ts'
import { start } from './measures/start.ts'

/** Everything that `npm run bench` measures, in this order. */
export const measures: readonly Measure[] = [openArticle, annotate, editLatency, library, start]
