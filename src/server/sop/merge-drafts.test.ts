import { generateSop, generateVariedSop, type Sop, type Step } from '#sop'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mergeDrafts } from './merge-drafts.ts'

const base = generateSop(7, { steps: 6, performers: 3, loops: 0, skips: 0 })

const withStep = (sop: Sop, id: string, change: Partial<Step>): Sop => ({
  ...sop,
  steps: sop.steps.map((step) => (step.id === id ? { ...step, ...change } : step)),
})
const without = (sop: Sop, id: string): Sop => ({
  ...sop,
  steps: sop.steps.filter((step) => step.id !== id),
})
/** `ids` in this order; an unknown id is a new row that looks like the second. */
const ordered = (sop: Sop, ids: readonly string[]): Sop => ({
  ...sop,
  steps: ids.map((id) => {
    const known = sop.steps.find((step) => step.id === id)
    const model = sop.steps[1]
    if (model === undefined) throw new Error('the base has two steps')
    return known ?? { ...model, id }
  }),
})
const idsOf = (sop: Sop | undefined) => sop?.steps.map((step) => step.id).join(' ')

describe('one side changed', () => {
  it('gives that side', () => {
    const changed = withStep({ ...base, title: 'Baru' }, 's3', { note: 'catatan' })
    expect(mergeDrafts(base, changed, base)).toEqual({ merged: changed, clashes: [] })
    expect(mergeDrafts(base, base, changed)).toEqual({ merged: changed, clashes: [] })
  })

  it('gives any change between any two documents, whichever side made it', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (one, other) => {
        const [from, to] = [generateVariedSop(one), generateVariedSop(other)]
        expect(mergeDrafts(from, to, from)).toEqual({ merged: to, clashes: [] })
        expect(mergeDrafts(from, from, to)).toEqual({ merged: to, clashes: [] })
        expect(mergeDrafts(from, to, to)).toEqual({ merged: to, clashes: [] })
      }),
      { numRuns: 50 },
    )
  })
})

describe('both sides changed', () => {
  it('different steps: both changes are in', () => {
    const mine = withStep(base, 's2', { note: 'mine' })
    const theirs = withStep(base, 's5', { note: 'theirs' })
    const both = withStep(mine, 's5', { note: 'theirs' })
    expect(mergeDrafts(base, mine, theirs).merged).toEqual(both)
  })

  it('different cells of one step: both changes are in', () => {
    const mine = withStep(base, 's2', { output: 'mine' })
    const theirs = withStep(base, 's2', { note: 'theirs' })
    expect(mergeDrafts(base, mine, theirs).merged).toEqual(withStep(mine, 's2', { note: 'theirs' }))
  })

  it('the same cell alike: it is taken once', () => {
    const same = withStep(base, 's2', { note: 'same' })
    const mine = { ...same, title: 'Baru' }
    expect(mergeDrafts(base, mine, same).merged).toEqual(mine)
  })

  it('the same cell differently: the place clashes', () => {
    const mine = withStep(base, 's2', { note: 'mine' })
    const theirs = withStep({ ...base, title: 'Baru' }, 's2', { note: 'theirs' })
    expect(mergeDrafts(base, mine, theirs)).toEqual({ clashes: ['steps/s2/note'] })
  })

  it('a duration clashes as a whole', () => {
    const minutes = (amount: number): Partial<Step> => ({
      duration: { kind: 'amount', quantity: { amount, unit: 'minute' } },
    })
    const start = withStep(base, 's2', minutes(5))
    const merge = mergeDrafts(
      start,
      withStep(start, 's2', minutes(6)),
      withStep(start, 's2', minutes(7)),
    )
    expect(merge).toEqual({ clashes: ['steps/s2/duration'] })
  })

  it('identity field by field', () => {
    const mine = { ...base, identity: { ...base.identity, number: '1' } }
    const theirs = { ...base, identity: { ...base.identity, legalBasis: ['UU'] } }
    const both = { ...base.identity, number: '1', legalBasis: ['UU'] }
    expect(mergeDrafts(base, mine, theirs).merged?.identity).toEqual(both)
  })

  it('a cleared optional part stays cleared', () => {
    const start = withStep(base, 's2', { phase: 'Tahap' })
    const merge = mergeDrafts(start, base, withStep(start, 's3', { note: 'theirs' }))
    expect(merge.merged?.steps[1]).not.toHaveProperty('phase')
  })
})

