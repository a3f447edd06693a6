import type { Sop } from '#sop'
import type { Coverage } from '../fonts/coverage.ts'
import type { PaperSize } from '../identity/fill-pages.ts'
import type { PrintOptions } from '../print-job.ts'
import type { Binding } from '../press/press.ts'
import { setSop, type SetSop } from '../press/set-sop.ts'
import type { BundleFault, BundleJob, PrintedBundle } from './bundle.ts'
import { wordFront, type ContentsRow } from './front-words.ts'
import { makeFrontPrintable } from './printable-front.ts'

/** The sheets of all SOPs of a bundle, what binds them, and what was lost on the way. */
export type SetBundle = Pick<PrintedBundle, 'notices' | 'unprintable'> & {
  readonly sheets: SetSop['sheets']
  readonly binding: Binding
}

/** The front pages stand upright. Before A3, which is folded into a book of A4, they are A4. */
const frontPapers: Readonly<Record<NonNullable<PrintOptions['paper']>, PaperSize>> = {
  auto: { width: 210_000, height: 297_000 },
  a4: { width: 210_000, height: 297_000 },
  f4: { width: 215_000, height: 330_000 },
  a3: { width: 210_000, height: 297_000 },
}

/** Sets each SOP as it is printed alone, and the words of the pages before them. Linear. */
export function setBundle(
  { bundle, options }: BundleJob,
  coverage: Coverage,
): SetBundle | BundleFault {
  const set: SetSop[] = []
  for (const [sop, given] of bundle.sops.entries()) {
    const one = setSop(given, options, coverage)
    if ('code' in one) return { ...one, sop }
    set.push(one)
  }
  const rows = listRows(set)
  const paper = frontPapers[options.paper ?? 'auto']
  const front = makeFrontPrintable(wordFront(bundle, paper, rows), coverage)
  return {
    sheets: set.flatMap(({ sheets }) => sheets),
    binding: { front: front.front, starts: rows.map(startOf) },
    notices: [
      ...front.cut.map((place) => ({ notice: { kind: 'identity-cut' as const, place } })),
      ...set.flatMap(({ notices }, sop) => notices.map((notice) => ({ sop, notice }))),
    ],
    unprintable: [
      ...front.unprintable,
      ...set.flatMap(({ unprintable }, sop) => unprintable.map((lost) => ({ ...lost, sop }))),
    ],
  }
}

function listRows(set: readonly SetSop[]): ContentsRow[] {
  let page = 1
  return set.map(({ sop, sheets }) => {
    const row = { number: orDash(sop.identity.number), title: orDash(sop.title), page }
    page += sheets.length
    return row
  })
}

function orDash(text: Sop['title']): string {
  return text === '' ? '-' : text
}

/** Longer ones no list of bookmarks shows. */
const longestBookmark = 300

function startOf({ number, title, page }: ContentsRow, index: number): Binding['starts'][number] {
  const bookmark = `${number} ${title}`.slice(0, longestBookmark).toWellFormed()
  return { page: page - 1, bookmark, label: `sop-${index}` }
}
