import { cleanText } from '#diagram'
import type { Coverage } from '../fonts/coverage.ts'
import { mapTexts, type Unprintable } from '../fonts/printable-sop.ts'
import { printableText } from '../fonts/printable-text.ts'
import type { FrontMatter } from './front-words.ts'
import { softenLongWords } from './soften.ts'

/** The front pages with characters that the fonts have only, and places of what was cut or lost. */
export type PrintableFront = {
  readonly front: FrontMatter
  readonly cut: readonly string[]
  readonly unprintable: readonly Unprintable[]
}

/** PDF/A-2 allows the text of a heading, which is kept beside the page too, no more. */
const longest = 10_000
/** So many letters of a word are kept together in a paragraph, and so many in the column of numbers. */
const keptTogether = { paragraph: 36, number: 30 }

/** Makes every text of the front pages clean, printable, and breakable. Linear. */
export function makeFrontPrintable(given: FrontMatter, coverage: Coverage): PrintableFront {
  const [cut, unprintable]: [string[], Unprintable[]] = [[], []]
  const replace = (text: string, place: string): string => {
    const { text: printable, lost } = printableText(cleanText(text), coverage)
    if (lost.length > 0) unprintable.push({ place, characters: lost })
    if (printable.length > longest) cut.push(place)
    const kept = printable.length > longest ? shorten(printable) : printable
    return isNumber.test(place) ? softenNumber(kept) : softenLongWords(kept, keptTogether.paragraph)
  }
  // Strings become strings and all else is copied.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { front: mapTexts(given, '', replace) as FrontMatter, cut, unprintable }
}

const isNumber = /^contents\.rows\[\d+\]\.number$/

/** Where a number does not stand on one line, it goes on after a slash. */
function softenNumber(number: string): string {
  if (number.length <= keptTogether.number) return number
  return softenLongWords(number.replaceAll('/', '/\u200b'), keptTogether.number)
}

function shorten(text: string): string {
  return `${text.slice(0, longest).toWellFormed()}…`
}
