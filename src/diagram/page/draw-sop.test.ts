import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generateSop, generateVariedSop, type Sop, type Step, type StepSymbol } from '#sop'
import { drawSop } from './draw-sop.ts'
import { checkDrawing } from './invariants.ts'
import type { Drawing, Primitive, TextPrimitive } from './page.ts'

const base = generateSop(3, { steps: 8, performers: 3, loops: 2, skips: 0 })

function withSteps(change: (step: Step, row: number) => Partial<Step>): Sop {
  return { ...base, steps: base.steps.map((step, row) => ({ ...step, ...change(step, row) })) }
}

function withSymbols(change: (symbol: StepSymbol, step: Step) => Partial<StepSymbol>): Sop {
  return withSteps((step) => ({
    symbols: step.symbols.map((symbol) => ({ ...symbol, ...change(symbol, step) })),
  }))
}

function textsOf(drawing: Drawing): TextPrimitive[] {
  return drawing.pages.flatMap(({ primitives }) =>
    primitives.filter((one): one is TextPrimitive => one.kind === 'text'),
  )
}

function noticesOf(drawing: Drawing): string[] {
  return [...new Set(drawing.notices.map(({ kind }) => kind))]
}

const paper = fc.constantFrom('auto', 'a4', 'f4', 'a3')
const seed = fc.integer({ min: 1, max: 1_000_000 })
const anySop = fc.oneof(
  fc
    .record({ performers: fc.integer({ min: 1, max: 14 }), seed })
    .map((given) => generateSop(given.seed, { performers: given.performers })),
  seed.map(generateVariedSop),
)

describe('drawSop', () => {
  test('keeps everything in its place, connectors in pairs, and draws exactly the flow (L5, L7, L8)', () => {
    fc.assert(
      fc.property(anySop, paper, (sop, paper) => {
        const drawing = drawSop(sop, { paper })
        expect(checkDrawing(drawing, sop)).toEqual([])
        expect(noticesOf(drawing)).not.toContain('flow-left-out')
      }),
      { numRuns: 60 },
    )
  })

  test('gives the same drawing for the same SOP, and changes nothing in it (L11)', () => {
    fc.assert(
      fc.property(anySop, (sop) => {
        const before = JSON.stringify(sop)
        const first = JSON.stringify(drawSop(sop))
        expect(JSON.stringify(sop)).toBe(before)
        expect(JSON.stringify(drawSop(JSON.parse(before)))).toBe(first)
      }),
      { numRuns: 15 },
    )
  })

  test('numbers pages from 1 and says on each how many there are', () => {
    const drawing = drawSop(generateSop(5, { steps: 40, performers: 8 }))
    const count = drawing.pages.length
    expect(count).toBeGreaterThan(2)
    for (const [index, page] of drawing.pages.entries()) {
      expect(page.number).toBe(index + 1)
      const texts = page.primitives.filter((one) => one.kind === 'text').map(({ text }) => text)
      expect(texts.some((text) => text.endsWith(`Halaman ${index + 1} dari ${count}`))).toBe(true)
    }
  })

  test('prints every text of every row in reading order', () => {
    const sop = generateSop(8, { steps: 12, performers: 4 })
    const cells = textsOf(drawSop(sop)).filter(({ role }) => role === 'cell')
    const printed = (id: string) => cells.filter(({ step }) => step === id).map(({ text }) => text)
    for (const [row, step] of sop.steps.entries()) {
      const joined = printed(step.id).join(' ')
      expect(joined.startsWith(`${row + 1}. ${step.activity} ${step.requirements}`)).toBe(true)
      expect(joined.endsWith(`${step.output}${step.note === '' ? '' : ' '}${step.note}`)).toBe(true)
    }
    expect([...new Set(cells.map(({ step }) => step))]).toEqual(sop.steps.map(({ id }) => id))
  })
})

