import { drawBpmn, type Paper } from '#diagram'
import { writeDocx, writeXlsx } from '#print'
import { writeSopJson, type Sop } from '#sop'
import type { Document } from '../documents/read-documents.ts'
import type { ExitCode } from '../exit-code.ts'
import { readArguments } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { commonOptions, drawingOptions } from './common-options.ts'
import { dateOfSop } from './date-of-sop.ts'
import type { Made } from './deliver-products.ts'
import { drawFiles } from './draw-files.ts'
import { printFiles } from './print-files.ts'
import { produceFiles } from './produce-files.ts'
import { refuse } from './refuse.ts'

const options = {
  ...commonOptions,
  ...drawingOptions,
  to: { kind: 'choice', choices: ['json', 'docx', 'xlsx', 'bpmn', 'svg', 'pdf'] },
} as const

/** `tatalaksana convert`: any format that is read, into our own, pictures or print. */
export async function runConvert(args: readonly string[], session: Session): Promise<ExitCode> {
  const read = readArguments(args, options)
  if (!read.ok) return refuse(read.fault, 'convert', session)
  const { out, paper, to = 'json' } = read.values
  const order = { command: 'convert', files: read.files, out, paper } as const
  if (to === 'svg') return drawFiles(order, session)
  if (to === 'pdf') return printFiles(order, session)
  const suffix = `.${to}` as const
  const make = ({ sop }: Document): Made => {
    return { products: [{ suffix, data: writers[to](sop, paper) }], notices: [] }
  }
  return produceFiles({ ...order, fileEnding: suffix, make }, session)
}

/** Formats that are written at once, without a printer or pages. */
const writers = {
  json: (sop) => writeSopJson(sop),
  bpmn: (sop) => drawBpmn(sop),
  docx: (sop, paper) => writeDocx(sop, { paper: paper ?? 'auto', createdAt: dateOfSop(sop) }),
  xlsx: (sop, paper) => writeXlsx(sop, { paper: paper ?? 'auto', createdAt: dateOfSop(sop) }),
} satisfies Record<string, (sop: Sop, paper: Paper | undefined) => string | Uint8Array>
