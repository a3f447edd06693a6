import { padding } from './form-sizes.ts'
import { headingOf, type List, type ListLine } from './lists.ts'

export type PaperSize = { readonly width: number; readonly height: number }

/** What stands of two lists beside each other on one page. */
export type Piece = {
  readonly left: readonly ListLine[]
  readonly right: readonly ListLine[]
  readonly height: number
}

/** Heights that the lists may take on the first page and on each other one. */
export type Room = { readonly first: number; readonly others: number }

/** So many lines of a list stand together at a page's end at least. */
const leastLines = 3
/** Items up to so long are not broken. */
const mostKeptLines = 8

/**
 * Divides pairs of lists into pages: each pair goes on where the page ends, under its headings
 * again, items whole where they are not long. Gives the pieces of each page, from top to bottom.
 * O(lines × pages).
 */
export function fillPages(pairs: readonly (readonly [List, List])[], room: Room): Piece[][] {
  const pages: Piece[][] = [[]]
  let free = room.first
  for (const [left, right] of pairs) {
    let rest: Rest = { left: [...left.lines], right: [...right.lines] }
    while (rest.left.length + rest.right.length > 0) {
      const taken = take(rest, free)
      if (isTooLittle(taken, rest, free < room.others)) {
        pages.push([])
        free = room.others
        continue
      }
      pages.at(-1)?.push(taken)
      free -= taken.height
      rest = restOf(rest, taken, [left.title, right.title])
    }
  }
  return pages
}

type Rest = { readonly left: readonly ListLine[]; readonly right: readonly ListLine[] }

function take(rest: Rest, free: number): Piece {
  const [left, right] = [fit(rest.left, free), fit(rest.right, free)]
  const height = Math.max(heightOf(left), heightOf(right)) + 2 * padding.above
  return { left, right, height }
}

function fit(lines: readonly ListLine[], free: number): ListLine[] {
  let height = 2 * padding.above
  const count = lines.findIndex((line) => {
    height += line.height
    return height > free
  })
  return count === -1 ? [...lines] : lines.slice(0, wholeItems(lines, count))
}

/** Moves the end of a page before the item that it would break, unless that is the first or long. */
function wholeItems(lines: readonly ListLine[], count: number): number {
  const begin = lines.findLastIndex(({ kind }, index) => kind !== 'more' && index <= count)
  return begin > 1 && count - begin <= mostKeptLines ? begin : count
}

function heightOf(lines: readonly ListLine[]): number {
  return lines.reduce((sum, line) => sum + line.height, 0)
}

/** Whether the pair should rather begin on the next page; on a whole page it begins in any case. */
function isTooLittle(taken: Piece, rest: Rest, canWait: boolean): boolean {
  const few = (some: readonly ListLine[], all: readonly ListLine[]) =>
    some.length < Math.min(leastLines, all.length)
  return canWait && (few(taken.left, rest.left) || few(taken.right, rest.right))
}

function restOf(rest: Rest, taken: Piece, titles: readonly [string, string]): Rest {
  const after = (lines: readonly ListLine[], count: number, title: string) =>
    count < lines.length ? [headingOf(`${title} (lanjutan)`), ...lines.slice(count)] : []
  return {
    left: after(rest.left, taken.left.length, titles[0]),
    right: after(rest.right, taken.right.length, titles[1]),
  }
}
