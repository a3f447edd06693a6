import { cleanText } from '#sop'
import type { TypedPage } from '#server'
import { fieldText } from '../../request/form.ts'

/** Sheets on a page, as chosen in the address. */
export const sheetCounts = [5, 10, 20, 30] as const

export function readSheetCount(text: string | null | undefined): number {
  return sheetCounts.find((count) => String(count) === text) ?? 10
}

/** A posted page: what was typed for which service, day and row. */
export type PaperForm = TypedPage & {
  readonly serviceId: string
  readonly answeredOn: string
  readonly count: number
}

/** Fields are named by box and row, as `score-time-3`. */
export function readPaperForm(form: URLSearchParams): PaperForm {
  const serviceId = fieldText(form, 'service')
  const answeredOn = fieldText(form, 'date')
  const count = readSheetCount(form.get('rows'))
  const sheets = Array.from({ length: count }, (_, at) => {
    const row = at + 1
    const boxes = readBoxes(form, row)
    return { id: fieldText(form, `id-${row}`), row, serviceId, answeredOn, boxes }
  })
  return { page: fieldText(form, 'page').slice(0, 100), serviceId, answeredOn, count, sheets }
}

function readBoxes(form: URLSearchParams, row: number): Readonly<Record<string, string>> {
  const boxes: Record<string, string> = {}
  for (const [field, text] of form) {
    const [, box = ''] = /^((?:score|importance|extra|remark)-.+)-(\d+)$/.exec(field) ?? []
    if (box !== '' && field === `${box}-${row}`) boxes[box] = cleanText(text).slice(0, 5000)
  }
  return boxes
}
