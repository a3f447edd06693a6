import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MapFlow, ProcessMap } from '#mining'
import { checkMap } from './check-map.ts'
import { drawMap, mapLimits, type MapOptions } from './draw-map.ts'
import type { MapDrawing } from './map-drawing.ts'
import { paintMap } from './paint-map.ts'

const nobody: ProcessMap = { cases: 0, activities: [], flows: [], starts: [], ends: [] }

function draw(map: ProcessMap, options: MapOptions = { language: 'id' }): MapDrawing {
  const drawn = drawMap(map, options)
  if (!drawn.ok) throw new Error('the map is refused')
  return drawn.drawing
}

function chainOf(names: readonly string[]): ProcessMap {
  const last = names.length - 1
  return {
    cases: 10,
    activities: names.map((name) => ({ name, events: 10, cases: 10 })),
    flows: names.slice(1).map((_, from) => ({ from, to: from + 1, events: 10, cases: 10 })),
    starts: [{ activity: 0, cases: 10 }],
    ends: [{ activity: last, cases: 10 }],
  }
}

const oddNames = ['Terima', '', 'א ב ג', '🏛️👩‍💼', '<script>alert(1)</script>', 'Y'.repeat(300)]

const name = fc.oneof(
  fc.constantFrom(...oddNames),
  fc.lorem({ maxCount: 12 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
)
const medianMs = fc.option(fc.integer({ min: 0, max: 4e9 }), { nil: undefined })
const activity = fc.record({
  name,
  events: fc.integer({ min: 1, max: 90_000 }),
  cases: fc.integer({ min: 1, max: 9000 }),
  marks: fc.array(name, { maxLength: 3 }),
})

/** Any map: cyclic, in pieces, with loops, without start or end. */
const maps = fc
  .tuple(
    fc.array(activity, { minLength: 1, maxLength: 60, size: 'max' }),
    fc.integer({ min: 0, max: 200 }),
  )
  .chain(([activities, most]): fc.Arbitrary<ProcessMap> => {
    const place = fc.integer({ min: 0, max: activities.length - 1 })
    const count = fc.integer({ min: 1, max: 9000 })
    const flow = fc.record({
      from: place,
      to: place,
      events: count,
      medianMs,
      departs: fc.boolean(),
    })
    const ends = fc.uniqueArray(fc.record({ activity: place, cases: count }), {
      maxLength: 4,
      selector: (end) => end.activity,
    })
    const flows = fc.uniqueArray(flow, {
      maxLength: most,
      size: 'max',
      selector: ({ from, to }) => `${from} ${to}`,
    })
    return fc.tuple(flows, ends, ends).map(([flows, starts, ends]) => ({
      cases: 9000,
      activities,
      flows: flows.map(({ from, to, events, medianMs, departs }): MapFlow => ({
        from,
        to,
        events,
        cases: events,
        ...(medianMs === undefined ? {} : { medianMs }),
        ...(departs ? { departs } : {}),
      })),
      starts,
      ends,
    }))
  })

describe('drawMap', () => {
  test('any map is drawn with all promises kept', () => {
    fc.assert(
      fc.property(maps, (map) => {
        expect(checkMap(draw(map), map)).toEqual([])
      }),
      { seed: 4, numRuns: 40 },
    )
  })

  test('the same map gives the same bytes', () => {
    fc.assert(
      fc.property(maps, (map) => {
        expect(paintMap(draw(structuredClone(map)))).toBe(paintMap(draw(map)))
      }),
      { seed: 5, numRuns: 5 },
    )
  })

  test('an empty map says that nothing has happened', () => {
    const drawing = draw(nobody)
    expect(drawing.notices).toEqual([{ kind: 'empty' }])
    expect(drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : []))).toEqual([
      'Peta proses',
      'Belum ada kejadian.',
    ])
    expect(checkMap(drawing, nobody)).toEqual([])
  })

  test('one activity stands between start and end', () => {
    const map = chainOf(['Terima'])
    const drawing = draw(map, { language: 'en' })
    expect(checkMap(drawing, map)).toEqual([])
    expect(drawing.shapes.filter(({ kind }) => kind === 'flow')).toHaveLength(2)
  })

  test('the main path runs straight down', () => {
    const main = chainOf(['Terima', 'Periksa', 'Tanda tangan', 'Kirim'])
    const map: ProcessMap = {
      ...main,
      flows: [
        ...main.flows,
        { from: 0, to: 3, events: 2, cases: 2 },
        { from: 2, to: 0, events: 3, cases: 3 },
        { from: 1, to: 0, events: 1, cases: 1 },
      ],
    }
    const isMain = (from: unknown, to: unknown) => Number(to) - Number(from) === 1
    const straight = draw(map).shapes.flatMap((shape) =>
      shape.kind === 'flow' && isMain(shape.from, shape.to) ? [shape.points] : [],
    )
    expect(straight).toHaveLength(3)
    expect(new Set(straight.flat().map(({ x }) => x)).size).toBe(1)
  })

  test('what follows only upon another stands below it, though more often the way leads back', () => {
    const map: ProcessMap = {
      ...chainOf(['Ajukan', 'Setujui', 'Tolak']),
      flows: [
        { from: 0, to: 1, events: 9, cases: 9 },
        { from: 0, to: 2, events: 3, cases: 3 },
        { from: 2, to: 0, events: 5, cases: 5 },
      ],
    }
    const tops = draw(map).shapes.flatMap((shape) => (shape.kind === 'activity' ? shape.box.y : []))
    expect(tops[2]).toBeGreaterThan(tops[0] ?? 0)
  })

  test('a long name is cut with a notice, as are a long title and many marks', () => {
    const [one] = chainOf(['kata '.repeat(100)]).activities
    if (one === undefined) throw new Error('there is an activity')
    const marks = Array.from({ length: 9 }, (_, index) => `tanda ${index}`)
    const map = { ...nobody, activities: [{ ...one, marks }] }
    const drawing = draw(map, { language: 'id', title: 'judul '.repeat(100) })
    expect(drawing.notices).toEqual([
      { kind: 'title-cut' },
      { kind: 'name-cut', activity: 0 },
      { kind: 'marks-cut', activity: 0 },
    ])
    expect(checkMap(drawing, map)).toEqual([])
  })

  test('a chain has room on upright A4, a longer one is made smaller with a notice', () => {
    const short = draw(chainOf(['a', 'b', 'c']), { language: 'id', paper: 'auto' })
    expect([short.paper, short.scale, short.width, short.height]).toEqual([
      'a4',
      1,
      210_000,
      297_000,
    ])
    const names = Array.from({ length: 30 }, (_, index) => `Langkah ${index + 1}`)
    const long = draw(chainOf(names), { language: 'id', paper: 'auto' })
    expect(long.paper).toBe('a3')
    expect(long.scale).toBeLessThan(0.67)
    expect(long.notices).toEqual([{ kind: 'small-print', scale: long.scale }])
    expect(Math.abs(long.width / long.height - 297 / 420)).toBeLessThan(1e-4)
    expect(checkMap(long, chainOf(names))).toEqual([])
  })

  test('a map with too many activities is refused with its size', () => {
    const count = mapLimits.activities + 1
    const map = chainOf(Array.from({ length: count }, (_, index) => String(index)))
    expect(drawMap(map, { language: 'id' })).toEqual({
      ok: false,
      code: 'map-too-large',
      activities: count,
      flows: count - 1,
    })
  })

  test('600 activities with 5,000 flows are drawn', () => {
    const main = chainOf(Array.from({ length: 600 }, (_, index) => `Kegiatan ${index}`))
    const others = Array.from({ length: 4401 }, (_, index): MapFlow => {
      const from = (index * 7) % 600
      const to = Math.max(0, Math.min(599, from + ((index * 13) % 39) - 19))
      return { from, to, events: 1 + (index % 9), cases: 1 }
    })
    const flows = new Map(
      [...others, ...main.flows].map((flow) => [`${flow.from} ${flow.to}`, flow]),
    )
    const map = { ...main, flows: [...flows.values()] }
    expect(draw(map).shapes.filter(({ kind }) => kind === 'activity')).toHaveLength(600)
  })
})

