import type { BpmnNode } from '#sop'
import type { PlacedSymbol } from '../routing/problem.ts'
import type { Font } from '../text/measure.ts'

/**
 * One pixel of a BPMN drawing in the router's µm, whose symbols then have about the size of the
 * form's: the same prices fit. `writeBpmn` takes hundredths of a pixel, so the numbers are the same.
 */
export const pixel = 100

/** Sizes at which BPMN tools draw nodes, and the router's name for the outline. */
export const nodeLooks: Readonly<
  Record<BpmnNode['kind'], Pick<PlacedSymbol, 'shape' | 'width' | 'height'>>
> = {
  task: { shape: 'process', width: 120 * pixel, height: 80 * pixel },
  exclusiveGateway: { shape: 'decision', width: 50 * pixel, height: 50 * pixel },
  parallelGateway: { shape: 'decision', width: 50 * pixel, height: 50 * pixel },
  startEvent: { shape: 'terminator', width: 36 * pixel, height: 36 * pixel },
  endEvent: { shape: 'terminator', width: 36 * pixel, height: 36 * pixel },
}

/** Top left corner of the pool. */
export const origin = { x: 100 * pixel, y: 100 * pixel }

/** Room above and below a node together: arrowheads and lines across. */
export const rowRoom = 50 * pixel

/** Height of the head of a pool, group or lane. */
export const headHeight = 30 * pixel

/** A lane is as wide as its name needs in its head, where that is not too much for one line. */
export const laneWidth = { least: 200 * pixel, most: 320 * pixel, besides: 24 * pixel }

/** Blank outside the first and the last lane's nodes, where loops run. */
export const gutter = 40 * pixel

/** Texts as bpmn-js sets them: beside nodes and flows 11 px wrapped at 90 px, else 12 px. */
export const labelFont: Font = { size: 11 * pixel, weight: 'regular' }
export const labelRoom = { width: 90 * pixel, besides: 10 * pixel, mostLines: 8 }
export const font: Font = { size: 12 * pixel, weight: 'regular' }

/** A task grows with its text, up to so many lines. */
export const taskText = { padding: 10 * pixel, mostLines: 60 }
