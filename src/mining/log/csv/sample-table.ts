import type { LogFault } from '../log-reading.ts'
import { decodeText } from '../text-table.ts'
import { RowScanner, WIDEST_ROW } from './scan-rows.ts'

type SampleForm = {
  readonly delimiter: string
  readonly quote: string
  readonly mostRows: number
}

/** Ends a scan; nobody sees it. */
const enough: LogFault = { code: 'too-many' }

/**
 * Parts the beginning of a file into at most `mostRows` rows; one that is cut off at its end is left out,
 * if others are there.
 */
export function sampleTable(head: Uint8Array, form: SampleForm): string[][] {
  const { delimiter, quote, mostRows } = form
  const rows: string[][] = []
  const scanner = new RowScanner({
    delimiter,
    quote,
    width: WIDEST_ROW,
    take: ({ bytes, starts, ends, count }) => {
      const width = Math.min(count, WIDEST_ROW)
      const row = Array.from({ length: width }, (_, column) =>
        decodeText(bytes, starts[column] ?? 0, ends[column] ?? 0),
      )
      rows.push(row)
      return rows.length < mostRows ? undefined : enough
    },
  })
  // What is faulty here is found again by the reader, which says it with its line.
  const whole = scanner.push(head) === undefined && scanner.end() === undefined
  const last = head[head.length - 1]
  const cut = whole && rows.length > 2 && last !== 10 && last !== 13
  return cut ? rows.slice(0, -1) : rows
}
