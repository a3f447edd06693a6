import type { XmlElement } from '../../xml/read-xml.ts'
import { attributeOf, childrenOf, descendantsOf, findChild } from '../../xml/xml-queries.ts'
import type { OfficeBox, OfficePoint } from '../office-document.ts'
import { drawDescription, headsOf, type Description, type Drawn } from './drawn.ts'
import { drawnText } from './drawn-text.ts'
import { nameOfForm } from './symbol-kind.ts'
import { boxTransform, compose, unitTransform, type Transform, type Turn } from './transform.ts'
import { pairs, readVmlPath } from './vml-path.ts'
import { cssDegrees, cssLength, readVmlStyle } from './vml-style.ts'

/** What is said about shapes elsewhere in the file. */
export type VmlContext = {
  readonly types: ReadonlyMap<string, XmlElement>
  /** Keys of the shapes that a line joins, by the line's key. */
  readonly ties: ReadonlyMap<string, { readonly fromKey?: string; readonly toKey?: string }>
}

type Placing = {
  readonly parent: Transform
  readonly context: VmlContext
  /** Lengths are bare numbers in the coordinates of a group. */
  readonly grouped: boolean
  readonly box?: OfficeBox
}

const fixedForms: Readonly<Record<string, string>> = {
  rect: 'rect',
  roundrect: 'roundRect',
  oval: 'ellipse',
  line: 'line',
  polyline: 'custom',
}

/** Gathers the kinds of shapes and the connectors' rules of parts of a file. */
export function gatherVmlContext(roots: readonly XmlElement[]): VmlContext {
  const types = roots.flatMap((root) => descendantsOf(root, 'shapetype'))
  const rules = roots
    .flatMap((root) => descendantsOf(root, 'r'))
    .filter((rule) => attributeOf(rule, 'type') === 'connector')
  return {
    types: new Map(types.map((type) => [attributeOf(type, 'id') ?? '', type])),
    ties: new Map(rules.map((rule) => [reference(rule), readRule(rule)])),
  }
}

function readRule(rule: XmlElement) {
  const proxyOf = (end: string) =>
    childrenOf(rule, 'proxy').find((proxy) => attributeOf(proxy, end) !== undefined)
  const [start, end] = [proxyOf('start'), proxyOf('end')]
  return { ...(start && { fromKey: reference(start) }), ...(end && { toKey: reference(end) }) }
}

