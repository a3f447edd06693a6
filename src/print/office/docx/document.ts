import type { TextPrimitive } from '#diagram'
import type { Sheet } from '../../sheet/sheet.ts'
import { listFlowItems } from '../flow-items.ts'
import { nameItem, type SayItem } from '../flow-words.ts'
import { twips } from '../package/office-units.ts'
import { element } from '../package/xml.ts'
import { readTables } from '../sheet-table.ts'
import type { TextSource } from '../text-source.ts'
import { drawEmblem, drawItem } from './drawing.ts'
import { numberedRuns, type PageOf } from './page-fields.ts'
import { paragraphXml, runXml, tabXml } from './paragraph.ts'
import { hookHeight, tableXml, type Hanging } from './table.ts'

const namespaces = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  'xmlns:wps': 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
}

/** Margins of the sheets. The lower one leaves room for rows that turn out a hair higher. */
const margins = { side: 12_000, top: 12_000 - hookHeight, bottom: 9000, footer: 5900 }

export type DocumentWords = { readonly source: TextSource; readonly say: SayItem }

/** Writes the main part of the document: each sheet on a page of its own. */
export function documentXml(sheets: readonly Sheet[], words: DocumentWords): string {
  let nextId = 1
  const footed = sheets.findLastIndex(hasFooter)
  const pages = sheets.flatMap((sheet, index) => {
    const page = { number: index + 1, count: sheets.length }
    const { xml, ids } = sheetXml(sheet, { ...words, page, firstId: nextId })
    nextId += ids
    const ends = index === footed && index + 1 < sheets.length
    return ends
      ? [...xml, paragraphXml({ step: hookHeight, section: sectionXml(sheet, true) })]
      : xml
  })
  const last = sheets.at(-1)
  const end = last === undefined ? '' : sectionXml(last, footed === sheets.length - 1)
  const body = element('w:body', {}, ...pages, paragraphXml({ step: hookHeight }), end)
  return element('w:document', { ...namespaces, 'mc:Ignorable': 'wps' }, body)
}

function hasFooter({ primitives }: Sheet): boolean {
  return primitives.some((one) => one.kind === 'text' && one.role === 'footer')
}

/** Paper lying on its long side; the number of the page at the foot of those pages that have it there. */
function sectionXml({ width, height }: Sheet, footed: boolean): string {
  const [side, top] = [twips(margins.side), twips(margins.top)]
  return element(
    'w:sectPr',
    {},
    element('w:footerReference', { 'w:type': 'default', 'r:id': footed ? 'rId3' : 'rId4' }),
    element('w:type', { 'w:val': 'nextPage' }),
    element('w:pgSz', { 'w:w': twips(width), 'w:h': twips(height), 'w:orient': 'landscape' }),
    element('w:pgMar', {
      'w:top': top,
      'w:right': side,
      'w:bottom': twips(margins.bottom),
      'w:left': side,
      'w:header': top,
      'w:footer': twips(margins.footer),
      'w:gutter': 0,
    }),
  )
}

type SheetContext = DocumentWords & {
  readonly page: PageOf
  readonly firstId: number
}

/** The tables of a sheet below each other, each after a paragraph that is as high as the blank above it. */
function sheetXml(sheet: Sheet, context: SheetContext) {
  const { tables, loose } = readTables(sheet)
  const { hanging, ids } = listHanging(sheet, context)
  const xml: string[] = []
  let bottom = margins.top
  for (const table of tables) {
    const top = table.ys[0] ?? 0
    const between = loose.filter(({ at }) => at.y > bottom && at.y < top)
    const step = top - bottom
    xml.push(
      captionXml(between, { step, newPage: xml.length === 0 }, { ...context, width: sheet.width }),
    )
    const inside = hanging.filter(({ box }) => box.y >= top && box.y <= (table.ys.at(-1) ?? 0))
    const said = table === tables.at(-1) ? sheet.alt : ''
    xml.push(tableXml(table, { source: context.source, said, hanging: inside }))
    bottom = table.ys.at(-1) ?? 0
  }
  return { xml, ids }
}

/** What is drawn over the tables of a sheet, and how many ids it took. */
function listHanging(sheet: Sheet, { firstId, say }: SheetContext) {
  const items = listFlowItems(sheet.primitives, firstId)
  const flow = items.map((item): Hanging => {
    const hook = { id: item.id, name: nameItem(item), said: say(item) }
    return { box: item.box, draw: (at) => drawItem(item, { ...hook, at }) }
  })
  const emblems = sheet.primitives.filter((one) => one.kind === 'logo')
  const logos = emblems.map(({ box }, index): Hanging => {
    const id = firstId + items.length + index
    return { box, draw: (at) => drawEmblem(box, { at, id, name: `Logo ${id}`, said: 'Logo' }) }
  })
  return { hanging: [...flow, ...logos], ids: items.length + logos.length }
}

type Caption = { readonly step: number; readonly newPage: boolean }

/** The texts above a table: one at the left, one at the right side. */
function captionXml(
  texts: readonly TextPrimitive[],
  look: Caption,
  { page, width }: SheetContext & { readonly width: number },
): string {
  const [right] = texts.filter(({ anchor }) => anchor === 'end')
  const runs = texts.filter((text) => text !== right).map((text) => runXml(text.text, text))
  if (right === undefined) return paragraphXml(look, ...runs)
  const rightTab = width - 2 * margins.side
  return paragraphXml({ ...look, rightTab }, ...runs, tabXml, ...numberedRuns(right, page))
}
