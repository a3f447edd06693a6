import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editSop } from '../editing/edit-sop.ts'
import { generateSop } from '../generator/generate-sop.ts'
import { generateVariedSop } from '../generator/generate-varied-sop.ts'
import { reviseSop } from '../generator/revise-sop.ts'
import { seededRandom } from '../generator/seeded-random.ts'
import type { Sop } from '../model/sop.ts'
import { applyChanges } from './apply-changes.ts'
import { carryStepIds } from './matching/carry-ids.ts'
import { compareRevisions } from './compare-revisions.ts'
import { renumbered } from './testing/renumbered.ts'

const base = generateSop(3, { steps: 8, performers: 3, loops: 1, skips: 0 })
const rowOf = (id: string) => base.steps.findIndex((step) => step.id === id)
const idsOf = (sop: Sop) => sop.steps.map(({ id }) => id)
const seeds = fc.nat({ max: 5000 })

function revise(seed: number): { readonly before: Sop; readonly after: Sop } {
  const before = generateVariedSop(seed)
  return { before, after: reviseSop(before, seededRandom(seed), 1 + (seed % 15)).sop }
}

describe('compareRevisions', () => {
  test('SOPs that say the same give no edits, also with other ids', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const sop = generateVariedSop(seed)
        expect(compareRevisions(sop, structuredClone(sop))).toMatchObject({ edits: [], unsure: [] })
        expect(compareRevisions(sop, renumbered(sop, 'x'))).toMatchObject({ edits: [], unsure: [] })
      }),
      { numRuns: 100 },
    )
  })

  test('the edits lead from one revision to the other, whatever was done', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { before, after } = revise(seed)
        const arrived = applyChanges(before, compareRevisions(before, after))
        expect(compareRevisions(arrived, after).edits).toEqual([])
        expect({ ...arrived, steps: [] }).toEqual({ ...carryStepIds(before, after).sop, steps: [] })
      }),
      { numRuns: 150 },
    )
  })

  test('the edits lead between any two SOPs, also without a word in common', () => {
    fc.assert(
      fc.property(seeds, seeds, (one, other) => {
        const [before, after] = [generateVariedSop(one), generateVariedSop(other)]
        const arrived = applyChanges(before, compareRevisions(before, after))
        expect(compareRevisions(arrived, after).edits).toEqual([])
        expect(arrived.steps.map(({ activity }) => activity)).toEqual(
          after.steps.map(({ activity }) => activity),
        )
      }),
      { numRuns: 60 },
    )
  })

  test('a cell is one edit, with what stood there and what stands there now', () => {
    const after = editSop(base, {
      kind: 'set-duration',
      step: 's6',
      duration: { kind: 'amount', quantity: { amount: 1, unit: 'workingDay' } },
    })
    expect(compareRevisions(base, after).edits).toEqual([
      {
        kind: 'step-changed',
        step: 's6',
        field: 'duration',
        before: base.steps[rowOf('s6')]?.duration,
        after: { kind: 'amount', quantity: { amount: 1, unit: 'workingDay' } },
      },
    ])
  })

  test('one row that goes from the first place to the last is one move', () => {
    const [first, ...others] = base.steps
    if (first === undefined) throw new Error('no rows')
    expect(compareRevisions(base, { ...base, steps: [...others, first] }).edits).toEqual([
      { kind: 'step-moved', step: 's1', from: 0, at: 7, follows: 's8' },
    ])
  })

  test('a removed row is one edit, though the arrows to it are open then', () => {
    const target = base.steps
      .flatMap(({ symbols }) => symbols.flatMap(({ exits = [] }) => exits))
      .flatMap(({ to }) => (to.kind === 'step' ? [to.step] : []))
      .at(-1)
    if (target === undefined) throw new Error('no decision')
    const { edits } = compareRevisions(base, editSop(base, { kind: 'remove-step', step: target }))
    expect(edits).toMatchObject([{ kind: 'step-removed', step: { id: target } }])
  })

  test('a row set in below a decision is one edit, though its "Ya" leads there now', () => {
    const decision = base.steps.find(({ symbols }) => symbols[0]?.kind === 'decision')
    const row = rowOf(decision?.id ?? '') + 1
    const after = editSop(base, { kind: 'insert-step', row }, 'm')
    expect(compareRevisions(base, after).edits).toMatchObject([
      { kind: 'step-added', at: row, follows: decision?.id, through: true },
    ])
  })

  test('ways out that are written otherwise and lead to the same are no change', () => {
    const explicit = editSop(base, {
      kind: 'set-exits',
      place: { step: 's1', symbol: 'a' },
      exits: [{ to: { kind: 'step', step: 's2' } }],
    })
    expect(compareRevisions(base, explicit).edits).toEqual([])
  })

  test('a list of the identity tells which entries went and which came', () => {
    const identity = { ...base.identity, equipment: ['Buku register', 'Printer'] }
    expect(base.identity.equipment).toEqual(['Komputer dan pencetak', 'Buku register'])
    expect(compareRevisions(base, { ...base, identity }).edits).toEqual([
      {
        kind: 'identity-list',
        field: 'equipment',
        removed: [{ at: 0, text: 'Komputer dan pencetak' }],
        added: [{ at: 1, text: 'Printer' }],
      },
    ])
  })

  test('a column that only got another name is known by its rows, and marked as not sure', () => {
    const renamed = editSop(base, {
      kind: 'name-performer',
      performer: 'p2',
      name: 'Tim Verifikasi Lapangan',
    })
    const { edits, unsure } = compareRevisions(base, renumbered(renamed, 'x'))
    expect(edits).toMatchObject([{ kind: 'performer-changed', performer: 'p2', field: 'name' }])
    expect(unsure).toMatchObject([{ kind: 'performer', before: 'p2', after: 'xp2' }])
  })
})

