import { lineHeight, type Box, type Point, type TextPrimitive } from '#diagram'
import type { TextSource } from './text-source.ts'

/** A paragraph as it is set on a sheet: its text whole again, and its lines. Lengths in µm. */
export type CellParagraph = {
  readonly text: string
  readonly lines: readonly TextPrimitive[]
  /** Number of a list's item, left of the first line. */
  readonly mark?: TextPrimitive
}

/** Lines up to so much further apart than running text still belong together. */
const looseLeading = 750
const tolerance = 2
/** Half the height of letters: a line's middle stands so much above its baseline. */
const halfLetter = 0.35

/**
 * Gives the paragraphs that texts in reading order make: lines that were broken from one text are
 * joined again, as `source` has them. Linear in the lines, times the length of the source.
 */
export function readParagraphs(
  texts: readonly TextPrimitive[],
  source: TextSource,
): CellParagraph[] {
  const paragraphs: CellParagraph[] = []
  for (const text of texts) {
    const before = paragraphs.at(-1)
    const next = before === undefined ? undefined : extend(before, text, source)
    if (next === undefined) paragraphs.push({ text: text.text, lines: [text] })
    else paragraphs[paragraphs.length - 1] = next
  }
  return paragraphs
}

/** The paragraph with one more line, or its mark told apart; undefined where the text begins another one. */
function extend(
  paragraph: CellParagraph,
  text: TextPrimitive,
  source: TextSource,
): CellParagraph | undefined {
  const { lines, mark } = paragraph
  const last = lines.at(-1)
  if (last === undefined || !isSameLook(last, text)) return undefined
  if (lines.length === 1 && mark === undefined && isBeside(last, text)) {
    return { text: text.text, lines: [text], mark: last }
  }
  if (!isBelow(last, text)) return undefined
  const joint = source.joint(last.text, text.text, text.step)
  if (joint === '\n') return undefined
  return { ...paragraph, text: paragraph.text + joint + text.text, lines: [...lines, text] }
}

function isSameLook(one: TextPrimitive, other: TextPrimitive): boolean {
  return (
    one.size === other.size &&
    one.weight === other.weight &&
    one.turned === other.turned &&
    one.anchor === other.anchor &&
    one.step === other.step
  )
}

function isBeside(mark: TextPrimitive, text: TextPrimitive): boolean {
  return !text.turned && text.anchor === 'start' && mark.at.y === text.at.y && mark.at.x < text.at.x
}

function isBelow(upper: TextPrimitive, lower: TextPrimitive): boolean {
  const [from, to] = [along(upper), along(lower)]
  const distance = to.y - from.y - lineHeight(upper)
  return to.x === from.x && distance >= -tolerance && distance <= looseLeading
}

/** Where a text stands, as if it were not turned. */
function along({ at, turned }: TextPrimitive): Point {
  return turned ? { x: at.y, y: at.x } : at
}

/** Distance of a paragraph's baselines. */
export function lineStep({ lines }: CellParagraph): number {
  const [first, second] = lines
  if (first === undefined) return 0
  return second === undefined ? lineHeight(first) : along(second).y - along(first).y
}

/** Upper edge of the first line (left edge, where it is turned) and lower edge of the last. */
export function extentOf(paragraph: CellParagraph): readonly [number, number] {
  const [first] = paragraph.lines
  if (first === undefined) return [0, 0]
  const step = lineStep(paragraph)
  const top = along(first).y - Math.round(step / 2 + first.size * halfLetter)
  return [top, top + paragraph.lines.length * step]
}

/** Blanks above and below a text that differ less than this are equal. */
const even = 700

/** Whether paragraphs stand in the middle of their cell's height. */
export function isCentred(paragraphs: readonly CellParagraph[], { y, height }: Box): boolean {
  const [first, last] = [paragraphs[0], paragraphs.at(-1)]
  if (first === undefined || last === undefined) return false
  if (first.lines[0]?.turned === true) return true
  const [above, below] = [extentOf(first)[0] - y, y + height - extentOf(last)[1]]
  return Math.abs(above - below) < even
}