describe('paintMap', () => {
  test('markup in names stays text', () => {
    const svg = paintMap(draw(chainOf(['<script>alert("1")</script> & so on'])))
    expect(svg).not.toContain('<script')
    expect(svg).toContain('&lt;script&gt;')
  })

  test('the picture has a title and a description', () => {
    const svg = paintMap(draw(chainOf(['Terima', 'Kirim'])), { idPrefix: 'peta' })
    expect(svg).toContain('aria-labelledby="peta-title peta-description"')
    expect(svg).toContain('<title id="peta-title">Peta proses</title>')
    expect(svg).toContain(
      '<desc id="peta-description">2 kegiatan, 1 alur, 10 berkas. Jalur utama: Terima → Kirim.</desc>',
    )
  })

  test('on paper it is as large as the paper', () => {
    const svg = paintMap(draw(chainOf(['Terima']), { language: 'id', paper: 'a3' }))
    expect(svg).toContain('width="297mm" height="420mm"')
  })
})

describe('checkMap', () => {
  const map = chainOf(['Terima', 'Periksa', 'Kirim'])
  const good = draw(map)

  function moved(
    kind: string,
    change: (shape: MapDrawing['shapes'][number]) => object,
  ): MapDrawing {
    return {
      ...good,
      shapes: good.shapes.map((shape) =>
        shape.kind === kind ? Object.assign(structuredClone(shape), change(shape)) : shape,
      ),
    }
  }

  test('boxes on one another, lines through boxes and texts outside are found', () => {
    const piled = moved('activity', () => ({
      box: { x: 0, y: 50_000, width: 40_000, height: 9000 },
    }))
    expect(new Set(checkMap(piled, map).map(({ id }) => id))).toEqual(new Set(['P1', 'P4', 'P5']))
  })

  test('a flow that the map does not have is found', () => {
    const turned = moved('flow', () => ({ from: 2, to: 'end' }))
    expect(checkMap(turned, map).map(({ id }) => id)).toContain('P5')
  })

  test('a line through boxes is found', () => {
    const line = good.shapes.flatMap((shape) => (shape.kind === 'flow' ? shape.points : []))
    const [top] = line.toSorted((one, other) => one.y - other.y)
    const [bottom] = line.toSorted((one, other) => other.y - one.y)
    const long = moved('flow', () => ({ points: [top, bottom] }))
    expect(checkMap(long, map).map(({ what }) => what)).toContain(
      'flow start → 0 runs through activity 2',
    )
  })

  test('what leaves the sheet is found', () => {
    expect(checkMap({ ...good, width: 1000 }, map).map(({ id }) => id)).toContain('P4')
  })

  test('a label under a line is found', () => {
    const line = good.shapes.find(({ kind }) => kind === 'flow')
    if (line?.kind !== 'flow') throw new Error('there is a flow')
    const [from, to] = line.points
    const at = { x: (from?.x ?? 0) - 1000, y: ((from?.y ?? 0) + (to?.y ?? 0)) / 2 }
    const struck = moved('text', (shape) =>
      shape.kind === 'text' && shape.role === 'label' ? { at } : {},
    )
    expect(checkMap(struck, map).map(({ what }) => what)).toContain(
      `label '10' is struck by flow ${line.from} → ${line.to}`,
    )
  })
})
