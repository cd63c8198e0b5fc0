import type { Format } from '#core/format/format.ts'
import { writeParquet } from './write-parquet.ts'

/** Tables of Apache Parquet with a dataset card, as the Hugging Face hub takes them. */
export const parquet: Format = {
  id: 'parquet',
  label: 'Parquet with a dataset card',
  extensions: ['parquet'],
  losses: ['times', 'scheme', 'origin'],
  writeFiles: writeParquet,
}
