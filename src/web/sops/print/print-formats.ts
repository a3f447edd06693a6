import { drawBpmn, type Paper } from '#diagram'
import { writeDocx, writeXlsx, type PrintFault, type PrintOptions } from '#print'
import { writeSopJson, type Sop } from '#sop'
import type { Site } from '../../request/settings.ts'

/** A state of an SOP to take home. The state's own time: the same state gives the same bytes. */
export type PrintOrder = Pick<PrintOptions, 'previous'> & {
  readonly sop: Sop
  readonly writtenAt: Date
  readonly paper: Paper
}

type Taken = { readonly ok: true; readonly bytes: Uint8Array } | PrintFault

/** A kind of file as which an SOP is taken home. */
type PrintFormat = {
  readonly contentType: string
  readonly make: (order: PrintOrder, site: Site) => Taken | Promise<Taken>
}

/** Endings of the files and of their addresses, and keys of their words, in the order in which they are offered. */
export const printFormatNames = ['pdf', 'docx', 'xlsx', 'bpmn', 'json'] as const
export type PrintFormatName = (typeof printFormatNames)[number]

const office = 'application/vnd.openxmlformats-officedocument'

export const printFormats: Readonly<Record<PrintFormatName, PrintFormat>> = {
  pdf: {
    contentType: 'application/pdf',
    make: async ({ sop, writtenAt, paper, previous }, { printer }) => {
      const options = { paper, createdAt: writtenAt, ...(previous && { previous }) }
      const printed = await printer.print({ sop, options })
      return printed.ok ? taken(printed.pdf) : printed
    },
  },
  docx: {
    contentType: `${office}.wordprocessingml.document`,
    make: ({ sop, writtenAt, paper }) => taken(writeDocx(sop, { paper, createdAt: writtenAt })),
  },
  xlsx: {
    contentType: `${office}.spreadsheetml.sheet`,
    make: ({ sop, writtenAt, paper }) => taken(writeXlsx(sop, { paper, createdAt: writtenAt })),
  },
  bpmn: {
    contentType: 'application/xml; charset=utf-8',
    make: ({ sop }) => taken(drawBpmn(sop)),
  },
  json: {
    contentType: 'application/json; charset=utf-8',
    make: ({ sop }) => taken(writeSopJson(sop)),
  },
}

function taken(content: Uint8Array | string): Taken {
  return { ok: true, bytes: typeof content === 'string' ? Buffer.from(content) : content }
}
