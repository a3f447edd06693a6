/** A signature's place in a PDF: the bytes that it says it covers, its CMS, and what stands beside it. */
export type FoundSignature = {
  readonly covered: readonly [Buffer, Buffer]
  readonly cms: Buffer
  /** Where the covered range ends. */
  readonly end: number
  readonly subFilter: string
  /** What the dictionary says of the time of signing. */
  readonly claimedAt: Date | undefined
}

/** `undefined`: a byte range that is not what signatures have. */
export type Found = FoundSignature | undefined

const mostSignatures = 10
const longestDictionary = 4096

/**
 * Finds the signatures of a PDF in the order of their places, by their byte ranges. Reads bytes, not
 * objects: what a range does not cover but for its own CMS makes it no range. Linear in the file.
 */
export function findSignatures(pdf: Buffer): readonly Found[] | 'too-many' {
  const found: Found[] = []
  for (let at = nextRange(pdf, 0); at !== -1; at = nextRange(pdf, at + 1)) {
    if (found.length === mostSignatures) return 'too-many'
    found.push(readSignature(pdf, at))
  }
  return found
}

const rangeName = '/ByteRange'

function nextRange(pdf: Buffer, from: number): number {
  return pdf.indexOf(rangeName, from, 'latin1')
}

function readSignature(pdf: Buffer, at: number): Found {
  const near = pdf.subarray(at, at + 200).toString('latin1')
  const numbers = /^\/ByteRange\s*\[\s*(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s+(\d{1,12})\s*\]/.exec(
    near,
  )
  const [start = NaN, from = NaN, to = NaN, rest = NaN] = (numbers ?? []).slice(1).map(Number)
  const end = to + rest
  // From the first byte, with a gap of nothing but `<hex>`, the range itself inside.
  if (start !== 0 || !(from > 0 && to > from + 2 && end <= pdf.length && at < end)) return undefined
  const cms = readGap(pdf.subarray(from, to))
  if (cms === undefined) return undefined
  const dictionary = readAround(pdf, { at, from, to })
  return {
    covered: [pdf.subarray(0, from), pdf.subarray(to, end)],
    cms,
    end,
    subFilter: /\/SubFilter\s*\/([\w.]+)/.exec(dictionary)?.[1] ?? '',
    claimedAt: readTime(/\/M\s*\(([^()]{1,40})\)/.exec(dictionary)?.[1] ?? ''),
  }
}

function readGap(gap: Buffer): Buffer | undefined {
  const text = gap.toString('latin1')
  if (!text.startsWith('<') || !text.endsWith('>')) return undefined
  const digits = text.slice(1, -1)
  return digits.length % 2 === 0 && /^[\da-fA-F]*$/.test(digits)
    ? Buffer.from(digits, 'hex')
    : undefined
}

type Around = { readonly at: number; readonly from: number; readonly to: number }

/** The dictionary without its CMS. */
function readAround(pdf: Buffer, { at, from, to }: Around): string {
  const first = Math.min(at, from)
  const last = Math.max(at, to)
  const before = pdf.subarray(Math.max(0, first - longestDictionary), first).toString('latin1')
  const after = pdf.subarray(last, last + longestDictionary).toString('latin1')
  const between = at < from ? pdf.subarray(at, from) : pdf.subarray(to, at)
  const middle = between.subarray(0, longestDictionary).toString('latin1')
  const opening = before.slice(before.lastIndexOf(' obj') + 1)
  const ending = after.search(/endobj/)
  return opening + middle + (ending === -1 ? after : after.slice(0, ending))
}

/** `D:20260131150000+07'00'` (ISO 32000-1, 7.9.4); undefined for anything else. */
function readTime(text: string): Date | undefined {
  const parts = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/.exec(text)
  if (parts === null) return undefined
  const [, year, month, day, hour, minute, second, sign = '+', zone = '00', more = '00'] = parts
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${sign}${zone}:${more}`)
  return Number.isNaN(time.getTime()) ? undefined : time
}
