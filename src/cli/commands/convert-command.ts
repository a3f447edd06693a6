import { writeSopJson } from '#sop'
import type { Document } from '../documents/read-documents.ts'
import type { ExitCode } from '../exit-code.ts'
import { readArguments } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { commonOptions, drawingOptions } from './common-options.ts'
import type { Made } from './deliver-products.ts'
import { drawFiles } from './draw-files.ts'
import { printFiles } from './print-files.ts'
import { produceFiles } from './produce-files.ts'
import { refuse } from './refuse.ts'

const options = {
  ...commonOptions,
  ...drawingOptions,
  to: { kind: 'choice', choices: ['json', 'svg', 'pdf'] },
} as const

/** `tatalaksana convert`: any format that is read, into our own, pictures or print. */
export async function runConvert(args: readonly string[], session: Session): Promise<ExitCode> {
  const read = readArguments(args, options)
  if (!read.ok) return refuse(read.fault, 'convert', session)
  const { out, paper, to = 'json' } = read.values
  const order = { command: 'convert', files: read.files, out, paper } as const
  if (to === 'svg') return drawFiles(order, session)
  if (to === 'pdf') return printFiles(order, session)
  return produceFiles({ ...order, fileEnding: '.json', make: writeDocument }, session)
}

function writeDocument({ sop }: Document): Made {
  return { products: [{ suffix: '.json', data: writeSopJson(sop) }], notices: [] }
}
