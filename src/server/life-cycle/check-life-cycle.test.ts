import { describe, expect, it } from 'vitest'
import { checkLifeCycle, readLifeCycle } from './check-life-cycle.ts'
import type { LifeCycle, Move, Stage } from './life-cycle-definition.ts'
import { usualLifeCycle } from './usual-life-cycle.ts'

const withMove = (id: string, change: Partial<Move>): LifeCycle => ({
  ...usualLifeCycle,
  moves: usualLifeCycle.moves.map((move) => (move.id === id ? { ...move, ...change } : move)),
})
const without = (...ids: readonly string[]): LifeCycle => ({
  ...usualLifeCycle,
  moves: usualLifeCycle.moves.filter(({ id }) => !ids.includes(id)),
})
const withStage = (stage: Partial<Stage> & { readonly id: string }): LifeCycle => ({
  ...usualLifeCycle,
  stages: [
    ...usualLifeCycle.stages,
    { kind: 'underway', name: { id: 'Lain', en: 'Other' }, ...stage },
  ],
})
const codesOf = (lifeCycle: LifeCycle) => checkLifeCycle(lifeCycle).map(({ code }) => code)

it('the usual life cycle is sound, as it is and as a file', () => {
  expect(checkLifeCycle(usualLifeCycle)).toEqual([])
  expect(readLifeCycle(JSON.stringify(usualLifeCycle))).toEqual({
    ok: true,
    lifeCycle: usualLifeCycle,
  })
})

describe('a life cycle is refused', () => {
  it('that names a stage or a move twice', () => {
    expect(checkLifeCycle(withStage({ id: 'trial' }))).toEqual([
      { code: 'twin', place: 'stages[10].id', found: 'trial' },
    ])
    expect(codesOf(withMove('accept', { id: 'submit' }))).toEqual(['twin'])
  })

  it('that leads to or from a stage that is not there, or calls one a draft', () => {
    expect(checkLifeCycle(withMove('accept', { to: 'nowhere' }))).toEqual([
      { code: 'unknown-stage', place: 'moves[2].to', found: 'nowhere' },
    ])
    expect(codesOf(withMove('accept', { from: ['nowhere'] }))).toEqual(['unknown-stage'])
    expect(codesOf(withStage({ id: 'draft' }))).toEqual(['reserved'])
  })

  it('with two stages in force, or none', () => {
    expect(codesOf(withStage({ id: 'valid', kind: 'in-force' }))).toContain('one-in-force')
    const none = usualLifeCycle.stages.map((stage): Stage => {
      return stage.id === 'in-force' ? { ...stage, kind: 'underway' } : stage
    })
    expect(codesOf({ ...usualLifeCycle, stages: none })).toEqual(['one-in-force'])
  })

  it('where somebody puts in force by hand, or in two ways, or never', () => {
    expect(codesOf(withMove('take-effect', { by: ['approver'] }))).toEqual(['one-taking-effect'])
    expect(codesOf(withMove('pass-trial', { to: 'in-force' }))).toEqual(['one-taking-effect'])
    expect(codesOf(without('take-effect'))).toContain('one-taking-effect')
  })

  it('where the next revision does not supersede, or something else comes by itself', () => {
    expect(codesOf(without('supersede'))).toContain('one-superseding')
    expect(codesOf(withMove('accept', { by: [] }))).toEqual(['one-superseding'])
  })

  it('where ratifying asks for no number, or another move does', () => {
    expect(codesOf(withMove('ratify', { asks: [] }))).toEqual(['ratification-missing'])
    expect(codesOf(withMove('accept', { asks: ['ratification'] }))).toEqual([
      'ratification-misplaced',
    ])
  })

  it('that leaves an end, or goes past the way', () => {
    expect(codesOf(withMove('take-up', { from: ['submitted', 'revoked'] }))).toEqual(['leaves-end'])
    expect(codesOf(withMove('submit', { to: 'withdrawn' }))).toContain('draft-leads-elsewhere')
    expect(codesOf(withMove('revoke', { to: 'trial' }))).toContain('in-force-leads-elsewhere')
  })

  it('with a stage that is never reached, or never left', () => {
    expect(checkLifeCycle(withStage({ id: 'island' }))).toEqual([
      { code: 'not-reached', place: 'stages[10]', found: 'island' },
      { code: 'no-end', place: 'stages[10]', found: 'island' },
    ])
  })
})

describe('a file is refused with the place, what stands there and what was expected', () => {
  it.each([
    ['{', { code: 'not-json', place: '', found: '{' }],
    ['[]', { code: 'wrong-value', place: '', found: '[]' }],
    [
      JSON.stringify(withMove('accept', { by: ['reviewer'], needs: [] })).replace(
        '"reviewer"',
        '"boss"',
      ),
      { code: 'wrong-value', place: 'moves[1].by[0]', found: '"boss"' },
    ],
    [
      JSON.stringify({ ...usualLifeCycle, extra: 1 }),
      { code: 'wrong-value', place: '', found: expect.stringContaining('stages') },
    ],
  ])('%#', (text, problem) => {
    const reading = readLifeCycle(text)
    expect(reading.ok || reading.problems[0]).toMatchObject(problem)
    if (text !== '{') expect(reading.ok || reading.problems[0]?.expected).toMatch(/./)
  })
})
