import { readFlow, type Sop } from '#sop'
import { lineHeight, measureText } from '../text/measure.ts'
import { flowKey } from './flow-key.ts'
import { formWords } from './form-words.ts'
import type {
  Box,
  Drawing,
  Page,
  Point,
  Primitive,
  SymbolPrimitive,
  TextPrimitive,
} from './page.ts'
import { readArrows, readDrawing } from './read-drawing.ts'
import { margin } from './sizes.ts'

/**
 * A broken promise of a drawing: L5 (everything in its place on the paper, rows without gaps), L7
 * (connectors in pairs that name each other's page), L8 (the flow read back from the geometry is the
 * flow of the SOP), with what is wrong and on which page.
 */
export type DrawingViolation = {
  readonly id: 'L5' | 'L7' | 'L8'
  readonly page: number
  readonly what: string
}

/**
 * Lists what a drawing breaks of the invariants L5, L7 and L8; empty when all hold. It looks at the
 * primitives only, as a reader with a ruler would. Quadratic in a page: for tests and benchmarks.
 */
export function checkDrawing(drawing: Drawing, sop: Sop): DrawingViolation[] {
  return [
    ...drawing.pages.flatMap(checkPlaces),
    ...checkConnectors(drawing.pages),
    ...checkFlow(drawing, sop),
  ]
}

function symbolsOf(page: Page): SymbolPrimitive[] {
  return page.primitives.filter((one): one is SymbolPrimitive => one.kind === 'symbol')
}

function textsOf(page: Page): TextPrimitive[] {
  return page.primitives.filter((one): one is TextPrimitive => one.kind === 'text')
}

function checkPlaces(page: Page): DrawingViolation[] {
  const { number, flowArea, bands, width, height } = page
  const found: DrawingViolation[] = []
  const report = (what: string) => found.push({ id: 'L5', page: number, what })
  const paper = { x: 0, y: 0, width, height }
  const printed = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin }
  for (const primitive of page.primitives) {
    const box = boundsOf(primitive)
    const home = isOfFlow(primitive) ? flowArea : paper
    if (!isInside(box, home)) report(`${nameOf(primitive)} leaves its area`)
    if (![box.x, box.y, box.width, box.height].every(Number.isInteger)) {
      report(`${nameOf(primitive)} has a broken coordinate`)
    }
  }
  if (!isInside(page.table, printed)) report('the table leaves the margins')
  let y = flowArea.y
  for (const band of bands) {
    if (band.top !== y) report(`a gap of ${band.top - y} above the band at ${band.top}`)
    y = band.top + band.height
  }
  if (y !== flowArea.y + flowArea.height) report('the bands end elsewhere than the flow')
  return [...found, ...checkCells(page)]
}

/** One symbol in a cell: no two boxes touch. */
function checkCells(page: Page): DrawingViolation[] {
  const symbols = symbolsOf(page)
  return symbols.flatMap((one, index) =>
    symbols
      .slice(index + 1)
      .filter((other) => overlap(one.box, other.box))
      .map(
        ({ key }) => ({ id: 'L5', page: page.number, what: `${one.key} touches ${key}` }) as const,
      ),
  )
}

const flowRoles: ReadonlySet<string> = new Set(['label', 'letter', 'reference'])

function isOfFlow(primitive: Primitive): boolean {
  if (primitive.kind === 'text') return flowRoles.has(primitive.role)
  return ['symbol', 'tie', 'arrow'].includes(primitive.kind)
}

function nameOf(primitive: Primitive): string {
  switch (primitive.kind) {
    case 'text':
      return `${primitive.role} '${primitive.text}'`
    case 'symbol':
    case 'tie':
      return `${primitive.kind} ${primitive.key}`
    case 'arrow':
      return `arrow ${primitive.flow}`
    case 'logo':
    case 'rule':
    case 'fill':
      return primitive.kind
  }
}

function boundsOf(primitive: Primitive): Box {
  switch (primitive.kind) {
    case 'logo':
    case 'fill':
    case 'symbol':
      return primitive.box
    case 'rule':
    case 'tie':
      return around([primitive.from, primitive.to])
    case 'arrow':
      return around(primitive.points)
    case 'text':
      return textBox(primitive)
  }
}

