import { applyTransform, boundsOf, type Transform } from './transform.ts'
import type { OfficeBox, OfficeLine, OfficePoint, OfficeShape } from '../office-document.ts'
import { findLineForm } from './line-forms.ts'
import { findSymbolKind } from './symbol-kind.ts'

/** A shape or line with the ids by which its file knows it and what it is tied to; micrometres. */
export type Drawn = DrawnShape | DrawnLine

export type DrawnShape = Omit<OfficeShape, 'id' | 'kind'> & {
  readonly kind: 'shape'
  readonly symbol: OfficeShape['kind']
  readonly key: string
}

export type DrawnLine = Omit<OfficeLine, 'id' | 'from' | 'to'> & {
  readonly kind: 'line'
  readonly key: string
  readonly fromKey?: string
  readonly toKey?: string
}

/** What a file says of a shape or line; `place` maps the unit square onto where it stands. */
export type Description = {
  readonly key: string
  readonly form: string
  readonly text: string
  readonly textBox: boolean
  readonly painted: boolean
  readonly place: Transform
  /** Handles of the form, as shares of its box. */
  readonly adjust: readonly number[]
  readonly heads: OfficeLine['heads']
  readonly fromKey?: string
  readonly toKey?: string
  /** Corners of a line of free form, in the unit square. */
  readonly path?: readonly OfficePoint[]
}

/** Gives what a description draws; nothing where nothing is seen of it or its place is no number. */
export function drawDescription(description: Description): Drawn[] {
  const { form, text, key, place } = description
  if (!place.every((number) => Math.abs(number) < 1e9)) return []
  const line = description.path
    ? { points: description.path }
    : findLineForm(form, description.adjust)
  if (line === undefined || line.points.length < 2) {
    const symbol = findSymbolKind(description)
    if (symbol === undefined) return []
    return [{ kind: 'shape', key, symbol, form, text, box: roundBox(boundsOf(place)) }]
  }
  const points = line.points.map((point) => roundPoint(applyTransform(place, point)))
  const heads = 'heads' in line ? (line.heads ?? description.heads) : description.heads
  const { fromKey, toKey } = description
  const ties = { ...(fromKey && { fromKey }), ...(toKey && { toKey }) }
  return [{ kind: 'line', key, points, heads, text, ...ties }]
}

/** Says which ends of a line bear a head. */
export function headsOf(start: boolean, end: boolean): OfficeLine['heads'] {
  if (start && end) return 'both'
  if (start) return 'start'
  return end ? 'end' : 'none'
}

/** Gives the same, moved. */
export function moveDrawn(drawn: Drawn, by: OfficePoint): Drawn {
  const move = (point: OfficePoint) => roundPoint({ x: point.x + by.x, y: point.y + by.y })
  if (drawn.kind === 'line') return { ...drawn, points: drawn.points.map(move) }
  return { ...drawn, box: { ...drawn.box, ...move(drawn.box) } }
}

function roundPoint({ x, y }: OfficePoint): OfficePoint {
  return { x: Math.round(x), y: Math.round(y) }
}

function roundBox({ x, y, width, height }: OfficeBox): OfficeBox {
  const size = { width: Math.round(width), height: Math.round(height) }
  return { ...roundPoint({ x, y }), ...size }
}
