import { showFault } from '../../errors/failure-page.tsx'
import type { Site } from '../../request/settings.ts'
import type { WebContext } from '../../request/web-env.ts'
import { fileNameFields } from './file-name-fields.ts'
import { readPaper } from './paper.ts'
import { printFormats, type PrintFormatName, type PrintOrder } from './print-formats.ts'

/** Answers with a state of an SOP as a file to keep, on the paper that the address asks for. */
export async function sendPrinted(
  c: WebContext,
  site: Site,
  order: Omit<PrintOrder, 'paper'> & { readonly format: PrintFormatName },
): Promise<Response> {
  const { make, contentType } = printFormats[order.format]
  const made = await make({ ...order, paper: readPaper(c.req.query('paper')) }, site)
  if (!made.ok) {
    if (made.code === 'queue-full') return showFault(c, site, { code: 'too-many' })
    throw new Error(`printing '${order.sop.title}' failed: ${made.code}`, { cause: made })
  }
  c.header('content-type', contentType)
  const name = fileNameFields(`SOP ${order.sop.title}`, order.format)
  c.header('content-disposition', `attachment; ${name}`)
  c.header('cache-control', 'private, no-cache')
  return c.body(new Uint8Array(made.bytes))
}
