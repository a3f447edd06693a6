import type { OfficeBox, OfficePoint } from '../office-document.ts'

/**
 * Maps a point: x' = a·x + c·y + e, y' = b·x + d·y + f, in the order a b c d e f (as in SVG). Affine
 * maps hold whatever shapes in groups in canvases do: move, grow, turn and flip.
 */
export type Transform = readonly [number, number, number, number, number, number]

/** How a box stands: degrees clockwise about its middle, after flipping. */
export type Turn = { readonly degrees: number; readonly flipX: boolean; readonly flipY: boolean }

export const upright: Turn = { degrees: 0, flipX: false, flipY: false }

/** Gives the map that does `inner` first, then `outer`. */
export function compose(outer: Transform, inner: Transform): Transform {
  const [a, b, c, d, e, f] = outer
  const [g, h, i, j, k, l] = inner
  return [
    ...([a * g + c * h, b * g + d * h] as const),
    ...([a * i + c * j, b * i + d * j] as const),
    ...([a * k + c * l + e, b * k + d * l + f] as const),
  ]
}

export function applyTransform([a, b, c, d, e, f]: Transform, { x, y }: OfficePoint): OfficePoint {
  return { x: a * x + c * y + e, y: b * x + d * y + f }
}

/** Gives the map of a scale about the origin and a move. */
export function scaleAndMove(scale: number, by: OfficePoint): Transform {
  return [scale, 0, 0, scale, by.x, by.y]
}

/**
 * Gives the map of the unit square onto a box that is turned and flipped about its middle.
 *
 *     0,0 ┌───┐ 1,0           ◇
 *         │   │        →    ◇   ◇   about the middle of `box`
 *     0,1 └───┘ 1,1           ◇
 */
export function boxTransform(box: OfficeBox, turn: Turn): Transform {
  const angle = (turn.degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const width = turn.flipX ? -box.width : box.width
  const height = turn.flipY ? -box.height : box.height
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const turned: Transform = [
    cos * width,
    sin * width,
    -sin * height,
    cos * height,
    middle.x,
    middle.y,
  ]
  return compose(turned, [1, 0, 0, 1, -0.5, -0.5])
}

/** Gives the map of an area onto the unit square; an area without a width or height keeps its scale. */
export function unitTransform(area: OfficeBox): Transform {
  const [x, y] = [1 / (area.width || 1), 1 / (area.height || 1)]
  return [x, 0, 0, y, -area.x * x, -area.y * y]
}

/** Gives the box about the unit square as it is mapped. */
export function boundsOf(transform: Transform): OfficeBox {
  const corners = [0, 1].flatMap((x) => [0, 1].map((y) => applyTransform(transform, { x, y })))
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

/**
 * Gives the box that, turned about its middle, appears in the place of `shown`. Word and Excel place
 * shapes that lie on their side (45° to 135° off) by the box that is seen: its sides are exchanged.
 */
export function unturnedBox(shown: OfficeBox, { degrees }: Turn): OfficeBox {
  if (!liesOnSide(degrees)) return shown
  const { x, y, width, height } = shown
  return {
    x: x + (width - height) / 2,
    y: y + (height - width) / 2,
    width: height,
    height: width,
  }
}

/** Whether a shape turned by so many degrees lies on its side. */
export function liesOnSide(degrees: number): boolean {
  return (((degrees - 45) % 180) + 180) % 180 < 90
}
