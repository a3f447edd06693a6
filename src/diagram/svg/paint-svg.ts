import type {
  ArrowPrimitive,
  Box,
  Page,
  Primitive,
  SymbolPrimitive,
  TextPrimitive,
} from '../page/page.ts'
import { arrowPath, headPath, linePath, symbolPath, units } from './paths.ts'
import { paintMarkedOutline, paintRowMarks, type RowMarks } from './row-marks.ts'
import { attributes, escapeText } from './xml.ts'

export type SvgOptions = {
  /** Read out in place of the picture: what it is, and a longer description where there is one. */
  readonly title: string
  readonly description?: string
  /** Address of the emblem's picture (a `data:` address keeps the SVG self-contained); absent: a neutral circle. */
  readonly logo?: string
  /** Begins the ids, so that several drawings can stand in one HTML page; absent: "sop". */
  readonly idPrefix?: string
  /** Rows to be marked in the margin and by the outline of their symbols; absent: none. */
  readonly marks?: RowMarks
}

const fontFamily = "'Liberation Sans', Arial, Helvetica, sans-serif"
const grey = '#9AA0A6'

/**
 * Paints a page as a self-contained SVG of the paper's size, one unit for 0.1 mm. Colours and weights
 * are attributes, so that no style sheet is needed and any may override them: symbols carry
 * `data-step`, arrows `data-flow`, `data-from` and `data-to` (steps), rows of the table `data-step`.
 * Text stays text, to the letter. Linear.
 */
export function paintSvg(page: Page, options: SvgOptions): string {
  const id = `${options.idPrefix ?? 'sop'}-${page.number}`
  const { title, description = '' } = options
  const root = attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    width: `${page.width / 1000}mm`,
    height: `${page.height / 1000}mm`,
    viewBox: `0 0 ${units(page.width)} ${units(page.height)}`,
    role: 'img',
    'aria-labelledby': description === '' ? `${id}-title` : `${id}-title ${id}-description`,
    'font-family': fontFamily,
  })
  const described =
    description === ''
      ? ''
      : `<desc id="${escapeText(id)}-description">${escapeText(description)}</desc>`
  return [
    `<svg${root}><title id="${escapeText(id)}-title">${escapeText(title)}</title>${described}`,
    `<rect width="${units(page.width)}" height="${units(page.height)}" fill="#fff"/>`,
    paintRows(page),
    ...paintLayers(page.primitives, options),
    ...(options.marks === undefined ? [] : [paintRowMarks(page, options.marks)]),
    '</svg>',
  ].join('\n')
}

/** Transparent boxes over the rows of steps, for the pointer and for highlighting. */
function paintRows({ bands, table }: Page): string {
  const rows = bands
    .filter(({ kind }) => kind === 'step')
    .map(({ top, height, step }) => rect({ ...table, y: top, height }, { 'data-step': step }))
  return `<g class="rows" fill="none" pointer-events="all">${rows.join('')}</g>`
}

/** Paints the primitives in their order; those beside each other in the same look share a group. */
function paintLayers(primitives: readonly Primitive[], options: SvgOptions): string[] {
  const layers: string[] = []
  let [look, content] = ['', '']
  const close = () => {
    if (content !== '') layers.push(look === '' ? content : `<g${look}>${content}</g>`)
  }
  for (const primitive of primitives) {
    const next = lookOf(primitive)
    if (next !== look) {
      close()
      content = ''
      look = next
    }
    content += paint(primitive, options)
  }
  close()
  return layers
}

const ruleLooks = {
  grid: attributes({ class: 'grid', stroke: grey, 'stroke-width': 1.23 }),
  rule: attributes({ class: 'rule', stroke: '#000', 'stroke-width': 1.76 }),
  frame: attributes({
    class: 'frame',
    stroke: '#000',
    'stroke-width': 3.53,
    'stroke-linecap': 'square',
  }),
} as const
const fillLook = attributes({ class: 'shade', fill: '#EEF0F2' })
const blackLook = attributes({ fill: '#000' })
const tieLook = attributes({ class: 'ties', stroke: '#000', 'stroke-width': 1.76 })
const symbolLook = attributes({ class: 'symbols', fill: '#fff', stroke: '#000', 'stroke-width': 4 })
const arrowLook = attributes({
  class: 'arrows',
  fill: 'none',
  stroke: '#000',
  'stroke-width': 3.53,
})

