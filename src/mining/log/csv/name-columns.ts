/**
 * Names of columns by the cells of a header: one without a name is called by its place, counted from 1,
 * and the second of a name gets ' (2)' and so on, so that each can be told apart.
 */
export function nameColumns(header: readonly string[]): string[] {
  const written = header.map((name, place) => (name.trim() === '' ? `${place + 1}` : name))
  const taken = new Set(written)
  const copies = new Map<string, number>()
  return written.map((name) => {
    let copy = (copies.get(name) ?? 0) + 1
    while (copy > 1 && taken.has(`${name} (${copy})`)) copy++
    copies.set(name, copy)
    const unique = copy === 1 ? name : `${name} (${copy})`
    taken.add(unique)
    return unique
  })
}
