import type { XmlElement } from '../../xml/read-xml.ts'
import { attributeOf, childrenOf, findChild, textOf } from '../../xml/xml-queries.ts'
import { chosenContent } from '../drawing/alternate-content.ts'
import { readDrawingMl } from '../drawing/read-drawing-ml.ts'
import { gatherVmlContext, readVml } from '../drawing/read-vml.ts'
import type { ScopedDrawn } from '../name-drawn.ts'
import type { OfficeBox } from '../office-document.ts'
import type { SheetAxis } from './sheet-axis.ts'

export type SheetAxes = { readonly columns: SheetAxis; readonly rows: SheetAxis }

/** Micrometres in an EMU and in a pixel. */
const [emu, pixel] = [1 / 36, 25_400 / 96]

/** Reads the shapes and lines over a sheet, in micrometres from its top left corner (ECMA-376 part 1, section 20.5). */
export function readSheetDrawing(drawing: XmlElement, axes: SheetAxes): ScopedDrawn[] {
  return chosenContent(drawing).flatMap((anchor, scope) => {
    const seen = readAnchor(anchor, axes)
    return chosenContent(anchor).flatMap((shape) => {
      const drawn = readDrawingMl(shape, { parent: [1, 0, 0, 1, 0, 0], seen })
      return drawn.map((it) => ({ drawn: it, scope }))
    })
  })
}

function readAnchor(anchor: XmlElement, axes: SheetAxes): OfficeBox {
  const from = findChild(anchor, 'from')
  const to = findChild(anchor, 'to')
  const position = findChild(anchor, 'pos')
  const extent = findChild(anchor, 'ext')
  const corner = from
    ? markerPlace(from, axes)
    : { x: attributeNumber(position, 'x') * emu, y: attributeNumber(position, 'y') * emu }
  const end = to
    ? markerPlace(to, axes)
    : {
        x: corner.x + attributeNumber(extent, 'cx') * emu,
        y: corner.y + attributeNumber(extent, 'cy') * emu,
      }
  return { ...corner, width: end.x - corner.x, height: end.y - corner.y }
}

function markerPlace(marker: XmlElement, { columns, rows }: SheetAxes) {
  const numberIn = (name: string) => {
    const child = findChild(marker, name)
    return child ? Number(textOf(child)) || 0 : 0
  }
  return {
    x: placeOn(columns, numberIn('col'), numberIn('colOff') * emu),
    y: placeOn(rows, numberIn('row'), numberIn('rowOff') * emu),
  }
}

/** An offset does not leave its row or column, as in Excel. */
function placeOn(axis: SheetAxis, index: number, offset: number): number {
  return axis.edge(index) + Math.min(Math.max(0, offset), axis.size(index))
}

/** Old kinds of objects that are shapes; notes and buttons are none. */
const shapeTypes = new Set(['Shape', 'Rect', 'RectA', 'Oval', 'Line', 'LineA', 'Group'])

/** Reads the shapes of an old drawing (VML), which Excel places by an anchor of its own. */
export function readOldSheetDrawing(drawing: XmlElement, axes: SheetAxes): ScopedDrawn[] {
  const context = gatherVmlContext([drawing])
  return childrenOf(drawing).flatMap((shape, scope) => {
    const data = findChild(shape, 'ClientData')
    const anchor = data && findChild(data, 'Anchor')
    if (!anchor || !shapeTypes.has(attributeOf(data, 'ObjectType') ?? '')) return []
    const numbers = textOf(anchor)
      .split(',')
      .map((it) => Number(it) || 0)
    const corner = (at: number) => ({
      x: placeOn(axes.columns, numbers[at] ?? 0, (numbers[at + 1] ?? 0) * pixel),
      y: placeOn(axes.rows, numbers[at + 2] ?? 0, (numbers[at + 3] ?? 0) * pixel),
    })
    const [from, to] = [corner(0), corner(4)]
    const box = { ...from, width: to.x - from.x, height: to.y - from.y }
    return readVml(shape, context, box).map((drawn) => ({ drawn, scope: -1 - scope }))
  })
}

function attributeNumber(element: XmlElement | undefined, name: string): number {
  return Number((element && attributeOf(element, name)) ?? 0) || 0
}
