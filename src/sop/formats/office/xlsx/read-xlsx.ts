import { attributeOf, childrenOf, findBelow, findChild } from '../../xml/xml-queries.ts'
import type { Notice, Problem } from '../../reading.ts'
import type { OfficeTable } from '../office-document.ts'
import { officeLimits } from '../office-limits.ts'
import type { Part } from '../package/gather-parts.ts'
import { readRichText } from './cell-text.ts'
import { readThemeColors } from './colors.ts'
import { readSheet } from './read-sheet.ts'
import { readCellStyles } from './workbook-styles.ts'

/** The tables of a workbook, one for each visible sheet that holds something. */
export type WorkbookReading =
  | {
      readonly ok: true
      readonly blocks: readonly OfficeTable[]
      readonly notices: readonly Notice[]
    }
  | { readonly ok: false; readonly problem: Problem }

/** Reads what an Excel workbook shows, sheet after sheet. Positions are exact. Linear. */
export function readXlsx(main: Part, parts: ReadonlyMap<string, Part>): WorkbookReading {
  const blocks: OfficeTable[] = []
  const notices: Notice[] = []
  const context = { ...readContext(main, parts), parts }
  const list = findChild(main.root, 'sheets')
  for (const [index, element] of (list ? childrenOf(list, 'sheet') : []).entries()) {
    const sheet = attributeOf(element, 'name') ?? ''
    const relation = main.relations.get(attributeOf(element, 'id') ?? '')
    const part = parts.get(relation?.target ?? '')
    if ((attributeOf(element, 'state') ?? 'visible') !== 'visible') {
      notices.push({ code: 'sheet-hidden', path: [], found: sheet })
    } else if (part === undefined || relation?.type !== 'worksheet') {
      notices.push({ code: 'part-not-read', path: [], found: sheet })
    } else {
      const tables = readSheet(part, context, { sheet, prefix: `${index + 1}-` })
      if (tables === undefined) return { ok: false, problem: tooLarge(sheet) }
      blocks.push(...tables)
    }
  }
  return { ok: true, blocks, notices }
}

function readContext(main: Part, parts: ReadonlyMap<string, Part>) {
  const rootOf = (type: string) => {
    const relation = [...main.relations.values()].find((it) => it.type === type)
    return relation && parts.get(relation.target)?.root
  }
  const strings = rootOf('sharedStrings')
  const properties = findBelow(main.root, 'workbookPr')
  const date1904 = properties && attributeOf(properties, 'date1904')
  return {
    strings: strings ? childrenOf(strings, 'si').map(readRichText) : [],
    styles: readCellStyles(rootOf('styles'), readThemeColors(rootOf('theme'))),
    from1904: date1904 === '1' || date1904 === 'true',
  }
}

function tooLarge(sheet: string): Problem {
  const { rows, columns } = officeLimits
  return { code: 'table-too-large', path: [sheet], expected: `${rows} × ${columns}` }
}
