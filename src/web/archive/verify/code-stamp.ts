import type { Stamp } from '#print'
import { codePath } from '../archive-address.ts'

/**
 * The stamp that leads from paper to the page that tells whether it is in force: after the lines of
 * whoever prints, where to look and the code as it is typed. In the language of documents.
 */
export function codeStamp(
  code: string,
  { origin, lines }: { readonly origin: string; readonly lines: readonly string[] },
): Stamp {
  const typed = code.match(/.{1,4}/g)?.join('-') ?? code
  const site = origin.replace(/^https?:\/\//, '')
  const where = `Periksa apakah masih berlaku: ${site}/v, kode ${typed}`
  return { lines: [...lines, where], address: `${origin}${codePath(code)}` }
}
