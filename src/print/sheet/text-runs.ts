import { lineHeight, type TextPrimitive } from '#diagram'
import type { Sheet } from './sheet.ts'

/** A text for the typesetter: x counts from the side of the page (or its middle) that `side` names. */
export type PlacedText = readonly [x: number, y: number, side: 0 | 1 | 2, words: string]

/** Neighbours of one look. Sizes in µm. */
export type TextRun = {
  readonly size: number
  readonly weight: 'regular' | 'bold'
  readonly turned: boolean
  /** A white ground behind the letters, where lines may pass. */
  readonly halo: boolean
  readonly texts: readonly PlacedText[]
}

const sides = { start: 0, middle: 1, end: 2 } as const

/** Roles of texts that stand among the arrows. */
const amongArrows = new Set<TextPrimitive['role']>(['label', 'reference'])

/**
 * Gives the texts of a sheet in their order, lines of one paragraph as one text (so that they are
 * copied and read as one), neighbours of one look as one run. Linear.
 */
export function runTexts(sheet: Sheet): TextRun[] {
  const texts = sheet.primitives.filter((primitive) => primitive.kind === 'text')
  const runs: (TextRun & { texts: PlacedText[] })[] = []
  for (const paragraph of joinLines(texts)) {
    const look = lookOf(paragraph.first)
    const last = runs.at(-1)
    const run = last !== undefined && isSameLook(last, look) ? last : { ...look, texts: [] }
    if (run !== last) runs.push(run)
    run.texts.push(place(paragraph, sheet.width))
  }
  return runs
}

type Paragraph = { readonly first: TextPrimitive; readonly lines: string[] }

/** Lines that stand below each other, one line spacing apart, belong together. */
function joinLines(texts: readonly TextPrimitive[]): Paragraph[] {
  const paragraphs: Paragraph[] = []
  for (const text of texts) {
    const last = paragraphs.at(-1)
    if (last !== undefined && continues(last, text)) last.lines.push(text.text)
    else paragraphs.push({ first: text, lines: [text.text] })
  }
  return paragraphs
}

function continues({ first, lines }: Paragraph, text: TextPrimitive): boolean {
  return (
    isSameLook(lookOf(first), lookOf(text)) &&
    first.anchor === 'start' &&
    !first.turned &&
    text.anchor === 'start' &&
    text.at.x === first.at.x &&
    text.step === first.step &&
    text.at.y === first.at.y + lines.length * lineHeight(first)
  )
}

type Look = Omit<TextRun, 'texts'>

function lookOf(text: TextPrimitive): Look {
  const { size, weight, turned, role } = text
  return { size, weight, turned, halo: amongArrows.has(role) }
}

function isSameLook(one: Look, other: Look): boolean {
  return (
    one.size === other.size &&
    one.weight === other.weight &&
    one.turned === other.turned &&
    one.halo === other.halo
  )
}

function place({ first, lines }: Paragraph, pageWidth: number): PlacedText {
  const origin = { start: 0, middle: pageWidth / 2, end: pageWidth }[first.anchor]
  return [first.at.x - origin, first.at.y, sides[first.anchor], lines.join('\n')]
}
