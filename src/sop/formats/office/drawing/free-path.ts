import type { XmlElement } from '../../xml/read-xml.ts'
import { attributeOf, childrenOf, findBelow } from '../../xml/xml-queries.ts'
import type { OfficePoint } from '../office-document.ts'

/**
 * Gives the corners of a free form that is an open line, in the unit square (ECMA-376 part 1, section
 * 20.1.9.15). Undefined for a closed form and for one whose corners are formulas.
 */
export function readFreePath(properties: XmlElement): OfficePoint[] | undefined {
  const path = findBelow(properties, 'custGeom', 'pathLst', 'path')
  if (path === undefined) return undefined
  const commands = childrenOf(path)
  if (commands.some(({ name }) => name === 'close' || name === 'arcTo')) return undefined
  const [width, height] = ['w', 'h'].map((name) => Number(attributeOf(path, name) ?? 0) || 1)
  const points = commands.flatMap((command) => {
    // Of a curve only the end is a corner.
    const corner = childrenOf(command, 'pt').at(-1)
    if (corner === undefined) return []
    const [x, y] = ['x', 'y'].map((name) => Number(attributeOf(corner, name) ?? 0))
    return [{ x: (x ?? 0) / (width ?? 1), y: (y ?? 0) / (height ?? 1) }]
  })
  const [first, last] = [points[0], points.at(-1)]
  const closed = first && last && first.x === last.x && first.y === last.y
  const numbers = points.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))
  return closed || !numbers || points.length < 2 ? undefined : points
}