describe('drawSop under change (L12)', () => {
  const sops = Array.from({ length: 20 }, (_, index) =>
    generateSop(index + 1, { performers: 2 + (index % 6) }),
  ).map((sop) => ({
    ...sop,
    steps: sop.steps.map((step) => ({
      ...step,
      activity: 'a',
      requirements: '',
      output: '',
      note: '',
    })),
  }))
  const cost = (sop: Sop) => drawSop(sop, { paper: 'a3' }).quality.cost

  test('mirrored columns cost the same within 2 % over 20 SOPs', () => {
    const straight = sops.reduce((sum, sop) => sum + cost(sop), 0)
    const mirrored = sops.reduce(
      (sum, sop) => sum + cost({ ...sop, performers: sop.performers.toReversed() }),
      0,
    )
    expect(Math.abs(mirrored / straight - 1)).toBeLessThan(0.02)
  })

  test('a performer that nothing uses changes the turns of less than 5 % of the arrows', () => {
    const idle = { id: 'idle', name: 'Z', kind: 'internal' } as const
    let [all, changed] = [0, 0]
    for (const sop of sops) {
      const before = turnsOf(drawSop(sop, { paper: 'a3' }))
      const wider = { ...sop, performers: [...sop.performers, idle] }
      const after = turnsOf(drawSop(wider, { paper: 'a3' }))
      all += before.size
      changed += [...before].filter(([arrow, turns]) => after.get(arrow) !== turns).length
    }
    expect(all).toBeGreaterThan(300)
    expect(changed / all).toBeLessThan(0.05)
  })

  test('other ids of steps and performers change nothing but keys', () => {
    for (const sop of sops.slice(0, 5)) {
      const renamed = JSON.parse(JSON.stringify(sop).replaceAll(/"([sp])(\d+)"/g, '"$1-x$2"'))
      const drawn = JSON.stringify(drawSop(renamed)).replaceAll(/([sp])-x(\d+)/g, '$1$2')
      expect(drawn).toBe(JSON.stringify(drawSop(sop)))
    }
  })

  test('a quick drawing costs no less than a full one, and a full one no less than its bound', () => {
    for (const sop of sops) {
      const full = drawSop(sop, { paper: 'a3' })
      const quick = drawSop(sop, { paper: 'a3', effort: 'quick' })
      expect(full.quality.cost).toBeGreaterThanOrEqual(full.quality.costBound)
      if (quick.pages.length === full.pages.length) {
        expect(quick.quality.cost).toBeGreaterThanOrEqual(full.quality.cost)
      }
    }
  })
})

/** Directions of each arrow's pieces, by page and flow. */
function turnsOf({ pages }: Drawing): Map<string, string> {
  const arrows = pages.flatMap(({ number, primitives }) =>
    primitives.flatMap((one) => (one.kind === 'arrow' ? [{ number, one }] : [])),
  )
  return new Map(
    arrows.map(({ number, one }) => [
      `${number} ${one.flow}`,
      one.points.map(directionTo).join(''),
    ]),
  )
}

function directionTo(
  to: { readonly x: number; readonly y: number },
  index: number,
  points: readonly { readonly x: number; readonly y: number }[],
): string {
  const from = points[index - 1]
  if (from === undefined) return ''
  if (to.x !== from.x) return to.x > from.x ? 'R' : 'L'
  return to.y > from.y ? 'D' : 'U'
}

