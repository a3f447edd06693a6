import { drawBpmn } from '#diagram'
import type { Sop } from '#sop'
import { writeDocx } from './office/docx/write-docx.ts'
import type { OfficeOptions } from './office/office-options.ts'
import { writeXlsx } from './office/xlsx/write-xlsx.ts'

/** An SOP to be written as a file that others go on editing. */
export type FileJob = {
  readonly kind: 'docx' | 'xlsx' | 'bpmn'
  readonly sop: Sop
  readonly options: OfficeOptions
}

export type WrittenFile = { readonly ok: true; readonly bytes: Uint8Array }

/** Writes the file in the thread that calls it. */
export function writeFile({ kind, sop, options }: FileJob): WrittenFile {
  return { ok: true, bytes: bytesOf(kind, sop, options) }
}

function bytesOf(kind: FileJob['kind'], sop: Sop, options: OfficeOptions): Uint8Array {
  switch (kind) {
    case 'docx':
      return writeDocx(sop, options)
    case 'xlsx':
      return writeXlsx(sop, options)
    case 'bpmn':
      return Buffer.from(drawBpmn(sop))
  }
}
