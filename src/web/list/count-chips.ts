/** How a row stands, where it is no matter what is in the list; other states are of rows to be saved. */
const levels: ReadonlyMap<string, string> = new Map([
  ['known', 'hint'],
  ['doubtful', 'warning'],
  ['incomplete', 'error'],
])

export type CountChip = { readonly level: string; readonly text: string }

/** How many rows stand how, in the order of the words, without states in which none is. */
export function countChips<State extends string>(
  rows: readonly { readonly state: State }[],
  words: Readonly<Record<State, (count: number) => string>>,
): readonly CountChip[] {
  const counts = Map.groupBy<string, { readonly state: State }>(rows, ({ state }) => state)
  return Object.entries<(count: number) => string>(words).flatMap(([state, word]) => {
    const count = counts.get(state)?.length ?? 0
    return count === 0 ? [] : [{ level: levels.get(state) ?? 'done', text: word(count) }]
  })
}
