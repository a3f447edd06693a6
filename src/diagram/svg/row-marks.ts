import type { Page, PageBand, SymbolPrimitive } from '../page/page.ts'
import { points } from '../page/sizes.ts'
import { lineHeight } from '../text/measure.ts'
import { symbolPath, units } from './paths.ts'
import { attributes, escapeText } from './xml.ts'

/** What became of a row, told apart by the line of its bar and its symbols, without colours. */
export type RowMarkKind = 'added' | 'removed' | 'changed' | 'moved'

/** A mark of a row: how it looks, and the words beside it, one or two of at most nine letters. */
export type RowMark = { readonly kind: RowMarkKind; readonly words: readonly string[] }

/** Marks by the id of their row's step. */
export type RowMarks = ReadonlyMap<string, RowMark>

const wordFont = { size: points(6), weight: 'bold' } as const

/*
 *   paper │ word ▌│ No │ …      the bar stands in the margin, the word to its left
 */
const bar = { gap: 900, width: 900, wordGap: 800 }

/** Bars and words in the margin, for the rows of a page that are marked. */
export function paintRowMarks({ bands, table }: Page, marks: RowMarks): string {
  const marked = bands.flatMap((band) => {
    const mark = band.kind === 'step' ? marks.get(band.step ?? '') : undefined
    return mark === undefined ? [] : paintMark(band, mark, table.x)
  })
  return `<g class="marks" stroke="#000">${marked.join('')}</g>`
}

function paintMark(
  { top, height, step }: PageBand,
  { kind, words }: RowMark,
  left: number,
): string {
  const x = left - bar.gap - bar.width / 2
  const line = `M${units(x)} ${units(top + 300)}V${units(top + height - 300)}`
  const spacing = lineHeight(wordFont)
  const first = top + Math.round(height / 2) - Math.round((spacing * (words.length - 1)) / 2)
  const text = words.map((word, at) => {
    const place = {
      x: units(x - bar.width / 2 - bar.wordGap),
      y: units(first + at * spacing + Math.round(wordFont.size / 3)),
    }
    return `<text${attributes({ ...place, ...wordLook })}>${escapeText(word)}</text>`
  })
  const strokes = linesOf(kind, bar.width / 100).map(
    (look) => `<path${attributes(look)} fill="none" d="${line}"/>`,
  )
  return `<g${attributes({ class: kind, 'data-step': step })}>${strokes.join('')}${text.join('')}</g>`
}

const wordLook = {
  stroke: 'none',
  'font-size': units(wordFont.size),
  'font-weight': 'bold',
  'text-anchor': 'end',
}

/** The outline of a symbol in a marked row, drawn as the row's bar is: thick, broken, doubled or dotted. */
export function paintMarkedOutline(symbol: SymbolPrimitive, kind: RowMarkKind): string {
  const path = symbolPath(symbol)
  return linesOf(kind, 9)
    .map((look) => `<path${attributes(look)} d="${path}"/>`)
    .join('')
}

type Look = Readonly<Record<string, string | number | undefined>>

/** The strokes of a line `width` units of 0.1 mm thick, painted over each other. */
function linesOf(kind: RowMarkKind, width: number): readonly Look[] {
  switch (kind) {
    case 'added':
      return [{ 'stroke-width': width }]
    case 'removed':
      return [{ 'stroke-width': width / 2, 'stroke-dasharray': '9 7' }]
    case 'changed':
      return [{ 'stroke-width': width + 5 }, { 'stroke-width': width - 3, stroke: '#fff' }]
    case 'moved':
      return [
        { 'stroke-width': width - 3, 'stroke-dasharray': '0.1 11', 'stroke-linecap': 'round' },
      ]
  }
}
