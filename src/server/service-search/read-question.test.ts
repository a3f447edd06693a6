import { describe, expect, it } from 'vitest'
import { readQuestionWords, takeAspect } from './read-question.ts'

describe('the words of a question', () => {
  it('are its letters and digits, in lower case, in the usual spelling', () => {
    expect(readQuestionWords('  Ijin "Praktek" — DOKTER!')).toEqual(['izin', 'praktik', 'dokter'])
    expect(readQuestionWords('KTP-el')).toEqual(['ktp', 'el'])
    expect(readQuestionWords('Résumé')).toEqual(['resume'])
  })

  it('are none where there are only signs', () => {
    for (const text of ['', ' ', '!&|()<->:*', `'"\\`, '\u0000', '\ud800']) {
      expect(readQuestionWords(text)).toEqual([])
    }
  })

  it('are a dozen at most, each of forty letters, however long the question is', () => {
    const long = Array.from({ length: 5000 }, (_, at) => `kata${at}`).join(' ')
    expect(readQuestionWords(long)).toHaveLength(12)
    expect(readQuestionWords('a'.repeat(10_000))[0]).toHaveLength(40)
  })
})

describe('what is asked for first', () => {
  it.each([
    ['berapa biaya akta lahir', 'fee'],
    ['syarat ktp hilang', 'requirements'],
    ['ktp berapa lama jadi', 'duration'],
    ['jam buka puskesmas', 'hours'],
    ['where birth certificate', 'place'],
  ])('in %s is the %s', (text, aspect) => {
    expect(takeAspect(readQuestionWords(text)).aspect).toBe(aspect)
  })

  it('leaves the question without the words that say so, if others are left', () => {
    expect(takeAspect(['syarat', 'ktp'])).toEqual({ rest: ['ktp'], aspect: 'requirements' })
    expect(takeAspect(['biaya'])).toEqual({ rest: ['biaya'] })
    expect(takeAspect(['ganti', 'ktp'])).toEqual({ rest: ['ganti', 'ktp'] })
  })
})
