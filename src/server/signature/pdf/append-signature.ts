import { createHash } from 'node:crypto'
import type { StampPlace } from '#print'
import { listPages, readPlainPdf, type PlainPdf } from './plain-pdf.ts'

/** What the signature's dictionary says, and where its field stands. */
export type SignatureField = {
  readonly place: StampPlace
  readonly signedAt: Date
  /** Room for the CMS. */
  readonly cmsBytes: number
}

/** A file that waits for its CMS: everything outside `gap` is what gets signed. */
export type UnsignedPdf = {
  readonly bytes: Buffer
  readonly gap: readonly [from: number, to: number]
}

/**
 * Appends a signature field to a file of our printer, as an incremental update (ISO 32000-1, 7.5.6):
 * new versions of catalogue and page, the field, its empty appearance and its dictionary. The stamp
 * is in the page already; the field covers its box. Undefined where the file is of another make.
 *
 *     │ printed file, untouched │ objects … /Contents <0000…> … │ xref, trailer │
 *     └────────── signed ───────────────────┘               └──── signed ───────┘
 */
export function appendSignature(pdf: Buffer, field: SignatureField): UnsignedPdf | undefined {
  const plain = readPlainPdf(pdf)
  const objects = plain && writeObjects(plain, field)
  if (plain === undefined || objects === undefined) return undefined
  const parts = [pdf, Buffer.from(pdf.at(-1) === 0x0a ? '' : '\n')]
  const places: (readonly [number: number, at: number])[] = []
  let at = pdf.length + (parts[1]?.length ?? 0)
  for (const [number, body] of objects) {
    const object = Buffer.from(`${number} 0 obj\n${body}\nendobj\n`, 'latin1')
    places.push([number, at])
    parts.push(object)
    at += object.length
  }
  parts.push(Buffer.from(writeTable(plain, { pdf, places, at }), 'latin1'))
  return fillByteRange(Buffer.concat(parts))
}

type Objects = readonly (readonly [number: number, body: string])[]

function writeObjects(plain: PlainPdf, field: SignatureField): Objects | undefined {
  const root = plain.readDictionary(plain.rootNumber)
  const pageNumber = listPages(plain)?.[field.place.page]
  const page = pageNumber === undefined ? undefined : plain.readDictionary(pageNumber)
  const [widget, appearance, dictionary] = [plain.size, plain.size + 1, plain.size + 2]
  const withField = page && addAnnotation(page, widget)
  if (root === undefined || pageNumber === undefined || withField === undefined) return undefined
  if (root.includes('/AcroForm')) return undefined
  const { x, y, width, height } = field.place.box
  const form = `/AcroForm << /Fields [${widget} 0 R] /SigFlags 3 >>`
  return [
    [plain.rootNumber, addEntry(root, form)],
    [pageNumber, withField],
    [
      widget,
      `<< /Type /Annot /Subtype /Widget /FT /Sig /T (Pengesahan) /F 132 /P ${pageNumber} 0 R\n` +
        `/Rect [${[x, y, x + width, y + height].map(writeNumber).join(' ')}]\n` +
        `/AP << /N ${appearance} 0 R >> /V ${dictionary} 0 R >>`,
    ],
    [
      appearance,
      `<< /Type /XObject /Subtype /Form /Resources << >> /Length 0\n` +
        `/BBox [0 0 ${writeNumber(width)} ${writeNumber(height)}] >>\nstream\n\nendstream`,
    ],
    [dictionary, writeDictionary(field)],
  ]
}

/** Ten digits each, so that the numbers can be put in when they are known. */
const noRange = `[0 ${'0'.repeat(10)} ${'0'.repeat(10)} ${'0'.repeat(10)}]`

function writeDictionary({ signedAt, cmsBytes }: SignatureField): string {
  return (
    `<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached\n` +
    `/M (${writeTime(signedAt)})\n/ByteRange ${noRange}\n/Contents <${'0'.repeat(2 * cmsBytes)}> >>`
  )
}

/** A time in UTC as PDF writes it (ISO 32000-1, 7.9.4). */
function writeTime(time: Date): string {
  return `D:${time.toISOString().replaceAll(/[-:T]|\..*/g, '')}+00'00'`
}

function writeNumber(value: number): string {
  return String(Math.round(value * 1000) / 1000)
}

function addEntry(dictionary: string, entry: string): string {
  return `${dictionary.slice(0, -2)}${entry}\n>>`
}

function addAnnotation(page: string, widget: number): string | undefined {
  if (!page.includes('/Annots')) return addEntry(page, `/Annots [${widget} 0 R]`)
  const list = /\/Annots\s*\[/
  return list.test(page) ? page.replace(list, `/Annots [${widget} 0 R `) : undefined
}

type Update = {
  readonly pdf: Buffer
  readonly places: readonly (readonly [number: number, at: number])[]
  readonly at: number
}

/** The update's cross-reference table and trailer; the second half of the file's identifier is new. */
function writeTable(plain: PlainPdf, { pdf, places, at }: Update): string {
  const sections = places.map(([number, offset]) => {
    return `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`
  })
  const version = createHash('sha256').update(pdf).digest('hex').slice(0, 32)
  const id = plain.id === '' ? '' : `/ID [${plain.id} <${version}>] `
  const entries = `/Size ${plain.size + 3} /Root ${plain.rootNumber} 0 R ${plain.info} ${id}/Prev ${plain.tableAt}`
  return `xref\n${sections.join('')}trailer\n<< ${entries} >>\nstartxref\n${at}\n%%EOF\n`
}

function fillByteRange(bytes: Buffer): UnsignedPdf {
  const rangeAt = bytes.lastIndexOf(noRange)
  const from = bytes.indexOf('<', bytes.indexOf('/Contents ', rangeAt))
  const to = bytes.indexOf('>', from) + 1
  const numbers = [from, to, bytes.length - to].map((number) => String(number).padStart(10, '0'))
  bytes.write(`[0 ${numbers.join(' ')}]`, rangeAt, 'latin1')
  return { bytes, gap: [from, to] }
}

/** What gets signed, in two pieces. */
export function signedPieces({ bytes, gap: [from, to] }: UnsignedPdf): readonly [Buffer, Buffer] {
  return [bytes.subarray(0, from), bytes.subarray(to)]
}

/** Puts the CMS into its gap; what is left of that stays zero. */
export function fillGap({ bytes, gap: [from, to] }: UnsignedPdf, cms: Uint8Array): Buffer {
  const digits = Buffer.from(cms).toString('hex')
  if (digits.length > to - from - 2) throw new Error('the CMS is larger than the room left for it')
  const filled = Buffer.from(bytes)
  filled.write(digits, from + 1, 'latin1')
  return filled
}
