import { lineHeight, type Box } from '#diagram'
import { extentOf, isCentred, type CellParagraph } from '../cell-paragraphs.ts'
import { element, textElement } from '../package/xml.ts'
import type { SheetCell } from '../sheet-table.ts'
import { lettersXml, type CellStyle, type Letters } from './styles.ts'

/** Letters of a cell without text. */
const usual: Letters = { size: 3175, weight: 'regular' }

/** An indent of Excel is about three blanks wide. */
const indentWidth = 2400

/** Gives how a cell looks that holds the paragraphs. */
export function styleOf(cell: SheetCell, paragraphs: readonly CellParagraph[]): CellStyle {
  const { borders, shaded, box } = cell
  const [first] = paragraphs[0]?.lines ?? []
  const { size, weight } = first ?? usual
  const left = paragraphs[0]?.mark ?? first
  const turned = first?.turned === true
  const upright = stands(paragraphs, box) ? 'center' : 'top'
  return {
    borders,
    shaded,
    letters: { size, weight },
    across: turned || first?.anchor === 'middle' ? 'center' : 'left',
    down: turned ? 'bottom' : upright,
    turned,
    indent: turned || left?.anchor !== 'start' ? 0 : Math.floor((left.at.x - box.x) / indentWidth),
  }
}

/** Text in letters of several kinds is a list below its heading, or an office above a name. */
function stands(paragraphs: readonly CellParagraph[], box: Box): boolean {
  const looks = new Set(paragraphs.map(({ lines: [line] }) => line?.weight))
  return looks.size === 1 && isCentred(paragraphs, box)
}

/** Writes the paragraphs as one text, never as a formula; letters of several kinds stay what they are. */
export function contentXml(paragraphs: readonly CellParagraph[], box: Box): string {
  const runs = listRuns(paragraphs, box)
  if (runs.length === 1) {
    return element('is', {}, ...runs.map(({ text }) => textElement('t', keepEscapes(text))))
  }
  const rich = runs.map(({ letters, text }) => {
    const look = element('rPr', {}, ...lettersXml(letters), element('rFont', { val: 'Arial' }))
    return element('r', {}, look, textElement('t', keepEscapes(text)))
  })
  return element('is', {}, ...rich)
}

/** A piece of a cell's text in letters of one kind. */
type Run = { readonly letters: Letters; readonly text: string }

function listRuns(paragraphs: readonly CellParagraph[], box: Box): Run[] {
  const runs: Run[] = []
  const blanks = listBlanks(paragraphs, box)
  for (const [index, { text, mark, lines }] of paragraphs.entries()) {
    const letters = lines[0] ?? usual
    const numbered = mark === undefined ? text : `${mark.text} ${text}`
    const more = `${index === 0 ? '' : '\n'}${blanks[index] ?? ''}${numbered}`
    const last = runs.at(-1)
    if (last?.letters.size === letters.size && last.letters.weight === letters.weight) {
      runs[runs.length - 1] = { letters, text: last.text + more }
    } else runs.push({ letters, text: more })
  }
  return runs
}

/** Empty lines above each paragraph where the sheet leaves room: for a signature, or below the emblem. */
function listBlanks(paragraphs: readonly CellParagraph[], box: Box): string[] {
  let bottom = stands(paragraphs, box) ? undefined : box.y
  return paragraphs.map((paragraph) => {
    const [first] = paragraph.lines
    const [top, end] = extentOf(paragraph)
    const room = first === undefined || first.turned || bottom === undefined ? 0 : top - bottom
    bottom = end
    return '\n'.repeat(Math.max(0, Math.round(room / lineHeight(first ?? usual))))
  })
}

/** Excel reads "_x0041_" as an escaped letter: the underline itself is escaped where it would. */
function keepEscapes(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
}
