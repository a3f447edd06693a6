import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fillPages } from './fill-pages.ts'
import { padding } from './form-sizes.ts'
import { headingOf, type List, type ListLine } from './lists.ts'

const line = (kind: 'item' | 'more', text: string): ListLine => ({
  kind,
  text,
  mark: kind === 'item' ? '1.' : '',
  indent: 0,
  height: 1000,
})

/** A list of items with the given numbers of lines. */
function list(title: string, ...items: number[]): List {
  const lines = items.flatMap((count, item) =>
    Array.from({ length: count }, (_, row) =>
      line(row === 0 ? 'item' : 'more', `${title} ${item}.${row}`),
    ),
  )
  return { title, lines: [headingOf(title), ...lines], cut: [] }
}

const headingHeight = headingOf('').height
/** Room for a heading and so many lines. */
const roomFor = (lines: number) => headingHeight + lines * 1000 + 2 * padding.above
const texts = (lines: readonly ListLine[]) => lines.map(({ text }) => text)

describe('fillPages', () => {
  test('one page holds pairs below each other', () => {
    const pairs = [
      [list('a', 1), list('b', 1, 1)],
      [list('c', 1), list('d', 1)],
    ] as const
    const pages = fillPages(pairs, { first: roomFor(2) + roomFor(1), others: roomFor(20) })
    expect(pages).toHaveLength(1)
    // the higher of the two lists gives the height
    expect(pages[0]?.map(({ height }) => height)).toEqual([roomFor(2), roomFor(1)])
  })

  test('a list goes on on the next page under its heading', () => {
    const pairs = [[list('a', 1, 1, 1, 1, 1), list('b', 1)]] as const
    const [first, second] = fillPages(pairs, { first: roomFor(3), others: roomFor(9) })
    expect(texts(first?.[0]?.left ?? [])).toEqual(['a', 'a 0.0', 'a 1.0', 'a 2.0'])
    expect(texts(second?.[0]?.left ?? [])).toEqual(['a (lanjutan)', 'a 3.0', 'a 4.0'])
    expect(second?.[0]?.right).toEqual([])
  })

  test('an item is not broken', () => {
    const pairs = [[list('a', 2, 3), list('b', 1)]] as const
    const [first, second] = fillPages(pairs, { first: roomFor(4), others: roomFor(9) })
    expect(texts(first?.[0]?.left ?? [])).toEqual(['a', 'a 0.0', 'a 0.1'])
    expect(texts(second?.[0]?.left ?? [])).toEqual(['a (lanjutan)', 'a 1.0', 'a 1.1', 'a 1.2'])
  })

  test('a pair of which too little would stand begins on the next page', () => {
    const pairs = [[list('a', 1, 1, 1, 1), list('b', 1)]] as const
    const [first, second] = fillPages(pairs, { first: roomFor(1), others: roomFor(9) })
    expect(first).toEqual([])
    expect(texts(second?.[0]?.left ?? [])[0]).toBe('a')
  })

  test('every line stands once, in its order, and no page is overfull', () => {
    const anyList = fc.array(fc.integer({ min: 1, max: 14 }), { maxLength: 30 })
    const anyPairs = fc.array(fc.tuple(anyList, anyList), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(anyPairs, fc.integer({ min: 0, max: 20 }), (sizes, firstLines) => {
        const pairs = sizes.map(([left, right], index) => {
          return [list(`l${index}`, ...left), list(`r${index}`, ...right)] as const
        })
        const room = { first: roomFor(firstLines), others: roomFor(20) }
        const pages = fillPages(pairs, room)
        for (const side of ['left', 'right'] as const) {
          const printed = pages.flat().flatMap((piece) => piece[side])
          const wanted = pairs.flatMap(([left, right]) => (side === 'left' ? left : right).lines)
          const items = (lines: readonly ListLine[]) =>
            texts(lines.filter(({ kind }) => kind !== 'heading'))
          expect(items(printed)).toEqual(items(wanted))
        }
        for (const [index, pieces] of pages.entries()) {
          const height = pieces.reduce((sum, piece) => sum + piece.height, 0)
          expect(height).toBeLessThanOrEqual(index === 0 ? room.first : room.others)
        }
      }),
    )
  })
})
