/** What may be wrong with a cell or a row. */
export type ProblemKind =
  | 'not-a-score'
  | 'formula'
  | 'wrong-width'
  | 'wrong-encoding'
  | 'unknown-column'
  | 'no-answer'

/** One of them: `line` counts from 1, `column` is a heading. */
export type Problem = {
  readonly line: number
  readonly column: string | undefined
  readonly found: string
}

/** All of a kind, counted, with the first few. */
export type ProblemCount = { count: number; readonly first: Problem[] }

export type Problems = Map<ProblemKind, ProblemCount>

const mostTold = 5

/** Counts a problem; the first few are kept. */
export function note(problems: Problems, kind: ProblemKind, problem: Problem): void {
  const known = problems.get(kind) ?? { count: 0, first: [] }
  known.count += 1
  if (known.first.length < mostTold) known.first.push(problem)
  problems.set(kind, known)
}
