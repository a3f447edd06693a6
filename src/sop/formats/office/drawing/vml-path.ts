import type { OfficePoint } from '../office-document.ts'

const pointsOfCommand: Readonly<Record<string, number>> = { m: 1, l: 1, r: 1, t: 1, c: 3, v: 3 }

/**
 * Gives the corners of a path of VML that is an open line, in its own coordinates ("m0,0l100,50e").
 * Undefined for a closed one and one with arcs. Of a curve only the ends are corners. Method: VML
 * (W3C note of 1998), section "Path".
 */
export function readVmlPath(path: string): OfficePoint[] | undefined {
  const points: OfficePoint[] = []
  for (const [, command = '', operands = ''] of path.matchAll(/([a-z]+)([^a-z]*)/gi)) {
    if (['e', 'nf', 'ns'].includes(command)) continue
    const step = pointsOfCommand[command]
    if (step === undefined) return undefined
    const relative = ['r', 't', 'v'].includes(command)
    const corners = pairs(operands).filter((_, index) => (index + 1) % step === 0)
    for (const { x, y } of corners) {
      const from = relative ? (points.at(-1) ?? { x: 0, y: 0 }) : { x: 0, y: 0 }
      points.push({ x: from.x + x, y: from.y + y })
    }
  }
  const [first, last] = [points[0], points.at(-1)]
  const closed = first && last && first.x === last.x && first.y === last.y
  return closed || points.length < 2 ? undefined : points
}

/** Pairs of numbers; one left out is 0, as in "m,l21600,". */
export function pairs(text: string): OfficePoint[] {
  const numbers = text
    .trim()
    .split(/\s*,\s*|\s+/)
    .map(Number)
  return numbers.flatMap((x, index) => {
    if (index % 2 === 1) return []
    const y = numbers[index + 1] ?? 0
    return [{ x: x || 0, y: y || 0 }]
  })
}
