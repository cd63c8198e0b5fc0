import { ByteWriter } from 'hyparquet-writer/src/bytewriter.js'
import { ParquetWriter } from 'hyparquet-writer/src/parquet-writer.js'

/** A column of texts, or of whole numbers of 32 bits. Texts may be absent (null). */
export interface Column {
  readonly name: string
  readonly type: 'STRING' | 'INT32'
}

export type Row = readonly (string | number | null)[]

/** A table in the making; each step gives the bytes that come next. */
export interface TableWriter {
  write(rows: readonly Row[]): Uint8Array
  end(): Uint8Array
}

/** `about` is kept in the file beside the columns. */
export function tableWriter(
  columns: readonly Column[],
  about: Readonly<Record<string, string>>,
): TableWriter {
  const writer = new ByteWriter()
  const table = new ParquetWriter({
    writer,
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(({ name, type }) =>
        type === 'STRING'
          ? ({ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' } as const)
          : ({ name, type: 'INT32', repetition_type: 'REQUIRED' } as const),
      ),
    ],
    kvMetadata: Object.entries(about).map(([key, value]) => ({ key, value })),
    createdBy: 'Standpoint',
  })
  const taken = (): Uint8Array => {
    const bytes = writer.getBytes().slice()
    // What was given away need not be kept; `offset` goes on counting.
    writer.index = 0
    return bytes
  }
  return {
    write: (rows) => {
      const columnData = columns.map(({ name }, index) => ({
        name,
        data: rows.map((row) => row[index] ?? null),
      }))
      void table.write({ columnData, rowGroupSize: Math.max(1, rows.length) })
      return taken()
    },
    end: () => {
      void table.finish()
      return taken()
    },
  }
}
