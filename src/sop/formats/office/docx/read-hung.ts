import type { XmlElement } from '../../xml/read-xml.ts'
import { attributeOf, findBelow, findChild, textOf } from '../../xml/xml-queries.ts'
import { chosenContent } from '../drawing/alternate-content.ts'
import { frameOf, readDrawingMl } from '../drawing/read-drawing-ml.ts'
import { readVml, type VmlContext } from '../drawing/read-vml.ts'
import { scaleAndMove, unturnedBox } from '../drawing/transform.ts'
import { cssLength, readVmlStyle } from '../drawing/vml-style.ts'
import type { OfficeBox } from '../office-document.ts'
import { boundLength } from '../office-limits.ts'
import type { Hung, HungOffset } from './docx-block.ts'

/** Micrometres in an EMU. */
const scale = 1 / 36

/** Reads the shapes of a `drawing` or `pict` in a run; a picture gives none. */
export function readHung(element: XmlElement, context: VmlContext): Hung[] {
  const hung =
    element.name === 'drawing'
      ? chosenContent(element).map(readAnchor)
      : chosenContent(element).map((shape) => readPict(shape, context))
  return hung.filter(({ drawn }) => drawn.length > 0)
}

function readAnchor(anchor: XmlElement): Hung {
  const data = findBelow(anchor, 'graphic', 'graphicData')
  const [shape] = data ? chosenContent(data) : []
  const extent = findChild(anchor, 'extent')
  const said = { width: numberOf(extent, 'cx'), height: numberOf(extent, 'cy') }
  const { placed, seen } = placeSeen(shape, said)
  const key = attributeOf(findChild(anchor, 'docPr') ?? anchor, 'id') ?? ''
  const placing = { parent: scaleAndMove(scale, { x: 0, y: 0 }), seen, key }
  return {
    drawn: shape ? readDrawingMl(shape, placing) : [],
    width: boundLength(placed.width * scale),
    height: boundLength(placed.height * scale),
    x: readPosition(findChild(anchor, 'positionH')),
    y: readPosition(findChild(anchor, 'positionV')),
    inCell: !['0', 'false'].includes(attributeOf(anchor, 'layoutInCell') ?? '1'),
    inline: anchor.name === 'inline',
  }
}

type Size = { readonly width: number; readonly height: number }

/** What is placed by an anchor, and where from its corner the shape is seen. */
type Seen = { readonly placed: Size; readonly seen: OfficeBox }

/** So far the size that an anchor says may be from that of its shape, in EMU: a point. */
const roundingEmu = 12_700

/**
 * Word places a shape by its box before it is turned, and says the size of that box. LibreOffice
 * places lines by the box that is seen, and says a size that is none.
 */
function placeSeen(shape: XmlElement | undefined, said: Size): Seen {
  const corner = { x: 0, y: 0 }
  const frame = shape && frameOf(shape)
  if (!frame || (frame.box.width === 0 && frame.box.height === 0)) {
    return { placed: said, seen: { ...corner, ...said } }
  }
  const { box, turn } = frame
  const seen = unturnedBox({ ...box, ...corner }, turn)
  const [wider, higher] = [box.width - said.width, box.height - said.height]
  const isBox = Math.max(Math.abs(wider), Math.abs(higher)) <= roundingEmu
  return isBox ? { placed: box, seen } : { placed: seen, seen: { ...seen, ...corner } }
}

function readPosition(position: XmlElement | undefined): HungOffset {
  const from = position && attributeOf(position, 'relativeFrom')
  const offset = position && findChild(position, 'posOffset')
  const align = position && findChild(position, 'align')
  return {
    base: baseOf(from ?? ''),
    offset: offset ? boundLength(Number(textOf(offset)) * scale) : 0,
    ...(align && { align: textOf(align).trim() }),
  }
}

/** Words of both ways to say what an offset counts from; it is the text unless they say otherwise. */
function baseOf(word: string): HungOffset['base'] {
  if (/margin(-area)?$/i.test(word)) return word.toLowerCase() === 'margin' ? 'margin' : 'page'
  return word === 'page' ? 'page' : 'text'
}

function readPict(shape: XmlElement, context: VmlContext): Hung {
  const style = readVmlStyle(shape)
  const said = (name: string) => style.get(`mso-position-${name}`) ?? ''
  const offset = (axis: 'horizontal' | 'vertical', names: readonly string[]): HungOffset => {
    const align = said(axis)
    return {
      base: baseOf(said(`${axis}-relative`)),
      offset: names.reduce((sum, name) => sum + cssLength(style.get(name)), 0),
      ...(align !== '' && align !== 'absolute' && { align }),
    }
  }
  return {
    drawn: readVml(shape, context),
    width: cssLength(style.get('width')),
    height: cssLength(style.get('height')),
    x: offset('horizontal', ['margin-left', 'left']),
    y: offset('vertical', ['margin-top', 'top']),
    inCell: !['f', 'false'].includes(attributeOf(shape, 'allowincell') ?? 't'),
    inline: style.get('position') !== 'absolute',
  }
}

function numberOf(element: XmlElement | undefined, name: string): number {
  return Number((element && attributeOf(element, name)) ?? 0) || 0
}