function reference(element: XmlElement): string {
  return (attributeOf(element, 'idref') ?? '').replace(/^#/, '')
}

/**
 * Reads a shape, line or group of VML with everything inside, in micrometres from its own corner, or
 * in `box` where that is given. Pictures and WordArt are passed over. Linear. Method: VML (W3C note of
 * 1998) and MS-OE376, part 4, section 6.1.
 */
export function readVml(element: XmlElement, context: VmlContext, box?: OfficeBox): Drawn[] {
  const parent: Transform = [1, 0, 0, 1, 0, 0]
  return readElement(element, { parent, context, grouped: false, ...(box && { box }) })
}

function readElement(element: XmlElement, placing: Placing): Drawn[] {
  if (element.name === 'group') return readGroup(element, placing)
  if (element.name === 'shape' || Object.hasOwn(fixedForms, element.name)) {
    return readShape(element, placing)
  }
  return []
}

function readGroup(element: XmlElement, placing: Placing): Drawn[] {
  const place = compose(placing.parent, boxTransform(boxOf(element, placing), turnOf(element)))
  const inner = compose(place, unitTransform(coordinates(element)))
  const { context } = placing
  return childrenOf(element).flatMap((child) => {
    return readElement(child, { parent: inner, context, grouped: true })
  })
}

function readShape(element: XmlElement, placing: Placing): Drawn[] {
  const type = placing.context.types.get((attributeOf(element, 'type') ?? '').replace(/^#/, ''))
  const form = formOf(element, type)
  const unread = ['imagedata', 'textpath'].some((name) => findChild(element, name))
  if (form === 'picture' || unread) return []
  const key = attributeOf(element, 'spid') ?? attributeOf(element, 'id') ?? ''
  const stroke = findChild(element, 'stroke')
  const hasHead = (end: string) => ((stroke && attributeOf(stroke, end)) ?? 'none') !== 'none'
  const box = findChild(element, 'textbox')
  return drawDescription({
    key,
    form,
    text: box ? drawnText(box) : '',
    textBox: form === 'textBox',
    painted: isPainted(element, type),
    adjust: (attributeOf(element, 'adj') ?? '')
      .split(',')
      .map((value) => Number(value) / 21600 || 0.5),
    heads: headsOf(hasHead('startarrow'), hasHead('endarrow')),
    ...placing.context.ties.get(key),
    ...placeOf(element, form, placing),
  })
}

/** A line with ends or corners of its own has no box. */
function placeOf(
  element: XmlElement,
  form: string,
  placing: Placing,
): Pick<Description, 'place' | 'path'> {
  const { parent, grouped } = placing
  const points = (text: string) => (grouped ? pairs(text) : lengthPairs(text))
  if (element.name === 'line') {
    const ends = ['from', 'to'].flatMap(
      (end) => points(attributeOf(element, end) ?? '0,0')[0] ?? [],
    )
    return { place: parent, path: ends }
  }
  if (element.name === 'polyline') {
    return { place: parent, path: points(attributeOf(element, 'points') ?? '') }
  }
  const place = compose(parent, boxTransform(boxOf(element, placing), turnOf(element)))
  const path = form === 'custom' && readVmlPath(attributeOf(element, 'path') ?? '')
  if (!path) return { place }
  return { place: compose(place, unitTransform(coordinates(element))), path }
}

function lengthPairs(text: string): OfficePoint[] {
  const lengths = text
    .trim()
    .split(/\s*,\s*|\s+/)
    .map(cssLength)
  return lengths.flatMap((x, index) => (index % 2 === 1 ? [] : [{ x, y: lengths[index + 1] ?? 0 }]))
}

/** The form's number is in its kind's id ("#_x0000_t110") or said of it. */
function formOf(element: XmlElement, type: XmlElement | undefined): string {
  const fixed = Object.hasOwn(fixedForms, element.name) ? fixedForms[element.name] : undefined
  if (fixed !== undefined) return fixed
  const number =
    attributeOf(element, 'spt') ??
    (type && attributeOf(type, 'spt')) ??
    /_t(\d+)$/.exec(attributeOf(element, 'type') ?? '')?.[1]
  return number === undefined || number === '0' ? 'custom' : nameOfForm(Number(number))
}

function boxOf(element: XmlElement, { grouped, box }: Placing): OfficeBox {
  if (box !== undefined) return box
  const style = readVmlStyle(element)
  const read = (name: string) => {
    return grouped ? Number(style.get(name) ?? 0) || 0 : cssLength(style.get(name))
  }
  const corner = grouped ? { x: read('left'), y: read('top') } : { x: 0, y: 0 }
  return { ...corner, width: read('width'), height: read('height') }
}

function turnOf(element: XmlElement): Turn {
  const style = readVmlStyle(element)
  const flip = style.get('flip') ?? ''
  return {
    degrees: cssDegrees(style.get('rotation')),
    flipX: flip.includes('x'),
    flipY: flip.includes('y'),
  }
}

function coordinates(element: XmlElement): OfficeBox {
  const [corner] = pairs(attributeOf(element, 'coordorigin') ?? '0,0')
  const [size] = pairs(attributeOf(element, 'coordsize') ?? '1000,1000')
  return { x: corner?.x ?? 0, y: corner?.y ?? 0, width: size?.x ?? 0, height: size?.y ?? 0 }
}

/** Outline and fill are there unless taken away, by the shape or its kind; white is not seen on paper. */
function isPainted(element: XmlElement, type: XmlElement | undefined): boolean {
  const said = (name: string) => attributeOf(element, name) ?? (type && attributeOf(type, name))
  const on = (name: string, child: string) => {
    const inside = findChild(element, child)
    return ![said(name), inside && attributeOf(inside, 'on')].some(
      (it) => it === 'f' || it === 'false',
    )
  }
  const color = (said('fillcolor') ?? 'white').toLowerCase()
  const white = /^(white|#fff|#ffffff|window)\b/.test(color)
  return on('stroked', 'stroke') || (on('filled', 'fill') && !white)
}
