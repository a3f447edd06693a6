import { emptyHeader } from '../empty-header.ts'
import type { TakeCase, Wanted } from '../log-case.ts'
import type { Chunks, LogFault, LogReading } from '../log-reading.ts'
import { CsvGatherer } from './csv-gatherer.ts'
import type { CsvLayout } from './csv-layout.ts'
import { handOverCases, type EventOrder } from './hand-over-cases.ts'
import { RowScanner, WIDEST_ROW } from './scan-rows.ts'
import { toUtf8 } from './utf8-pieces.ts'

/** How a CSV file is read, and who takes its cases. */
export type CsvReadOptions = {
  readonly layout: CsvLayout
  readonly take: TakeCase
  /** 'events' unless said; times are read with 'activities' too, since they order the events. */
  readonly wanted?: Wanted
  /** 'by-time' unless said. */
  readonly order?: EventOrder
}

/**
 * Reads an event log of one event per row. Rows of a case need not stand together, so the cases come
 * when the file has ended, in the order of their first rows; until then an event costs 11 to 32 bytes.
 * Columns are found by the names of the layout, in whatever order the file has them.
 */
export async function readCsv(chunks: Chunks, options: CsvReadOptions): Promise<LogReading> {
  const { layout, take, wanted = 'events', order = 'by-time' } = options
  const rows = new CsvGatherer(layout, wanted)
  const fault = (await scan(chunks, rows, layout)) ?? findEmptiness(rows)
  if (fault !== undefined) return { ok: false, fault, repairs: rows.repairs.repairs() }
  const cases = handOverCases(rows, { order, take })
  return {
    ok: true,
    cases,
    events: rows.length,
    names: rows.names,
    header: emptyHeader,
    repairs: rows.repairs.repairs(),
  }
}

async function scan(
  chunks: Chunks,
  { take }: CsvGatherer,
  { encoding, delimiter, quote }: CsvLayout,
): Promise<LogFault | undefined> {
  const scanner = new RowScanner({ delimiter, quote, width: WIDEST_ROW, take })
  const decode = toUtf8(encoding)
  let bytes = 0
  for await (const chunk of chunks) {
    bytes += chunk.length
    const fault = scanner.push(decode(chunk))
    if (fault !== undefined) return fault
  }
  return bytes === 0 ? { code: 'empty-file' } : scanner.end()
}

function findEmptiness(rows: CsvGatherer): LogFault | undefined {
  return rows.length === 0 ? { code: 'no-event' } : undefined
}