function textBox(text: TextPrimitive): Box {
  const long = measureText(text.text, text)
  const high = lineHeight(text)
  const { x, y } = text.at
  if (text.turned) return { x: x - high, y: y - long, width: high, height: long }
  const shift = { start: 0, middle: Math.round(long / 2), end: long }[text.anchor]
  return {
    x: x - shift,
    y: y - Math.round(high * 0.7),
    width: long,
    height: Math.round(high * 0.8),
  }
}

function around(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

function isInside(box: Box, home: Box): boolean {
  return (
    box.x >= home.x &&
    box.y >= home.y &&
    box.x + box.width <= home.x + home.width &&
    box.y + box.height <= home.y + home.height
  )
}

function overlap(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}

/** Each letter stands twice, on different pages, once at an arrow's end and once at its beginning, each naming the other's page. */
function checkConnectors(pages: readonly Page[]): DrawingViolation[] {
  const found: DrawingViolation[] = []
  const seen = pages.flatMap(readArrows)
  const pagesOfLetter = new Map<string, Record<'out' | 'in', number[]>>()
  for (const { page, from, to } of seen) {
    for (const [symbol, half] of [
      [to, 'out'],
      [from, 'in'],
    ] as const) {
      if (symbol?.letter === undefined) continue
      const known = pagesOfLetter.get(symbol.letter) ?? { out: [], in: [] }
      known[half].push(page)
      pagesOfLetter.set(symbol.letter, known)
    }
  }
  for (const [letter, halves] of pagesOfLetter) {
    const paired = halves.out.length === 1 && halves.in.length === 1
    if (!paired || halves.out[0] === halves.in[0]) {
      found.push({ id: 'L7', page: halves.out[0] ?? 0, what: `${letter} is not a pair` })
    }
  }
  const others = (letter: string, page: number) =>
    Object.values(pagesOfLetter.get(letter) ?? {})
      .flat()
      .filter((other) => other !== page)
  return [...found, ...pages.flatMap((page) => checkReferences(page, others))]
}

/** Each connector carries its letter inside, followed in reading order by the page of its other half. */
function checkReferences(page: Page, others: (letter: string, page: number) => number[]) {
  const texts = textsOf(page)
  const report = (what: string): DrawingViolation => ({ id: 'L7', page: page.number, what })
  return symbolsOf(page).flatMap(({ role, box, letter = '' }): DrawingViolation[] => {
    if (role !== 'connector') return []
    const at = texts.findIndex((text) => text.role === 'letter' && isInside(textBox(text), box))
    if (at < 0 || texts[at]?.text !== letter)
      return [report(`a connector lacks its letter ${letter}`)]
    const [other] = others(letter, page.number)
    const expected = other === undefined ? '' : formWords.onPage(other)
    return texts[at + 1]?.text === expected ? [] : [report(`${letter} does not name page ${other}`)]
  })
}

/** What is drawn is what the model says, without targets not said and flows told to be left out. */
function checkFlow(drawing: Drawing, sop: Sop): DrawingViolation[] {
  const leftOut = new Set(
    drawing.notices.flatMap((notice) => (notice.kind === 'flow-left-out' ? [notice.flow] : [])),
  )
  const wanted = readFlow(sop).flows.flatMap((flow) => {
    const key = flowKey(flow)
    if (flow.kind === 'open' || leftOut.has(key)) return []
    return [`${flow.from} → ${flow.kind === 'to' ? flow.to : key}`]
  })
  const drawn = readDrawing(drawing).map(([from, to]) => `${from} → ${to}`)
  const missing = subtract(wanted, drawn).map((flow) => `${flow} is not drawn`)
  const invented = subtract(drawn, wanted).map((flow) => `${flow} is drawn but not meant`)
  return [...missing, ...invented].map((what) => ({ id: 'L8', page: 0, what }))
}

/** The members of one list that the other does not have, counted as often as they are missing. */
function subtract(from: readonly string[], list: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1)
  return from.filter((one) => {
    const count = counts.get(one) ?? 0
    counts.set(one, count - 1)
    return count <= 0
  })
}
