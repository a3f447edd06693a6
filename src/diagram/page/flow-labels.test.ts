import { describe, expect, test } from 'vitest'
import { generateSop, type Sop, type Step } from '#sop'
import { checkRoutedPage } from '../routing/invariants.ts'
import type { RoutingProblem } from '../routing/problem.ts'
import { routePage } from '../routing/route-page.ts'
import { drawSop } from './draw-sop.ts'
import type { TextPrimitive } from './page.ts'
import { planDocument } from './plan-document.ts'
import { setPages } from './set-pages.ts'

const base = generateSop(1, { steps: 6, performers: 2, loops: 0, skips: 0 })
const long = ['Didisposisikan', 'Disampaikan', 'Dikembalikan', 'Dibatalkan', 'Perlu survei']
const rows = [1, 2, 3, 4, 5, 6]

/** Six low rows of one column after the other; the second row's decision leads to the rows of `targets`. */
function manyWays(columns: number, column: number, targets: readonly number[]): Sop {
  const performers = Array.from({ length: columns }, (_, index) => ({
    id: `p${index}`,
    name: `Seksi ${index + 1}`,
    kind: 'internal' as const,
  }))
  const exits = targets.map((row, way) => ({
    label: long[way] ?? '',
    to: { kind: 'step', step: `s${row}` } as const,
  }))
  const steps = rows.map((row): Step => {
    const other = (column + row - 1) % columns
    const [kind, at] = row === 2 ? (['decision', column] as const) : (['process', other] as const)
    const symbol = { id: 'a', kind, performers: [`p${at}`], ...(row === 2 ? { exits } : {}) }
    const texts = { activity: 'Memeriksa', requirements: '', output: '', note: '' }
    return { id: `s${row}`, ...texts, symbols: [symbol] }
  })
  return { ...base, performers, steps }
}

/** What the pages break of the router's invariants, L6 of the labels among them. */
function violations(sop: Sop) {
  const problems: RoutingProblem[] = []
  const pages = setPages(
    planDocument(sop, { paper: 'auto', leftOut: new Set() }),
    (problem, options) => {
      problems.push(problem)
      return routePage(problem, options)
    },
  )
  const last = problems.at(-1)
  if ('kind' in pages || pages.length !== 1 || last === undefined) throw new Error('not one page')
  return pages.flatMap(({ routed }) => checkRoutedPage(last, routed))
}

function labelLines(sop: Sop): string[] {
  return drawSop(sop)
    .pages.flatMap(({ primitives }) => primitives)
    .filter((one): one is TextPrimitive => one.kind === 'text' && one.role === 'label')
    .map(({ text }) => text)
}

describe('long labels of a decision with five ways', () => {
  test.each([
    { columns: 2, column: 0, targets: [3, 3, 3, 5, 5] },
    { columns: 2, column: 0, targets: [3, 4, 6, 6, 2] },
    { columns: 2, column: 1, targets: [3, 4, 5, 6, 1] },
    { columns: 2, column: 1, targets: [3, 3, 3, 5, 5] },
    { columns: 2, column: 1, targets: [3, 4, 6, 6, 2] },
    { columns: 3, column: 1, targets: [3, 5, 6, 1, 1] },
  ])('touch nothing: column $column of $columns, to rows $targets', (given) => {
    expect(violations(manyWays(given.columns, given.column, given.targets))).toEqual([])
  })

  test('are printed whole, in one line or several, words divided with a hyphen', () => {
    const lines = labelLines(manyWays(1, 0, [3, 5, 6, 1, 1]))
    expect(lines.length).toBeGreaterThan(long.length)
    const printed = lines.join(' ').replaceAll('- ', '').split(' ')
    expect(printed.toSorted()).toEqual(long.join(' ').split(' ').toSorted())
  })

  test('stand in one line each where there is room', () => {
    expect(labelLines(manyWays(3, 1, [3, 4, 5, 6, 1])).toSorted()).toEqual(long.toSorted())
  })
})
