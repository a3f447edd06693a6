import type { Paper } from '#diagram'
import type { FileJob, PrintFault, PrintOptions } from '#print'
import { writeSopJson, type Sop } from '#sop'
import type { Site } from '../../request/settings.ts'

/** A state of an SOP to take home. The state's own time: the same state gives the same bytes. */
export type PrintOrder = Pick<PrintOptions, 'previous' | 'stamp'> & {
  readonly sop: Sop
  readonly writtenAt: Date
  readonly paper: Paper
}

type Taken = { readonly ok: true; readonly bytes: Uint8Array } | PrintFault

/** A kind of file as which an SOP is taken home. */
type PrintFormat = {
  readonly contentType: string
  readonly make: (order: PrintOrder, site: Site) => Promise<Taken>
}

/** Endings of the files and of their addresses, and keys of their words, in the order in which they are offered. */
export const printFormatNames = ['pdf', 'docx', 'xlsx', 'bpmn', 'json'] as const
export type PrintFormatName = (typeof printFormatNames)[number]

const office = 'application/vnd.openxmlformats-officedocument'

export const printFormats: Readonly<Record<PrintFormatName, PrintFormat>> = {
  pdf: {
    contentType: 'application/pdf',
    make: async ({ sop, writtenAt, paper, previous, stamp }, { printer }) => {
      const extras = { ...(previous && { previous }), ...(stamp && { stamp }) }
      const options = { paper, createdAt: writtenAt, ...extras }
      const printed = await printer.print({ sop, options })
      return printed.ok ? taken(printed.pdf) : printed
    },
  },
  docx: { contentType: `${office}.wordprocessingml.document`, make: writeAs('docx') },
  xlsx: { contentType: `${office}.spreadsheetml.sheet`, make: writeAs('xlsx') },
  bpmn: { contentType: 'application/xml; charset=utf-8', make: writeAs('bpmn') },
  json: {
    contentType: 'application/json; charset=utf-8',
    make: async ({ sop }) => taken(Buffer.from(writeSopJson(sop))),
  },
}

/** Beside the pages: a file of ten thousand steps takes seconds. */
function writeAs(kind: FileJob['kind']): PrintFormat['make'] {
  return ({ sop, writtenAt, paper }, { printer }) =>
    printer.write({ kind, sop, options: { paper, createdAt: writtenAt } })
}

function taken(bytes: Uint8Array): Taken {
  return { ok: true, bytes }
}
