import type { OfficeLine, OfficePoint } from '../office-document.ts'

/** Corners of a line within the unit square, and the heads that its form has of itself. */
export type LineForm = {
  readonly points: readonly OfficePoint[]
  readonly heads?: OfficeLine['heads']
}

type Corners = readonly (readonly [x: number, y: number])[]

const rightward: Corners = [[0, 0.5], [1, 0.5]] // prettier-ignore
const downward: Corners = [[0.5, 0], [0.5, 1]] // prettier-ignore

/** Block arrows are lines with a head where they point. */
const blockArrows: Readonly<Record<string, readonly [Corners, OfficeLine['heads']]>> = {
  rightArrow: [rightward, 'end'],
  stripedRightArrow: [rightward, 'end'],
  notchedRightArrow: [rightward, 'end'],
  leftArrow: [rightward, 'start'],
  downArrow: [downward, 'end'],
  upArrow: [downward, 'start'],
  leftRightArrow: [rightward, 'both'],
  upDownArrow: [downward, 'both'],
  bentArrow: [[[0.12, 1], [0.12, 0.25], [1, 0.25]], 'end'], // prettier-ignore
  bentUpArrow: [[[0, 0.88], [0.75, 0.88], [0.75, 0]], 'end'], // prettier-ignore
}

/**
 * Gives the line that a form is, undefined for a closed form. `adjust` are its handles as shares of
 * the box (`adj1` …); missing ones are in the middle. A curve is given by the corners of the bent
 * line in its place. Forms: ECMA-376 part 1, presetShapeDefinitions.xml.
 *
 *     bentConnector3 ──┐          bentConnector2 ──┐      bentConnector4 ──┐
 *                      └──                         │                       └─┐
 */
export function findLineForm(form: string, adjust: readonly number[]): LineForm | undefined {
  const arrow = Object.hasOwn(blockArrows, form) ? blockArrows[form] : undefined
  if (arrow !== undefined) return { points: pointsOf(arrow[0]), heads: arrow[1] }
  const corners = cornersOf(form.replace(/^curved/, 'bent'), adjust)
  return corners && { points: pointsOf(corners) }
}

function cornersOf(form: string, [a = 0.5, b = 0.5, c = 0.5]: readonly number[]) {
  const corners: Readonly<Record<string, Corners>> = {
    line: [],
    straightConnector1: [],
    bentConnector2: [[1, 0]],
    bentConnector3: [[a, 0], [a, 1]],
    bentConnector4: [[a, 0], [a, b], [1, b]],
    bentConnector5: [[a, 0], [a, b], [c, b], [c, 1]],
  } // prettier-ignore
  const between = Object.hasOwn(corners, form) ? corners[form] : undefined
  return between && ([[0, 0], ...between, [1, 1]] as const)
}

function pointsOf(corners: Corners): OfficePoint[] {
  return corners.map(([x, y]) => ({ x, y }))
}
