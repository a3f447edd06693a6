import { describe, expect, test } from 'vitest'
import { generateSop, type Sop, type Step } from '#sop'
import { readDurationCells, readRowTexts } from './row-text.ts'

const base = generateSop(1, { steps: 4, performers: 2, loops: 0, skips: 0 })
const minutes = { kind: 'amount', quantity: { amount: 10, unit: 'minute' } } as const
const shared = (step: string) => ({ kind: 'shared', step }) as const

function sopWith(...changes: readonly Partial<Step>[]): Sop {
  return { ...base, steps: base.steps.map((step, row) => ({ ...step, ...changes[row] })) }
}

const durationsOf = (sop: Sop) =>
  readRowTexts(sop, readDurationCells(sop)).map(({ duration }) => duration)

describe('readDurationCells', () => {
  test('joins rows beside each other that share one duration, before or after its owner', () => {
    const sop = sopWith(
      { duration: shared('s2') },
      { duration: minutes },
      { duration: shared('s2') },
    )
    const cell = { first: 0, last: 2, owner: 1 }
    expect(readDurationCells(sop).slice(0, 3)).toEqual([cell, cell, cell])
    expect(durationsOf(sop).slice(0, 3)).toEqual(Array(3).fill('10 menit'))
  })

  test('refers to an owner that stands elsewhere', () => {
    const sop = sopWith({ duration: minutes }, {}, { duration: shared('s1') })
    expect(readDurationCells(sop)[2]).toEqual({ first: 2, last: 2, owner: 0 })
    expect(durationsOf(sop)[2]).toBe('bersama no. 1')
  })

  test('gives words for circles and for owners that do not exist', () => {
    const circle = sopWith({ duration: shared('s2') }, { duration: shared('s1') })
    expect(durationsOf(circle).slice(0, 2)).toEqual(['bersama no. 2', 'bersama no. 1'])
    expect(durationsOf(sopWith({ duration: shared('s1') }))[0]).toBe('bersama langkah lain')
    expect(durationsOf(sopWith({ duration: shared('gone') }))[0]).toBe('bersama langkah lain')
  })
})

describe('readRowTexts', () => {
  const textOf = (change: Partial<Step>) => {
    const sop = sopWith(change)
    return readRowTexts(sop, readDurationCells(sop))[0]
  }

  test('prints the ordinal with a full stop, another number as it is, or none', () => {
    expect(textOf({})?.number).toBe('1.')
    expect(textOf({ number: '3a' })?.number).toBe('3a')
    expect(textOf({ number: '' })?.number).toBe('')
  })

  test('adds the question of a decision that the activity does not ask', () => {
    const symbols = [
      { id: 'a', kind: 'decision', performers: ['p1'], question: 'Lengkap?' },
    ] as const
    expect(textOf({ activity: 'Memeriksa berkas', symbols })?.activity).toBe(
      'Memeriksa berkas\nLengkap?',
    )
    expect(textOf({ activity: 'Memeriksa. Lengkap?', symbols })?.activity).toBe(
      'Memeriksa. Lengkap?',
    )
  })

  test('tells in the note that a step may be left out, and that it waits for all', () => {
    expect(textOf({ note: 'Catatan', optional: { when: 'apabila diperlukan' } })?.note).toBe(
      'Catatan\nOpsional: apabila diperlukan',
    )
    const symbols = [{ id: 'a', kind: 'process', performers: ['p1'], join: 'all' }] as const
    expect(textOf({ note: '', symbols })?.note).toBe('Dimulai setelah semua alur masuk selesai.')
  })
})
