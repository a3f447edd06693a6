import type { Primitive } from '#diagram'
import type { Sheet } from '../sheet/sheet.ts'
import type { Coverage } from './coverage.ts'
import type { Unprintable } from './printable-sop.ts'
import { printableText } from './printable-text.ts'

export type PrintableSheets = {
  readonly sheets: readonly Sheet[]
  readonly unprintable: readonly Unprintable[]
}

/**
 * Makes what stands on the sheets printable too: a text that was printable may have been drawn in
 * capitals that no font has (Georgian), and one missing glyph would cost the whole document. Linear.
 */
export function makeSheetsPrintable(sheets: readonly Sheet[], coverage: Coverage): PrintableSheets {
  const unprintable: Unprintable[] = []
  const mark = (primitive: Primitive, page: number): Primitive => {
    if (primitive.kind !== 'text') return primitive
    const { text, lost } = printableText(primitive.text, coverage)
    if (lost.length === 0) return primitive
    unprintable.push({ place: `pages[${page}]`, characters: lost })
    return { ...primitive, text }
  }
  const printable = sheets.map((sheet, page) => ({
    ...sheet,
    primitives: sheet.primitives.map((primitive) => mark(primitive, page)),
  }))
  return { sheets: printable, unprintable }
}
