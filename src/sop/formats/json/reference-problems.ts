import type { Sop, Step, StepSymbol } from '../../model/sop.ts'
import type { Path, Problem } from '../reading.ts'

/**
 * Gives what makes a document of the right shape impossible to work with: an id given twice, a
 * performer twice in one symbol, a performer that has no column. Targets that do not exist are left
 * to the rules: a draft may have them. Linear.
 */
export function referenceProblems(sop: Sop): Problem[] {
  const performers = new Set(sop.performers.map((performer) => performer.id))
  return [
    ...duplicates(
      sop.performers.map(({ id }) => id),
      (index) => ['performers', index, 'id'],
    ),
    ...duplicates(
      sop.steps.map(({ id }) => id),
      (index) => ['steps', index, 'id'],
    ),
    ...sop.steps.flatMap((step, row) => problemsOfStep(step, ['steps', row], performers)),
  ]
}

function problemsOfStep(step: Step, path: Path, performers: ReadonlySet<string>): Problem[] {
  const ids = step.symbols.map((symbol) => symbol.id)
  return [
    ...duplicates(ids, (index) => [...path, 'symbols', index, 'id']),
    ...step.symbols.flatMap((symbol, index) =>
      problemsOfSymbol(symbol, [...path, 'symbols', index, 'performers'], performers),
    ),
  ]
}

function problemsOfSymbol(
  symbol: StepSymbol,
  path: Path,
  performers: ReadonlySet<string>,
): Problem[] {
  const unknown = symbol.performers.flatMap((id, index): Problem[] =>
    performers.has(id) ? [] : [{ code: 'unknown-performer', path: [...path, index], found: id }],
  )
  return [...duplicates(symbol.performers, (index) => [...path, index]), ...unknown]
}

/** Gives a problem for each id that stood before in the list. Linear. */
export function duplicates(ids: readonly string[], pathOf: (index: number) => Path): Problem[] {
  const seen = new Set<string>()
  return ids.flatMap((id, index): Problem[] => {
    if (seen.has(id)) return [{ code: 'duplicate', path: pathOf(index), found: id }]
    seen.add(id)
    return []
  })
}
