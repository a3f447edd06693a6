import type { Net } from '../net.ts'

/**
 * Gives a net of lines like `start > a > p q`: places taken from, label (`-` for silent), places given
 * to. It starts with one token in `start` and ends with one in `end`; a place named twice has weight 2.
 */
export function netOfLines(...lines: readonly string[]): Net {
  const places: string[] = ['start', 'end']
  const arcsOf = (names: string) => {
    const counts = new Map<number, number>()
    for (const name of names.split(' ').filter((one) => one !== '')) {
      if (!places.includes(name)) places.push(name)
      const place = places.indexOf(name)
      counts.set(place, (counts.get(place) ?? 0) + 1)
    }
    return [...counts]
      .sort(([first], [second]) => first - second)
      .map(([place, weight]) => ({ place, weight }))
  }
  const transitions = lines.map((line, index) => {
    const [from = '', label = '', to = ''] = line.split('>').map((part) => part.trim())
    const arcs = { inputs: arcsOf(from), outputs: arcsOf(to) }
    return { id: `t${index + 1}`, ...arcs, ...(label !== '-' && { label }) }
  })
  return {
    name: '',
    places: places.map((id) => ({ id, name: id })),
    transitions,
    initial: [{ place: 0, tokens: 1 }],
    final: [[{ place: 1, tokens: 1 }]],
  }
}
