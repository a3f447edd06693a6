import { expect, test } from 'vitest'
import { generateSop } from '../../generator/generate-sop.ts'
import { wordDoubt } from './word-doubt.ts'

const sop = { ...generateSop(3, { steps: 4, performers: 2 }), title: 'Surat' }

test('a doubt names its step, what is not sure and what the source says', () => {
  const place = { kind: 'step', step: 's3', field: 'performers', symbol: 'a' } as const
  const doubt = { code: 'performer-unsure', place, found: ' v\n' } as const
  expect(wordDoubt(doubt, sop, 'id')).toBe("Langkah 3: pelaksananya belum pasti; tertulis 'v'")
  expect(wordDoubt(doubt, sop, 'en')).toBe(
    "Step 3: who performs it is not sure; the source says 'v'",
  )
})

test('a doubt about the identity names its field; one without words of the source ends there', () => {
  const place = { kind: 'identity', field: 'effectiveOn' } as const
  expect(wordDoubt({ code: 'identity-unsure', place, found: '' }, sop, 'id')).toBe(
    'Tanggal efektif: isinya belum pasti',
  )
})

test('what found no place is told of the document', () => {
  const doubt = { code: 'left-over', place: { kind: 'document' }, found: 'Catatan kaki' } as const
  expect(wordDoubt(doubt, sop, 'id')).toBe(
    "Ada yang belum mendapat tempat; tertulis 'Catatan kaki'",
  )
})