function lookOf(primitive: Primitive): string {
  switch (primitive.kind) {
    case 'logo':
      return ''
    case 'fill':
      return primitive.ink === 'black' ? blackLook : fillLook
    case 'rule':
      return ruleLooks[primitive.weight]
    case 'tie':
      return tieLook
    case 'symbol':
      return symbolLook
    case 'arrow':
      return arrowLook
    case 'text':
      return textLook(primitive)
  }
}

/** Labels stand on a white ground, so that a rule below them does not strike them through. */
function textLook({ role, size, weight, anchor, step }: TextPrimitive): string {
  const halo = role === 'label' || role === 'reference'
  return attributes({
    class: role,
    'data-step': step,
    'font-size': units(size),
    'font-weight': weight === 'bold' ? 'bold' : undefined,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    ...(halo
      ? { stroke: '#fff', 'stroke-width': 7, 'stroke-linejoin': 'round', 'paint-order': 'stroke' }
      : {}),
  })
}

function paint(primitive: Primitive, options: SvgOptions): string {
  switch (primitive.kind) {
    case 'logo':
      return paintLogo(primitive.box, options.logo)
    case 'fill':
      return rect(primitive.box, {})
    case 'rule':
      return `<path d="${linePath(primitive)}"/>`
    case 'tie':
      return `<path d="${linePath(primitive)}"/>`
    case 'symbol':
      return paintSymbol(primitive, options.marks)
    case 'arrow':
      return paintArrow(primitive)
    case 'text':
      return paintText(primitive)
  }
}

function paintLogo(box: Box, logo: string | undefined): string {
  if (logo !== undefined) return `<image${boxAttributes(box)}${attributes({ href: logo })}/>`
  const [x, y] = [units(box.x + box.width / 2), units(box.y + box.height / 2)]
  const circle = attributes({ cx: x, cy: y, r: units(box.width / 2), 'stroke-dasharray': '12 10' })
  return `<circle class="emblem"${circle} fill="none" stroke="${grey}" stroke-width="2.6"/>`
}

function paintSymbol(symbol: SymbolPrimitive, marks: RowMarks | undefined): string {
  const { shape, role, step } = symbol
  const data = attributes({ class: `${shape} ${role}`, 'data-step': step })
  const mark = step === undefined ? undefined : marks?.get(step)
  if (mark === undefined) return `<path${data} d="${symbolPath(symbol)}"/>`
  return `<g${data}>${paintMarkedOutline(symbol, mark.kind)}</g>`
}

function paintArrow(arrow: ArrowPrimitive): string {
  const { flow, fromStep, toStep } = arrow
  const marks = attributes({
    class: 'flow',
    'data-flow': flow,
    'data-from': fromStep,
    'data-to': toStep,
  })
  const head = headPath(arrow)
  const tip = head === '' ? '' : `<path class="head" fill="#000" stroke="none" d="${head}"/>`
  return `<g${marks}><path d="${arrowPath(arrow)}"/>${tip}</g>`
}

function paintText({ at, text, turned }: TextPrimitive): string {
  const [x, y] = [units(at.x), units(at.y)]
  const turn = turned ? ` transform="rotate(-90 ${x} ${y})"` : ''
  return `<text x="${x}" y="${y}"${turn} unicode-bidi="isolate">${escapeText(text)}</text>`
}

function rect(box: Box, extra: Readonly<Record<string, string | undefined>>): string {
  return `<rect${attributes(extra)}${boxAttributes(box)}/>`
}

function boxAttributes({ x, y, width, height }: Box): string {
  return attributes({ x: units(x), y: units(y), width: units(width), height: units(height) })
}
