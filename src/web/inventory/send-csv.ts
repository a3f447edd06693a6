import type { WebContext } from '../request/web-env.ts'
import { writeCsv } from './write-csv.ts'

/** Answers with rows as a file to be saved. */
export function sendCsv(
  c: WebContext,
  name: string,
  rows: Parameters<typeof writeCsv>[0],
): Response {
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', `attachment; filename="${name}.csv"`)
  c.header('cache-control', 'no-store')
  return c.body(writeCsv(rows))
}
