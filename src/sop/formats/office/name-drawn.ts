import type { Drawn, DrawnLine } from './drawing/drawn.ts'
import type { OfficeLine, OfficeShape } from './office-document.ts'

/** A shape or line over a table; `scope` tells drawings apart whose ids may be the same. */
export type ScopedDrawn = {
  readonly drawn: Drawn
  readonly scope: number
  readonly row?: number
  readonly estimated?: true
}

/** Shapes by their keys: those of all drawings, and those of one drawing. */
type ShapeIds = { readonly all: Map<string, string[]>; readonly scoped: Map<string, string[]> }

/**
 * Gives the shapes and lines over a table ids of their own, that begin with `prefix`, and ties lines
 * to them. A key that several shapes have means the one in the same drawing, or none. Linear.
 */
export function nameDrawn(
  items: readonly ScopedDrawn[],
  prefix: string,
): { readonly shapes: readonly OfficeShape[]; readonly lines: readonly OfficeLine[] } {
  const ids: ShapeIds = { all: new Map(), scoped: new Map() }
  const shapes = items.flatMap(({ drawn, scope, row, estimated }, index): OfficeShape[] => {
    if (drawn.kind === 'line') return []
    const { symbol, key, form, text, box } = drawn
    const id = `${prefix}${index + 1}`
    addTo(ids.all, key, id)
    addTo(ids.scoped, `${scope} ${key}`, id)
    const said = { ...(row !== undefined && { row }), ...(estimated && { estimated }) }
    return [{ id, kind: symbol, form, text, box, ...said }]
  })
  const lines = items.flatMap(({ drawn, scope, estimated }, index): OfficeLine[] => {
    if (drawn.kind === 'shape') return []
    const { points, heads, text } = drawn
    const ties = tiesOf(drawn, scope, ids)
    return [
      {
        id: `${prefix}${index + 1}`,
        points,
        ...ties,
        heads,
        text,
        ...(estimated && { estimated }),
      },
    ]
  })
  return { shapes, lines }
}

function addTo(map: Map<string, string[]>, key: string, id: string): void {
  const found = map.get(key)
  if (found === undefined) map.set(key, [id])
  else found.push(id)
}

function tiesOf({ fromKey, toKey }: DrawnLine, scope: number, { all, scoped }: ShapeIds) {
  const find = (key: string | undefined) => {
    if (key === undefined) return undefined
    return [scoped.get(`${scope} ${key}`), all.get(key)].find((ids) => ids?.length === 1)?.[0]
  }
  const [from, to] = [find(fromKey), find(toKey)]
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) }
}
