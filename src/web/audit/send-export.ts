import { csvHead, writeCsvLine, writeExportLine } from '#chain'
import type { AuditExport } from '#server'
import type { WebContext } from '../request/web-env.ts'

export type ExportForm = 'ndjson' | 'csv'

/** Answers with the whole audit, written while it is read; NDJSON as a packed file. */
export function sendExport(c: WebContext, exported: AuditExport, form: ExportForm): Response {
  const day = exported.head.exportedAt.slice(0, 10)
  const ending = form === 'csv' ? 'csv' : 'ndjson.gz'
  c.header('content-type', form === 'csv' ? 'text/csv; charset=utf-8' : 'application/gzip')
  c.header('content-disposition', `attachment; filename="audit-${day}.${ending}"`)
  c.header('cache-control', 'no-store')
  const plain = streamOf(form === 'csv' ? csvTexts(exported) : ndjsonTexts(exported))
  return c.body(form === 'csv' ? plain : plain.pipeThrough(new CompressionStream('gzip')))
}

async function* csvTexts({ rows }: AuditExport): AsyncGenerator<string> {
  yield csvHead
  for await (const some of rows) yield some.map((row) => writeCsvLine(row)).join('')
}

async function* ndjsonTexts({ head, rows }: AuditExport): AsyncGenerator<string> {
  yield writeExportLine(head)
  for await (const some of rows) yield some.map((row) => writeExportLine(row)).join('')
}

/** Reads on only as the receiver takes what was read; stops when it goes away. */
function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const next = await texts.next()
      if (next.done === true) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    async cancel() {
      await texts.return(undefined)
    },
  })
}
