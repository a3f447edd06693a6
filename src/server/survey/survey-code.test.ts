import { generateKeySync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashSurveyCode, makeDeviceToken, makeSurveyCode, readSurveyCode } from './survey-code.ts'

const signs = '0123456789ABCDEFGHJKMNPQRSTVWXY'

describe('a one-time code', () => {
  it('is twelve signs in groups of four, and no two are alike', () => {
    const codes = Array.from({ length: 2000 }, makeSurveyCode)
    for (const code of codes)
      expect(code).toMatch(/^[0-9A-HJKMNP-TV-Y]{4}(-[0-9A-HJKMNP-TV-Y]{4}){2}$/)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('is read in any case, with spaces, and with signs that look like others', () => {
    // by hand: 1·2 + 1·3 + 0·4 + 2·5 + 27·6 = 177 = 5·31 + 22, and the sign of 22 is P
    const code = '1102-V000-000P'
    for (const typed of [code, '1102v000000p', ' il0z u000 OOOp ', '1102 – v000 – 000p'])
      expect(readSurveyCode(typed)).toEqual({ kind: 'good', code })
  })

  it('with one wrong sign is told as mistyped, whatever the sign and wherever', () => {
    const code = makeSurveyCode().replaceAll('-', '')
    for (const at of code.slice().split('').keys())
      for (const sign of signs)
        if (sign !== code[at]) {
          const typed = code.slice(0, at) + sign + code.slice(at + 1)
          expect(readSurveyCode(typed)).toEqual({ kind: 'mistyped' })
        }
  })

  it('with two signs in each other’s place is told as mistyped', () => {
    const whole = makeWhole('0123456789A').split('')
    for (const first of whole.keys())
      for (const second of whole.keys())
        if (whole[first] !== whole[second]) {
          const typed = whole.with(first, whole[second] ?? '').with(second, whole[first] ?? '')
          expect(readSurveyCode(typed.join(''))).toEqual({ kind: 'mistyped' })
        }
  })

  it.each([
    '',
    ' ',
    '1102-V000',
    '1102-V000-000P-1',
    '1102-V000-00*P',
    'ß'.repeat(12),
    'x'.repeat(1e6),
  ])('%.20j is no code', (typed) => expect(readSurveyCode(typed)).toEqual({ kind: 'not-a-code' }))

  it('is kept as a hash that another installation would not find', () => {
    const [here, there] = [1, 2].map(() => generateKeySync('hmac', { length: 256 }))
    if (here === undefined || there === undefined) throw new Error('no keys')
    const hash = hashSurveyCode(here, '1102-V000-000P')
    expect(hash).toEqual(hashSurveyCode(here, '1102-V000-000P'))
    expect(hash).not.toEqual(hashSurveyCode(there, '1102-V000-000P'))
    expect(hash).toHaveLength(32)
  })
})

it('the token of a device can be typed as it stands in an address', () => {
  expect(makeDeviceToken()).toMatch(/^[0-9a-y]{4}(-[0-9a-y]{4}){4}$/)
})

/** The code whose drawn signs are these. */
function makeWhole(drawn: string): string {
  const found = signs.split('').find((sign) => readSurveyCode(drawn + sign).kind === 'good')
  return drawn + (found ?? '')
}
