import { cleanText } from '#diagram'
import type { Coverage } from '../fonts/coverage.ts'
import { mapTexts } from '../fonts/printable-sop.ts'
import { printableText } from '../fonts/printable-text.ts'
import { softenLongWords } from '../bundle/soften.ts'
import type { Report } from './report.ts'

/** So many letters of a word are kept together in a paragraph, and in the cell of a table. */
const keptTogether = { paragraph: 36, cell: 16 }

/** Gives the report with clean texts, as any writer of files needs it. Linear. */
export function cleanReport(report: Report): Report {
  return mapReport(report, cleanText)
}

/** Gives the report with characters that the fonts have only, and with words that a line can hold. Linear. */
export function makeReportPrintable(report: Report, coverage: Coverage): Report {
  return mapReport(report, (text, place) => {
    const { text: printable } = printableText(isPicture(place) ? text : cleanText(text), coverage)
    if (isPicture(place)) return printable
    const longest = isInTable.test(place) ? keptTogether.cell : keptTogether.paragraph
    return softenLongWords(printable, longest)
  })
}

const isInTable = /\.(?:rows|columns)\[/

function isPicture(place: string): boolean {
  return place.endsWith('.svg')
}

function mapReport(report: Report, replace: (text: string, place: string) => string): Report {
  // Strings become strings and all else is copied, so that the form stays that of a report.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return mapTexts(report, '', replace) as Report
}
