import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bpmnProcessOf,
  generateSop,
  generateVariedSop,
  type BpmnBox,
  type BpmnPoint,
  type Exit,
  type Sop,
} from '#sop'
import { drawBpmn } from './draw-bpmn.ts'
import { layOutProcess } from './lay-out-process.ts'

const runs = { numRuns: 100, seed: 7 }
const seeds = fc.nat({ max: 1_000_000 })

function laidOut(sop: Sop) {
  const process = bpmnProcessOf(sop)
  return { process, layout: layOutProcess(process) }
}

function inside(inner: BpmnBox, outer: BpmnBox): boolean {
  const across = inner.x >= outer.x && inner.x + inner.width <= outer.x + outer.width
  return across && inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height
}

function overlap(one: BpmnBox, other: BpmnBox): boolean {
  const across = one.x < other.x + other.width && other.x < one.x + one.width
  return across && one.y < other.y + other.height && other.y < one.y + one.height
}

/** Whether a point lies on the outline of a box, diamond or circle, as near as whole numbers allow. */
function onOutline({ x, y }: BpmnPoint, box: BpmnBox, kind: string): boolean {
  const [dx, dy] = [Math.abs(x - box.x - box.width / 2), Math.abs(y - box.y - box.height / 2)]
  const [a, b] = [box.width / 2, box.height / 2]
  if (kind === 'task') return (dx === a && dy <= b) || (dy === b && dx <= a)
  if (kind.endsWith('Gateway')) return Math.abs(dx / a + dy / b - 1) < 0.002
  return Math.abs(Math.hypot(dx, dy) - a) < 2
}

test('every node stands in its lane, every lane in its pool, and none on another', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { process, layout } = laidOut(generateVariedSop(seed))
      const { pool, lanes, nodes } = layout
      for (const lane of lanes.values()) expect(inside(lane, pool)).toBe(true)
      for (const { id, lane } of process.nodes) {
        const [box, around] = [nodes.get(id), lanes.get(lane)]
        expect(box && around && inside(box, around)).toBe(true)
      }
      const boxes = [...nodes.values()]
      const clash = boxes.some((box, at) =>
        boxes.slice(at + 1).some((other) => overlap(box, other)),
      )
      expect(clash).toBe(false)
    }),
    runs,
  )
})

test('every flow is orthogonal, ends on the outlines of its nodes and runs through no other', () => {
  fc.assert(
    fc.property(seeds, (seed) => expectClearFlows(generateVariedSop(seed))),
    runs,
  )
})

test('so are the flows of an SOP that is too crowded for the search', () => {
  const { steps, ...sop } = generateSop(2, { steps: 30, performers: 4 })
  const ways = steps.map(({ id }): Exit => ({ label: id, to: { kind: 'step', step: id } }))
  const crowded = steps.map((step) => ({
    ...step,
    symbols: step.symbols.map((symbol) => ({ ...symbol, kind: 'decision', exits: ways }) as const),
  }))
  expectClearFlows({ ...sop, steps: crowded })
})

function expectClearFlows(sop: Sop): void {
  const { process, layout } = laidOut(sop)
  const kinds = new Map(process.nodes.map(({ id, kind }) => [id, kind]))
  for (const { id, from, to } of process.flows) {
    const points = layout.edges.get(id) ?? []
    expect(points.length).toBeGreaterThan(1)
    for (const [at, end] of [
      [points[0], from],
      [points.at(-1), to],
    ] as const) {
      const box = layout.nodes.get(end)
      expect(at && box && onOutline(at, box, kinds.get(end) ?? '')).toBe(true)
    }
    for (const [at, point] of points.slice(1).entries()) {
      const before = points[at] ?? point
      expect([point.x === before.x, point.y === before.y].filter(Boolean)).toHaveLength(1)
      const x = Math.min(point.x, before.x)
      const y = Math.min(point.y, before.y)
      const width = Math.abs(point.x - before.x)
      const piece = { x, y, width, height: Math.abs(point.y - before.y) }
      const others = [...layout.nodes].filter(([node]) => node !== from && node !== to)
      expect(others.filter(([, box]) => overlap(piece, box))).toEqual([])
    }
  }
}

test('performers of one group stand in one lane with a head of its own', () => {
  const sop = generateSop(3, { steps: 4, performers: 3 })
  const [first, ...others] = sop.performers
  const performers = [
    ...(first ? [first] : []),
    ...others.map((one) => ({ ...one, group: 'Umum' })),
  ]
  const { layout } = laidOut({ ...sop, performers })
  const [alone, left, right] = [...layout.lanes.values()]
  const [own, group] = layout.groups
  expect(own).toEqual(alone)
  expect(left?.y).toBe((alone?.y ?? 0) + 3000)
  expect(group).toEqual({
    x: left?.x,
    y: alone?.y,
    width: (left?.width ?? 0) + (right?.width ?? 0),
    height: alone?.height,
  })
})

test('an SOP without steps and performers gives a pool with one lane', () => {
  const { layout } = laidOut({ ...generateSop(1), performers: [], steps: [] })
  expect([layout.lanes.size, layout.nodes.size]).toEqual([1, 0])
})

test('the same SOP gives the same bytes, and a thousand steps are drawn', () => {
  const sop = generateSop(5, { steps: 1000, performers: 8, loops: 200 })
  expect(drawBpmn(sop)).toBe(drawBpmn(sop))
})