describe('drawSop on bad input', () => {
  const holds = (sop: Sop): Drawing => {
    const drawing = drawSop(sop)
    expect(checkDrawing(drawing, sop)).toEqual([])
    return drawing
  }

  test('an SOP without steps, performers or title gives a page with an empty row', () => {
    const drawing = holds({ ...base, title: '', performers: [], steps: [] })
    expect(drawing.pages).toHaveLength(1)
    expect(drawing.pages[0]?.bands).toEqual([{ kind: 'step', top: 62_000, height: 10_000 }])
  })

  test('symbols without a known performer stand in a column of their own', () => {
    const drawing = holds(withSymbols(() => ({ performers: ['nobody'] })))
    expect(textsOf(drawing).map(({ text }) => text)).toContain('(belum')
  })

  test('targets that are not said are left out and told', () => {
    const sop = withSymbols(() => ({ exits: [{ label: 'Ya', to: { kind: 'open' } }] }))
    expect(noticesOf(holds(sop))).toEqual(['open-target'])
  })

  test('a symbol may lead to itself, every symbol to the first, or all to a stop', () => {
    holds(withSymbols((_, step) => ({ exits: [{ to: { kind: 'step', step: step.id } }] })))
    holds(withSymbols(() => ({ exits: [{ to: { kind: 'step', step: 's1' } }] })))
    const stops = Array.from({ length: 5 }, () => ({ label: 'x', to: { kind: 'stop' } }) as const)
    holds(withSymbols(() => ({ kind: 'decision', exits: stops })))
  })

  test('sixty symbols of one performer in one row go on over several pages', () => {
    const symbols = Array.from({ length: 60 }, (_, index) => {
      return { id: `q${index}`, kind: 'process', performers: ['p1'] } as const
    })
    const drawing = holds(withSteps((_, row) => (row === 2 ? { symbols } : {})))
    expect(drawing.pages.length).toBeGreaterThan(4)
    expect(noticesOf(drawing)).toEqual([])
  })

  test('a performer may be named twice, in a step and in the list', () => {
    holds(withSymbols(({ performers }) => ({ performers: [...performers, ...performers] })))
    holds({ ...base, performers: [...base.performers, ...base.performers] })
  })

  test('sixty performers get a page as wide as they need, and a notice', () => {
    const drawing = holds(generateSop(3, { steps: 12, performers: 60, loops: 2, skips: 1 }))
    expect(drawing.pages[0]?.width).toBeGreaterThan(420_000)
    expect(drawing.notices).toEqual([{ kind: 'larger-paper', asked: 'a3', used: 'wider-than-a3' }])
  })

  test('paper that is too small is replaced by the next larger one, and told', () => {
    const sop = generateSop(3, { steps: 12, performers: 14, loops: 2, skips: 1 })
    expect(drawSop(sop, { paper: 'a4' }).notices).toEqual([
      { kind: 'larger-paper', asked: 'a4', used: 'f4' },
    ])
    expect(drawSop(sop, { paper: 'a3' }).notices).toEqual([])
  })

  test('a megabyte in a cell goes on over four pages and ends with a mark', () => {
    const drawing = holds(
      withSteps((_, row) => (row === 3 ? { note: 'kata '.repeat(2 ** 18) } : {})),
    )
    expect(drawing.notices).toEqual([{ kind: 'text-cut', step: 's4', field: 'note' }])
    expect(drawing.pages.length).toBeLessThan(10)
    expect(textsOf(drawing).filter(({ text }) => text.endsWith('… (terpotong)'))).toHaveLength(1)
  })

  test('a long text that fits on two pages is printed whole', () => {
    const note = Array.from({ length: 300 }, (_, index) => `kata${index}`).join(' ')
    const drawing = holds(withSteps((_, row) => (row === 3 ? { note } : {})))
    const printed = textsOf(drawing).filter(({ step, text }) => step === 's4' && /kata/.test(text))
    expect(printed.map(({ text }) => text).join(' ')).toBe(note)
    expect(drawing.notices).toEqual([])
  })

  test('markup, right-to-left text and emoji stay text; control characters vanish', () => {
    const activity = '<b>&amp;</b> إجراء 🏛\u0007\u202E'
    const texts = textsOf(holds(withSteps((_, row) => (row === 0 ? { activity } : {}))))
    expect(texts.map(({ text }) => text)).toContain('<b>&amp;</b> إجراء 🏛')
  })

  test('ten thousand steps are drawn in bounded time', { timeout: 60_000 }, () => {
    const sop = generateSop(3, { steps: 10_000, performers: 8, loops: 800, skips: 200 })
    const started = performance.now()
    const drawing = drawSop(sop, { effort: 'quick' })
    expect(performance.now() - started).toBeLessThan(20_000)
    const symbols = (one: Primitive) => one.kind === 'symbol' && one.role === 'primary'
    expect(drawing.pages.flatMap(({ primitives }) => primitives.filter(symbols))).toHaveLength(
      10_000,
    )
  })

  test(
    'five thousand arrows to one step: what no page can hold is left out and told',
    { timeout: 60_000 },
    () => {
      const sop = generateSop(3, { steps: 5000, performers: 8, loops: 0, skips: 0 })
      const crowded = {
        ...sop,
        steps: sop.steps.map((step) => ({
          ...step,
          symbols: step.symbols.map((symbol) => ({
            ...symbol,
            exits: [{ to: { kind: 'step', step: 's1' } as const }],
          })),
        })),
      }
      const drawing = drawSop(crowded, { effort: 'quick' })
      const drawn = drawing.pages[0]?.primitives.filter(
        (one) => one.kind === 'symbol' && one.role === 'connector',
      )
      expect(noticesOf(drawing)).toContain('flow-left-out')
      expect(drawn?.length).toBeGreaterThan(8)
    },
  )

  test('draws an SOP of any length on one endless page, without connectors', () => {
    const any = fc.record({ sop: anySop, paper })
    fc.assert(
      fc.property(any, ({ sop, paper }) => {
        const drawing = drawSop(sop, { paper, endless: true })
        expect(drawing.pages).toHaveLength(1)
        expect(checkDrawing(drawing, sop)).toEqual([])
        const [{ primitives } = { primitives: [] }] = drawing.pages
        const connectors = primitives.filter(
          (one) => one.kind === 'symbol' && one.role === 'connector',
        )
        expect(connectors).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
})