test('a new column is a new one where ids tell, whoever does its rows', () => {
  const added = editSop(base, { kind: 'add-performer', name: 'Sekretaris' })
  const id = added.performers.at(-1)?.id ?? ''
  const given = added.steps.reduce((sop, step) => {
    const place = { step: step.id, symbol: step.symbols[0]?.id ?? '' }
    const performers = step.symbols[0]?.performers.map((one) => (one === 'p2' ? id : one)) ?? []
    return editSop(sop, { kind: 'set-performers', place, performers })
  }, added)
  const after = editSop(given, { kind: 'remove-performer', performer: 'p2' })
  const { edits, unsure } = compareRevisions(base, after)
  expect(unsure).toEqual([])
  expect(edits.slice(0, 2)).toMatchObject([
    { kind: 'performer-removed', performer: { id: 'p2' } },
    { kind: 'performer-added', performer: { id } },
  ])
})

describe('carryStepIds', () => {
  test('rows of a file keep their ids through edits and moves', () => {
    const moved = editSop(base, { kind: 'move-step', step: 's4', by: 1 })
    const edited = editSop(moved, {
      kind: 'set-step-text',
      step: 's2',
      field: 'note',
      text: 'Rangkap dua',
    })
    expect(carryStepIds(base, renumbered(edited, 'x')).sop).toEqual(edited)
  })

  test('ids that only count the rows of a file are no identity', () => {
    const removed = editSop(base, { kind: 'remove-step', step: 's3' })
    const { sop, unsure } = carryStepIds(base, renumbered(removed, ''))
    expect(idsOf(sop)).toEqual(idsOf(removed))
    expect(unsure).toEqual([])
  })

  test('a new row never takes an id that the other revision uses for another', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const { before, after } = revise(seed)
        const { sop } = carryStepIds(before, renumbered(after, ''))
        expect(new Set(idsOf(sop)).size).toBe(sop.steps.length)
      }),
      { numRuns: 100 },
    )
  })

  test('a row that is alike but not the same is reported with how much', () => {
    const step = base.steps[4]
    if (step === undefined) throw new Error('no row')
    const activity = 'Menghimpun tanda tangan para kepala bidang'
    const after = { ...base, steps: base.steps.with(4, { ...step, activity }) }
    const { unsure } = carryStepIds(base, renumbered(after, 'x'))
    expect(unsure).toMatchObject([{ kind: 'step', before: 's5', after: 'xs5' }])
    expect(unsure[0]?.likeness).toBeGreaterThan(0.5)
    expect(unsure[0]?.likeness).toBeLessThan(0.75)
  })
})

test('SOPs of thousands of rows without one in common are compared piece by piece', () => {
  const large = (seed: number) => {
    const { steps, ...sop } = generateSop(seed, { steps: 2500, performers: 4, loops: 0, skips: 0 })
    return { ...sop, steps: steps.map((step) => ({ ...step, id: `${seed}${step.id}` })) }
  }
  const { edits } = compareRevisions(large(1), large(2))
  expect(edits.length).toBeGreaterThan(2500)
})
