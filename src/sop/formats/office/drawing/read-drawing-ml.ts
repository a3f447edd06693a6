import type { XmlElement } from '../../xml/read-xml.ts'
import { attributeOf, childrenOf, findBelow, findChild } from '../../xml/xml-queries.ts'
import type { OfficeBox } from '../office-document.ts'
import { chosenContent } from './alternate-content.ts'
import { readFreePath } from './free-path.ts'
import { drawDescription, headsOf, type Drawn } from './drawn.ts'
import { drawnText } from './drawn-text.ts'
import {
  boxTransform,
  compose,
  unitTransform,
  unturnedBox,
  type Transform,
  type Turn,
} from './transform.ts'

const shapeNames = new Set(['wsp', 'sp', 'cxnSp'])
const groupNames = new Set(['wgp', 'grpSp', 'wpc'])

/**
 * Where a drawing stands: the map from its coordinates, and the box in which it is seen where that
 * goes before its own. `key` is its id where it has none itself.
 */
export type Placing = {
  readonly parent: Transform
  readonly seen?: OfficeBox
  readonly key?: string
}

/**
 * Reads a shape, connector, group or canvas of DrawingML with everything inside (ECMA-376 part 1,
 * section 20.1 and part 1, section 20.5; MS-DOCX 2.7 for Word's). Pictures and charts are passed
 * over. Linear.
 */
export function readDrawingMl(element: XmlElement, placing: Placing): Drawn[] {
  if (groupNames.has(element.name)) return readGroup(element, placing)
  return shapeNames.has(element.name) ? readShape(element, placing) : []
}

/** Box and turn of a shape or group as it says them. */
export function frameOf(element: XmlElement): { readonly box: OfficeBox; readonly turn: Turn } {
  const xfrm = childrenOf(element)
    .filter(({ name }) => ['spPr', 'grpSpPr'].includes(name))
    .map((properties) => findChild(properties, 'xfrm'))[0]
  const turn = {
    degrees: numberOf(xfrm, 'rot') / 60_000,
    flipX: isOn(xfrm, 'flipH'),
    flipY: isOn(xfrm, 'flipV'),
  }
  return { box: areaOf(xfrm, 'off', 'ext'), turn }
}

function readGroup(element: XmlElement, { parent, seen }: Placing): Drawn[] {
  const { box, turn } = frameOf(element)
  const xfrm = findBelow(element, 'grpSpPr', 'xfrm')
  // A canvas has no frame of its own: its shapes count from its corner.
  const place = xfrm && boxTransform(seen ? unturnedBox(seen, turn) : box, turn)
  const inside = areaOf(xfrm, 'chOff', 'chExt')
  const corner: Transform = [1, 0, 0, 1, seen?.x ?? 0, seen?.y ?? 0]
  const inner = compose(parent, place ? compose(place, unitTransform(inside)) : corner)
  return chosenContent(element).flatMap((child) => readDrawingMl(child, { parent: inner }))
}

function readShape(element: XmlElement, { parent, seen, key }: Placing): Drawn[] {
  const { box, turn } = frameOf(element)
  const properties = findChild(element, 'spPr')
  const line = properties && findChild(properties, 'ln')
  const preset = properties && findChild(properties, 'prstGeom')
  const names = childrenOf(element).flatMap((child) => [child, ...childrenOf(child)])
  const named = (name: string) => names.find((child) => child.name === name)
  const connections = childrenOf(named('cNvCxnSpPr') ?? named('cNvCnPr') ?? element)
  const idOf = (name: string) => {
    const connection = connections.find((child) => child.name === name)
    return connection && attributeOf(connection, 'id')
  }
  const body = named('txbxContent') ?? named('txBody')
  const path = properties && readFreePath(properties)
  const [fromKey, toKey] = [idOf('stCxn'), idOf('endCxn')]
  return drawDescription({
    key: attributeOf(named('cNvPr') ?? element, 'id') ?? key ?? '',
    form: (preset && attributeOf(preset, 'prst')) ?? 'custom',
    text: body ? drawnText(body) : '',
    textBox: isOn(named('cNvSpPr'), 'txBox'),
    painted: isPainted(element, properties),
    place: compose(parent, boxTransform(seen ? unturnedBox(seen, turn) : box, turn)),
    adjust: readAdjust(preset),
    heads: headsOf(hasHead(line, 'headEnd'), hasHead(line, 'tailEnd')),
    ...(fromKey !== undefined && { fromKey }),
    ...(toKey !== undefined && { toKey }),
    ...(path && { path }),
  })
}

function hasHead(line: XmlElement | undefined, name: string): boolean {
  const end = line && findChild(line, name)
  return end !== undefined && (attributeOf(end, 'type') ?? 'none') !== 'none'
}

/** A line or fill of its own goes before that of its style, whose number 0 means none. */
function isPainted(element: XmlElement, properties: XmlElement | undefined): boolean {
  const styled = (name: string) => numberOf(findBelow(element, 'style', name), 'idx') > 0
  const line = fillIn(properties && findChild(properties, 'ln'))
  const fill = fillIn(properties)
  const outlined = line ? line.name !== 'noFill' : styled('lnRef')
  const filled = fill ? fill.name !== 'noFill' && !isWhite(fill) : styled('fillRef')
  return outlined || filled
}

function fillIn(element: XmlElement | undefined): XmlElement | undefined {
  return element && childrenOf(element).find(({ name }) => name.endsWith('Fill'))
}

/** White is not seen on paper. */
function isWhite(fill: XmlElement): boolean {
  const [color] = childrenOf(fill)
  const value = color && (attributeOf(color, 'lastClr') ?? attributeOf(color, 'val'))
  return ['ffffff', 'bg1', 'lt1', 'white'].includes(value?.toLowerCase() ?? '')
}

/** Handles in their order: `adj1` before `adj2`; their formula is "val 50000". */
function readAdjust(preset: XmlElement | undefined): number[] {
  const guides = preset ? childrenOf(findChild(preset, 'avLst') ?? preset, 'gd') : []
  return guides.map((guide) => {
    const value = /^val (-?\d+)$/.exec(attributeOf(guide, 'fmla') ?? '')?.[1]
    return value === undefined ? 0.5 : Number(value) / 100_000
  })
}

function areaOf(xfrm: XmlElement | undefined, corner: string, size: string): OfficeBox {
  const from = xfrm && findChild(xfrm, corner)
  const extent = xfrm && findChild(xfrm, size)
  return {
    x: numberOf(from, 'x'),
    y: numberOf(from, 'y'),
    width: numberOf(extent, 'cx'),
    height: numberOf(extent, 'cy'),
  }
}

function numberOf(element: XmlElement | undefined, name: string): number {
  return Number((element && attributeOf(element, name)) ?? 0)
}

function isOn(element: XmlElement | undefined, name: string): boolean {
  return ['1', 'true'].includes((element && attributeOf(element, name)) ?? '')
}
