import type { OpenElement, OpenGroup } from '#server'

/** A line of the table: an element of a group, or the group itself. */
type Line = { readonly group: OpenGroup; readonly element: OpenElement | undefined }
type Cell = string | number

/** The columns of the table by their names, which never change: programs read by them. */
const cells = {
  group: ({ group }) => group.kind,
  key: ({ group }) => group.key,
  name: ({ group }) => group.name,
  element: ({ element }) => element?.key ?? '',
  hidden: ({ group }) => (group.hidden ? 1 : 0),
  counted: ({ group }) => group.answers.counted,
  held: ({ group }) => group.answers.held,
  left_out: ({ group }) => group.answers.leftOut,
  blank: ({ group }) => group.blank,
  population: ({ group }) => group.population ?? '',
  asked: ({ group }) => group.asked ?? '',
  // Of the respondents' own indices in the line of a group, of the performance in that of an element.
  n: ({ group, element }) => (element === undefined ? group.n : element.performance.n),
  sum: ({ group, element }) =>
    (element === undefined ? group.index?.sum : element.performance.sum) ?? '',
  squares: ({ group, element }) =>
    (element === undefined ? group.index?.squares : element.performance.squares) ?? '',
  score_1: ({ element }) => times(element?.performance, 1),
  score_2: ({ element }) => times(element?.performance, 2),
  score_3: ({ element }) => times(element?.performance, 3),
  score_4: ({ element }) => times(element?.performance, 4),
  importance_n: ({ element }) => element?.importance.n ?? '',
  importance_sum: ({ element }) => element?.importance.sum ?? '',
  importance_squares: ({ element }) => element?.importance.squares ?? '',
  importance_1: ({ element }) => times(element?.importance, 1),
  importance_2: ({ element }) => times(element?.importance, 2),
  importance_3: ({ element }) => times(element?.importance, 3),
  importance_4: ({ element }) => times(element?.importance, 4),
  gap_n: ({ element }) => element?.gap.n ?? '',
  gap_sum: ({ element }) => element?.gap.sum ?? '',
  gap_squares: ({ element }) => element?.gap.squares ?? '',
  both_performance: ({ element }) => element?.gap.performance ?? '',
  both_importance: ({ element }) => element?.gap.importance ?? '',
} as const satisfies Readonly<Record<string, (line: Line) => Cell>>

/** The name of a column. */
export type SurveyColumnName = keyof typeof cells

function times(rated: OpenElement['importance'] | undefined, score: number): Cell {
  if (rated === undefined) return ''
  return rated.scores.find(([given]) => given === score)?.[1] ?? 0
}

/** The names of the columns, in their order. */
export const surveyColumnNames = Object.keys(cells).filter(
  (name): name is SurveyColumnName => name in cells,
)

/** The open data as a table, its names first: a line for each group, then one for each of its elements. */
export function surveyLines(groups: readonly OpenGroup[]): readonly (readonly Cell[])[] {
  const lines = groups.flatMap((group) => [
    { group, element: undefined },
    ...group.elements.map((element) => ({ group, element })),
  ])
  return [
    surveyColumnNames,
    ...lines.map((line) => surveyColumnNames.map((name) => cells[name](line))),
  ]
}
