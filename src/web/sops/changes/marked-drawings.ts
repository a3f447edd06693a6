import { drawSop, paintSvg, type RowMark, type RowMarkKind, type RowMarks } from '#diagram'
import { applyChanges, type RevisionChanges, type Sop, type WordedChange } from '#sop'
import type { Words } from '../../messages/words.ts'

/** The pages of both flowcharts, the rows that differ marked in each. */
export type MarkedDrawings = {
  readonly before: readonly string[]
  readonly after: readonly string[]
}

/** Draws both states with the ids of the first, so that one list of marks fits both. */
export function drawMarked(
  { before, changes }: { readonly before: Sop; readonly changes: RevisionChanges },
  worded: readonly WordedChange[],
  words: Words,
): MarkedDrawings {
  const marks = markRows(worded, words)
  const after = applyChanges(before, changes)
  return {
    before: paintPages(before, { marks, idPrefix: 'before', label: words.changes.beforePage }),
    after: paintPages(after, { marks, idPrefix: 'after', label: words.changes.afterPage }),
  }
}

type Painting = {
  readonly marks: RowMarks
  readonly idPrefix: string
  readonly label: (page: number, count: number) => string
}

function paintPages(sop: Sop, { marks, idPrefix, label }: Painting): string[] {
  const { pages } = drawSop(sop)
  return pages.map((page) =>
    paintSvg(page, { title: label(page.number, pages.length), idPrefix, marks }),
  )
}

/** The gravest gives the look; a row may be changed and moved, and both words stand beside it. */
const gravity: readonly RowMarkKind[] = ['added', 'removed', 'changed', 'moved']

function markRows(changes: readonly WordedChange[], { changes: w }: Words): RowMarks {
  const ofSteps = changes.filter(({ about }) => about === 'step')
  const marks = [...Map.groupBy(ofSteps, ({ id }) => id)].map(([id, some]) => {
    const kinds = gravity.filter((kind) => some.some(({ status }) => status === kind))
    const [kind = 'changed'] = kinds
    const mark: RowMark = { kind, words: kinds.map((one) => w.statuses[one]) }
    return [id, mark] as const
  })
  return new Map(marks)
}
