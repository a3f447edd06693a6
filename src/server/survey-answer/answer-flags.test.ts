import { expect, test } from 'vitest'
import { elementKeys } from '#measures'
import { flagAnswer, type FormAge } from './answer-flags.ts'
import { answerFlags } from './answer-record.ts'
import { usualAnswerRules } from './answer-rules.ts'

const rules = usualAnswerRules

function scoresOf(count: number, score: (at: number) => number = () => 3) {
  return Object.fromEntries(elementKeys.slice(0, count).map((key, at) => [key, score(at)]))
}

function flags(
  answer: Partial<Parameters<typeof flagAnswer>[0]>,
  age: FormAge | undefined = { kind: 'shown', ms: 60_000 },
) {
  return flagAnswer({ scores: scoresOf(3), importance: {}, flags: [], ...answer }, age, rules)
}

test('nine questions take nine seconds at least, eighteen eighteen', () => {
  const mixed = { scores: scoresOf(9, (at) => 1 + (at % 4)) }
  expect(flags(mixed, { kind: 'shown', ms: 8999 })).toEqual(['too-fast'])
  expect(flags(mixed, { kind: 'shown', ms: 9000 })).toEqual([])
  const both = { ...mixed, importance: scoresOf(9) }
  expect(flags(both, { kind: 'shown', ms: 17_999 })).toEqual(['too-fast'])
  expect(flags(both, { kind: 'shown', ms: 18_000 })).toEqual([])
})

test('all alike says something from seven elements on, and only where importance is alike, too', () => {
  expect(flags({ scores: scoresOf(6) })).toEqual([])
  expect(flags({ scores: scoresOf(7) })).toEqual(['same-answers'])
  expect(flags({ scores: scoresOf(7), importance: scoresOf(7, () => 4) })).toEqual(['same-answers'])
  expect(flags({ scores: scoresOf(7), importance: scoresOf(7, (at) => 1 + (at % 2)) })).toEqual([])
  expect(flags({ scores: scoresOf(8, (at) => (at === 0 ? 4 : 3)) })).toEqual([])
})

test('papers have no form that was shown; others without one are flagged', () => {
  expect(flagAnswer({ scores: scoresOf(3), importance: {}, flags: [] }, undefined, rules)).toEqual(
    [],
  )
  expect(flags({}, { kind: 'no-form' })).toEqual(['no-form'])
})

test('what others noticed stays, once', () => {
  expect(flags({ scores: scoresOf(9), flags: ['same-answers', 'too-fast'] })).toEqual([
    'same-answers',
    'too-fast',
  ])
})

test('what holds an answer back is made of flags that there are, and each has its reason', () => {
  for (const { flags: held, reason } of rules.holding) {
    expect(held.length).toBeGreaterThan(0)
    expect(held.filter((flag) => !answerFlags.includes(flag))).toEqual([])
    expect(reason).not.toBe('')
  }
})
