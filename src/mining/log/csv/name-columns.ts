/**
 * Names of columns by the cells of a header: one without a name is called by its place, counted from 1,
 * and the second of a name gets ' (2)' and so on, so that each can be told apart.
 */
export function nameColumns(header: readonly string[]): string[] {
  const written = header.map((name, place) => (name.trim() === '' ? `${place + 1}` : name))
  const taken = new Set(written)
  const given = new Set<string>()
  return written.map((name) => {
    const unique = given.has(name) ? freeName(name, taken) : name
    given.add(unique)
    taken.add(unique)
    return unique
  })
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  for (let copy = 2; ; copy++) {
    const unique = `${name} (${copy})`
    if (!taken.has(unique)) return unique
  }
}
