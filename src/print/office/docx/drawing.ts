import type { Box, Point, TextPrimitive } from '#diagram'
import type { FlowItem, FlowLine } from '../flow-items.ts'
import { emblemLook, labelLook, lineLook, symbolLook, tieMarks } from '../package/drawing-ml.ts'
import { emu } from '../package/office-units.ts'
import { element } from '../package/xml.ts'
import { lineParagraph } from './paragraph.ts'

/** Where something drawn hangs: the upper left corner of its paragraph; and what is told of it. */
export type Hook = {
  readonly at: Point
  readonly id: number
  readonly name: string
  /** Read out to those who do not see it. */
  readonly said: string
}

const shapeNamespace = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'

/** Writes an item of the flow as a run: a shape that floats over the text and moves with its paragraph. */
export function drawItem(item: FlowItem, hook: Hook): string {
  const box = { ...item.box, x: 0, y: 0 }
  switch (item.kind) {
    case 'shape':
      return float(item.box, hook, [
        element('wps:cNvSpPr'),
        element('wps:spPr', {}, symbolLook(item.symbol.shape, box)),
        ...textBox(letterOf(item.symbol.letter)),
      ])
    case 'text':
      return float(item.box, hook, [
        element('wps:cNvSpPr', { txBox: 1 }),
        element('wps:spPr', {}, labelLook(box)),
        ...textBox(item.lines),
      ])
    case 'line':
      return float(item.box, hook, lineParts(item, box))
  }
}

/** Writes the circle where the emblem belongs, as a run. */
export function drawEmblem(box: Box, hook: Hook): string {
  const look = emblemLook({ ...box, x: 0, y: 0 })
  return float(box, hook, [element('wps:cNvSpPr'), element('wps:spPr', {}, look), ...textBox([])])
}

function lineParts(line: FlowLine, box: Box): string[] {
  return [
    element('wps:cNvCnPr', {}, tieMarks(line)),
    element('wps:spPr', {}, lineLook(line, box)),
    ...textBox([]),
  ]
}

type TextLine = Pick<TextPrimitive, 'text' | 'size' | 'weight'>

function letterOf(letter: string | undefined): TextLine[] {
  return letter === undefined ? [] : [{ text: letter, size: 3000, weight: 'bold' }]
}

/** The text of a shape, in the middle, without blank around it. */
function textBox(lines: readonly TextLine[]): string[] {
  const insets = { lIns: 0, tIns: 0, rIns: 0, bIns: 0 }
  const body = element(
    'wps:bodyPr',
    { rot: 0, vert: 'horz', wrap: 'none', ...insets, anchor: 'ctr', anchorCtr: 0 },
    element('a:noAutofit'),
  )
  if (lines.length === 0) return [body]
  return [element('wps:txbx', {}, element('w:txbxContent', {}, lineParagraph(lines))), body]
}

/** In front of the text, and in its cell where that moves. */
const inFront = {
  distT: 0,
  distB: 0,
  distL: 0,
  distR: 0,
  simplePos: 0,
  behindDoc: 0,
  locked: 0,
  layoutInCell: 1,
  allowOverlap: 1,
}

/** A drawing in front of the text that takes no room in it. */
function float(box: Box, hook: Hook, parts: readonly string[]): string {
  const { at, id, name, said } = hook
  const offset = (value: number) => element('wp:posOffset', {}, String(emu(value)))
  const shape = element('wps:wsp', {}, element('wps:cNvPr', { id, name }), ...parts)
  const anchor = element(
    'wp:anchor',
    { ...inFront, relativeHeight: id + 1 },
    element('wp:simplePos', { x: 0, y: 0 }),
    element('wp:positionH', { relativeFrom: 'column' }, offset(box.x - at.x)),
    element('wp:positionV', { relativeFrom: 'paragraph' }, offset(box.y - at.y)),
    element('wp:extent', { cx: emu(box.width), cy: emu(box.height) }),
    element('wp:effectExtent', { l: 0, t: 0, r: 0, b: 0 }),
    element('wp:wrapNone'),
    element('wp:docPr', { id, name, descr: said === '' ? undefined : said }),
    element('wp:cNvGraphicFramePr'),
    element('a:graphic', {}, element('a:graphicData', { uri: shapeNamespace }, shape)),
  )
  const choice = element('mc:Choice', { Requires: 'wps' }, element('w:drawing', {}, anchor))
  return element('w:r', {}, element('mc:AlternateContent', {}, choice))
}
