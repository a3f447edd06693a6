import type { Paper } from '#diagram'
import { writeDocx, writeXlsx, type PrintFault } from '#print'
import type { StoredSop } from '#server'
import { writeSopJson } from '#sop'
import type { Site } from '../../request/settings.ts'

/** An SOP to take home. */
export type PrintOrder = { readonly sop: StoredSop; readonly paper: Paper }

type Taken = { readonly ok: true; readonly bytes: Uint8Array } | PrintFault

/** A kind of file as which an SOP is taken home. */
type PrintFormat = {
  /** Ending of the file and of its address, and key of its words. */
  readonly name: 'pdf' | 'docx' | 'xlsx' | 'json'
  readonly contentType: string
  readonly make: (order: PrintOrder, site: Site) => Taken | Promise<Taken>
}

const office = 'application/vnd.openxmlformats-officedocument'

/** The formats, in the order in which they are offered. */
export const printFormats: readonly PrintFormat[] = [
  {
    name: 'pdf',
    contentType: 'application/pdf',
    make: async ({ sop, paper }, { printer }) => {
      const options = { paper, createdAt: sop.updatedAt }
      const printed = await printer.print({ sop: sop.content, options })
      return printed.ok ? taken(printed.pdf) : printed
    },
  },
  {
    name: 'docx',
    contentType: `${office}.wordprocessingml.document`,
    make: ({ sop, paper }) => taken(writeDocx(sop.content, { paper, createdAt: sop.updatedAt })),
  },
  {
    name: 'xlsx',
    contentType: `${office}.spreadsheetml.sheet`,
    make: ({ sop, paper }) => taken(writeXlsx(sop.content, { paper, createdAt: sop.updatedAt })),
  },
  {
    name: 'json',
    contentType: 'application/json; charset=utf-8',
    make: ({ sop }) => taken(new TextEncoder().encode(writeSopJson(sop.content))),
  },
]

function taken(bytes: Uint8Array): Taken {
  return { ok: true, bytes }
}
