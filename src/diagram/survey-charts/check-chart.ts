import type { Box } from '../page/page.ts'
import { dotBox, isInside, overlap } from './boxes.ts'
import { textBox, type Chart, type ChartShape } from './chart.ts'

/**
 * Gives what is wrong with a chart in words: a mark outside of its frame, a broken number, texts that
 * overlap, a dot on a text. Quadratic in the marks; for tests.
 */
export function checkChart({ width, height, shapes }: Chart): string[] {
  const marks = shapes.map((shape) => ({ shape, box: boxOf(shape) }))
  const outside = marks.filter(({ box }) => !isInside(box, { x: 0, y: 0, width, height }))
  const broken = marks.filter(({ box }) => !Object.values(box).every(Number.isInteger))
  const covering = marks.filter(({ shape }) => shape.kind === 'text' || shape.kind === 'dot')
  const overlaps = covering.flatMap((one, place) =>
    covering
      .slice(place + 1)
      .filter(({ shape }) => shape.kind === 'text' || one.shape.kind === 'text')
      .filter((other) => overlap(one.box, other.box))
      .map((other) => `${nameOf(one.shape)} lies on ${nameOf(other.shape)}`),
  )
  return [
    ...outside.map(({ shape }) => `${nameOf(shape)} leaves the frame`),
    ...broken.map(({ shape }) => `${nameOf(shape)} has a broken number`),
    ...overlaps,
  ]
}

function boxOf(shape: ChartShape): Box {
  switch (shape.kind) {
    case 'text':
      return textBox(shape)
    case 'area':
      return shape.box
    case 'dot':
      return dotBox(shape.at)
    case 'line': {
      const [x, y] = [Math.min(shape.from.x, shape.to.x), Math.min(shape.from.y, shape.to.y)]
      const width = Math.abs(shape.from.x - shape.to.x)
      return { x, y, width, height: Math.abs(shape.from.y - shape.to.y) }
    }
  }
}

function nameOf(shape: ChartShape): string {
  return shape.kind === 'text' ? `'${shape.text}'` : `${shape.kind} ${shape.role}`
}