describe('rows', () => {
  it('added at different places are both in, each behind its neighbour', () => {
    const mine = ordered(base, ['s1', 's2', 'new1', 's3', 's4', 's5', 's6'])
    const theirs = ordered(base, ['s1', 's2', 's3', 's4', 's5', 'new2', 's6'])
    expect(idsOf(mergeDrafts(base, mine, theirs).merged)).toBe('s1 s2 new1 s3 s4 s5 new2 s6')
  })

  it('added at the same place are both in', () => {
    const mine = ordered(base, ['s1', 'new1', 's2', 's3', 's4', 's5', 's6'])
    const theirs = ordered(base, ['s1', 'new2', 's2', 's3', 's4', 's5', 's6'])
    expect(idsOf(mergeDrafts(base, mine, theirs).merged)).toBe('s1 new1 new2 s2 s3 s4 s5 s6')
  })

  it('moved by one side, with a row added by the other', () => {
    const mine = ordered(base, ['s1', 's4', 's2', 's3', 's5', 's6'])
    const theirs = ordered(base, ['s1', 's2', 's3', 's4', 'new2', 's5', 's6'])
    expect(idsOf(mergeDrafts(base, mine, theirs).merged)).toBe('s1 s4 new2 s2 s3 s5 s6')
  })

  it('moved differently by both sides clash', () => {
    const mine = ordered(base, ['s1', 's4', 's2', 's3', 's5', 's6'])
    const theirs = ordered(base, ['s1', 's5', 's2', 's3', 's4', 's6'])
    expect(mergeDrafts(base, mine, theirs)).toEqual({ clashes: ['steps/order'] })
  })

  it('removed by one side and untouched by the other are gone', () => {
    const theirs = withStep(base, 's5', { note: 'theirs' })
    expect(idsOf(mergeDrafts(base, without(base, 's3'), theirs).merged)).toBe('s1 s2 s4 s5 s6')
  })

  it('removed by one side and changed by the other clash', () => {
    const theirs = withStep(base, 's3', { note: 'theirs' })
    expect(mergeDrafts(base, without(base, 's3'), theirs)).toEqual({ clashes: ['steps/s3'] })
    expect(mergeDrafts(base, theirs, without(base, 's3'))).toEqual({ clashes: ['steps/s3'] })
  })

  it('removed by one side while the other leads an arrow to it clash', () => {
    const exits = [{ to: { kind: 'step', step: 's5' } }] as const
    const symbols = base.steps[1]?.symbols.map((symbol) => ({ ...symbol, exits })) ?? []
    const merge = mergeDrafts(base, without(base, 's5'), withStep(base, 's2', { symbols }))
    expect(merge.clashes).toHaveLength(1)
    expect(merge.clashes[0]).toMatch(/^steps\/s2\/.*exits$/)
  })

  it('added by both with the same id but different contents clash', () => {
    const ids = ['s1', 's2', 's3', 's4', 's5', 's6', 's7']
    const mine = withStep(ordered(base, ids), 's7', { note: 'mine' })
    const theirs = withStep(ordered(base, ids), 's7', { note: 'theirs' })
    expect(mergeDrafts(base, mine, theirs)).toEqual({ clashes: ['steps/s7'] })
  })

  it('whose ids repeat are not merged row by row', () => {
    const twice = { ...base, steps: [...base.steps, ...base.steps] }
    const merge = mergeDrafts(base, twice, withStep(base, 's2', { note: 'theirs' }))
    expect(merge).toEqual({ clashes: ['steps'] })
  })
})

it('a column that one side removed and the other uses clashes', () => {
  const [first, ...rest] = base.performers
  const mine = {
    ...base,
    performers: rest,
    steps: base.steps.map((step) => ({
      ...step,
      symbols: step.symbols.map((symbol) => ({ ...symbol, performers: [rest[0]?.id ?? ''] })),
    })),
  }
  const theirs = ordered(base, ['s1', 's2', 's3', 's4', 's5', 's6', 'new'])
  const used = withStep(theirs, 'new', {
    symbols: [{ id: '1', kind: 'process', performers: [first?.id ?? ''] }],
  })
  expect(mergeDrafts(base, mine, used)).toEqual({ clashes: ['steps/new/1/performers'] })
})

it('edits of different rows never clash and are all there, whoever is called mine', () => {
  const rows = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 12 })
  fc.assert(
    fc.property(fc.nat(), rows, fc.nat(12), (seed, numbers, cut) => {
      const start = generateSop(seed, { steps: 20 })
      const edit = (sop: Sop, edited: readonly number[]) =>
        edited.reduce(
          (each, number) => withStep(each, `s${number}`, { note: `edited ${number}` }),
          sop,
        )
      const [mine, theirs] = [edit(start, numbers.slice(0, cut)), edit(start, numbers.slice(cut))]
      const expected = { merged: edit(start, numbers), clashes: [] }
      expect(mergeDrafts(start, mine, theirs)).toEqual(expected)
      expect(mergeDrafts(start, theirs, mine)).toEqual(expected)
    }),
  )
})
