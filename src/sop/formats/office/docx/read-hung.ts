import type { XmlElement } from '../../xml/read-xml.ts'
import { attributeOf, findBelow, findChild, textOf } from '../../xml/xml-queries.ts'
import { chosenContent } from '../drawing/alternate-content.ts'
import { frameOf, readDrawingMl } from '../drawing/read-drawing-ml.ts'
import { readVml, type VmlContext } from '../drawing/read-vml.ts'
import { scaleAndMove, unturnedBox } from '../drawing/transform.ts'
import { cssLength, readVmlStyle } from '../drawing/vml-style.ts'
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
  const inline = anchor.name === 'inline'
  const extent = findChild(anchor, 'extent')
  const { box, turn } = shape ? frameOf(shape) : { box: undefined, turn: undefined }
  const own = box && (box.width !== 0 || box.height !== 0) ? box : undefined
  const size = { width: numberOf(extent, 'cx'), height: numberOf(extent, 'cy') }
  const seen = own && turn ? unturnedBox(own, turn) : { x: 0, y: 0, ...size }
  const key = attributeOf(findChild(anchor, 'docPr') ?? anchor, 'id') ?? ''
  const placing = {
    parent: scaleAndMove(scale, { x: 0, y: 0 }),
    seen: { ...seen, x: 0, y: 0 },
    key,
  }
  return {
    drawn: shape ? readDrawingMl(shape, placing) : [],
    width: seen.width * scale,
    height: seen.height * scale,
    x: readPosition(findChild(anchor, 'positionH')),
    y: readPosition(findChild(anchor, 'positionV')),
    inCell: !['0', 'false'].includes(attributeOf(anchor, 'layoutInCell') ?? '1'),
    inline,
  }
}

function readPosition(position: XmlElement | undefined): HungOffset {
  const from = position && attributeOf(position, 'relativeFrom')
  const offset = position && findChild(position, 'posOffset')
  const align = position && findChild(position, 'align')
  return {
    base: baseOf(from ?? ''),
    offset: offset ? Number(textOf(offset)) * scale || 0 : 0,
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
