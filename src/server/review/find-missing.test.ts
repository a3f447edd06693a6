import { expect, it } from 'vitest'
import { findMissing } from './find-missing.ts'
import type { ReviewContent } from './review-record.ts'

const whole: ReviewContent = {
  steps: [{ stepId: 's1', verdict: 'well', note: '', action: '' }],
  criteria: [{ id: 'easy-to-do', answer: 'yes', remark: '' }],
  conclusion: 'keep',
  recommendation: '',
  signers: [
    { name: 'Galih Gaharu', position: '' },
    { name: 'Puspa Teratai', position: '' },
  ],
}

it('a whole form lacks nothing', () => {
  expect(findMissing('monitoring', whole)).toEqual([])
  expect(findMissing('evaluation', whole)).toEqual([])
})

it('a step that goes badly says why; both kinds are signed by two', () => {
  const steps = [
    { stepId: 's1', verdict: null, note: '', action: '' },
    { stepId: 's2', verdict: 'badly', note: '', action: '' },
    { stepId: 's3', verdict: 'badly', note: 'Berkas menumpuk', action: '' },
  ] as const
  const signers = [{ name: '', position: 'x' }, whole.signers[1] ?? { name: '', position: '' }]
  expect(findMissing('monitoring', { ...whole, steps: [...steps], signers })).toEqual([
    'steps/s1',
    'steps/s2/note',
    'signers/0',
  ])
})

it('an evaluation answers every criterion and concludes; what does not stay says why', () => {
  const criteria = [{ id: 'synergy', answer: null, remark: 'x' }]
  expect(findMissing('evaluation', { ...whole, criteria, conclusion: null })).toEqual([
    'criteria/synergy',
    'conclusion',
  ])
  expect(findMissing('evaluation', { ...whole, conclusion: 'revoke' })).toEqual(['recommendation'])
})
