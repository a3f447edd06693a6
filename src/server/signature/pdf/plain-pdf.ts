/** A PDF as our printer writes it: one plain cross-reference table, no object streams, no updates. */
export type PlainPdf = {
  /** Where the table stands, for the next one to point back to. */
  readonly tableAt: number
  /** Number of objects; the next new one has this number. */
  readonly size: number
  readonly rootNumber: number
  /** What the trailer says besides. */
  readonly info: string
  readonly id: string
  /** The dictionary of an object, from `<<` to `>>`. */
  readonly readDictionary: (number: number) => string | undefined
}

const longestDictionary = 1_000_000

/** Reads the file from its end; undefined where it is of another make. */
export function readPlainPdf(bytes: Buffer): PlainPdf | undefined {
  const end = bytes.subarray(-2048).toString('latin1')
  const tableAt = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1])
  if (!(tableAt > 0 && tableAt < bytes.length)) return undefined
  const table = bytes.subarray(tableAt).toString('latin1')
  const [, count, entries = '', trailer = ''] =
    /^xref\s+0 (\d+)\s+((?:\d{10} \d{5} [nf]\s{1,2})*)trailer\s*(<<[^]*>>)\s*startxref/.exec(
      table,
    ) ?? []
  const size = Number(count)
  const rootNumber = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1])
  if (!(size > 0 && rootNumber > 0) || /\/(Prev|Encrypt)\b/.test(trailer)) return undefined
  const offsets = [...entries.matchAll(/(\d{10}) \d{5} ([nf])/g)].map(([, offset, kind]) =>
    kind === 'n' ? Number(offset) : undefined,
  )
  return {
    tableAt,
    size,
    rootNumber,
    info: /\/Info \d+ 0 R/.exec(trailer)?.[0] ?? '',
    id: /\/ID\s*\[\s*(\([^()\\]*\)|<[\da-fA-F]*>)/.exec(trailer)?.[1] ?? '',
    readDictionary: (number) => readDictionary(bytes, offsets[number], number),
  }
}

function readDictionary(
  bytes: Buffer,
  offset: number | undefined,
  number: number,
): string | undefined {
  if (offset === undefined) return undefined
  const near = bytes.subarray(offset, offset + longestDictionary)
  const end = near.indexOf('endobj')
  const text = near.subarray(0, Math.max(0, end)).toString('latin1')
  return new RegExp(`^${number} 0 obj\\s*(<<[^]*>>)\\s*$`).exec(text)?.[1]
}

/** The numbers of the page objects, in their order; undefined where the tree cannot be followed. */
export function listPages(pdf: PlainPdf): readonly number[] | undefined {
  const root = pdf.readDictionary(pdf.rootNumber) ?? ''
  const pages: number[] = []
  const waiting = [Number(/\/Pages (\d+) 0 R/.exec(root)?.[1])]
  for (let seen = 0; waiting.length > 0; seen += 1) {
    const number = waiting.shift() ?? NaN
    const node = pdf.readDictionary(number)
    if (node === undefined || seen > pdf.size) return undefined
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node)?.[1]
    if (kids === undefined) pages.push(number)
    else waiting.unshift(...[...kids.matchAll(/(\d+) 0 R/g)].map(([, kid]) => Number(kid)))
  }
  return pages
}
