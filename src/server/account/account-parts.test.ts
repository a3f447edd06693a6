import { Secret } from 'otpauth'
import { generateKeySync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isHeard, waitAfter } from './attempt-rules.ts'
import { isDeviceProof, makeDeviceProof } from './device-proof.ts'
import { createRecoveryCodes, hashRecoveryCode } from './recovery-codes.ts'
import { readSignInName, suggestSignInName } from './sign-in-name.ts'
import { createTotpSecret, describeTotp, findTotpStep } from './totp.ts'

describe('waits after failures', () => {
  it('grow from half a minute to a quarter of an hour', () => {
    const waits = [1, 4, 5, 6, 7, 8, 9, 10, 50, 99].map(waitAfter)
    expect(waits).toEqual([0, 0, 30, 60, 120, 240, 480, 900, 900, 900])
  })

  it('are a day from the hundredth on, never for ever', () => {
    expect([100, 101, 100_000].map(waitAfter)).toEqual([86_400, 86_400, 86_400])
  })

  it('do not count where the person has been before, until the hundredth', () => {
    expect(isHeard({ waiting: true, attempts: 50, knownDevice: false })).toBe(false)
    expect(isHeard({ waiting: true, attempts: 50, knownDevice: true })).toBe(true)
    expect(isHeard({ waiting: true, attempts: 100, knownDevice: true })).toBe(false)
    expect(isHeard({ waiting: false, attempts: 1000, knownDevice: false })).toBe(true)
  })
})

describe('the code of an app', () => {
  // RFC 6238, appendix B, SHA-1; the last six of the eight digits given there.
  const secret = Secret.fromLatin1('12345678901234567890').bytes
  it.each([
    [59, '287082', 1],
    [1_111_111_109, '081804', 37_037_036],
    [1_234_567_890, '005924', 41_152_263],
    [20_000_000_000, '353130', 666_666_666],
  ])('at second %i is %s, step %i', (second, code, step) => {
    expect(findTotpStep(secret, { code, now: new Date(second * 1000) })).toBe(step)
  })

  it('counts one step before and after its time, and names its own step', () => {
    const at = (second: number) =>
      findTotpStep(secret, { code: '287082', now: new Date(second * 1000) })
    expect([29, 30, 59, 60, 89, 90].map(at)).toEqual([1, 1, 1, 1, 1, undefined])
    expect(at(0)).toBe(1)
  })

  it.each(['', '28708', '2870822', 'abcdef', '287082\0', '２８７０８２', '-287082', '1e5'])(
    'is six digits and nothing else: %j',
    (code) => {
      expect(findTotpStep(secret, { code, now: new Date(59_000) })).toBeUndefined()
    },
  )

  it('may be typed with a blank', () => {
    expect(findTotpStep(secret, { code: ' 287 082 ', now: new Date(59_000) })).toBe(1)
  })

  it('has a secret of 160 random bits, for the QR code and to be typed', () => {
    const made = createTotpSecret()
    expect(made).toHaveLength(20)
    const shown = describeTotp(made, { issuer: 'Tatalaksana Kota Sini', label: 'kenanga' })
    expect(shown.uri).toMatch(
      /^otpauth:\/\/totp\/Tatalaksana%20Kota%20Sini:kenanga\?.*secret=[A-Z2-7]{32}/,
    )
    expect(shown.text).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/)
  })
})

describe('recovery codes', () => {
  it('are ten of 120 bits, read with or without hyphens and capitals', () => {
    const codes = createRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes) {
      expect(code).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){5}[0-9a-hjkmnp-tv-z]{4}$/)
      const plain = code.replaceAll('-', ' ').toUpperCase()
      expect(hashRecoveryCode(plain)).toEqual(hashRecoveryCode(code))
      expect(hashRecoveryCode(code)).toHaveLength(32)
    }
  })

  it.each(['', '123456', 'x'.repeat(100_000), 'u'.repeat(24), '\0'.repeat(24)])(
    'are nothing else: %.30j',
    (text) => expect(hashRecoveryCode(text)).toBeUndefined(),
  )
})

describe('a sign-in name', () => {
  it('is kept small, without blanks around it', () => {
    expect(readSignInName('  Kenanga.Rumbia ')).toBe('kenanga.rumbia')
    expect(readSignInName('kenanga@kota.example')).toBe('kenanga@kota.example')
  })

  it.each(['', 'ab', '-ab', 'a b', 'a\0bc', "x' or 1=1", 'ké', 'a'.repeat(101), 'b'.repeat(1e6)])(
    'is refused: %.30j',
    (text) => expect(readSignInName(text)).toBeUndefined(),
  )

  it('is suggested from a name without its titles', () => {
    expect(suggestSignInName('Dra. Kenanga Rumbia, M.Si.')).toBe('dra.kenanga.rumbia')
    expect(readSignInName(suggestSignInName('Ni Luh Putu Ayu'))).toBe('ni.luh.putu.ayu')
  })
})

describe('the proof of a known device', () => {
  const key = generateKeySync('aes', { length: 256 })
  const owner = { personId: 'a', passwordHash: 'x' }

  it('holds for one person and one password', () => {
    const proof = makeDeviceProof(key, owner)
    expect(isDeviceProof(key, owner, proof)).toBe(true)
    expect(isDeviceProof(key, { ...owner, personId: 'b' }, proof)).toBe(false)
    expect(isDeviceProof(key, { ...owner, passwordHash: 'y' }, proof)).toBe(false)
    expect(isDeviceProof(generateKeySync('aes', { length: 256 }), owner, proof)).toBe(false)
  })

  it.each([undefined, '', 'x', 'x'.repeat(100_000)])('is none: %.30j', (proof) => {
    expect(isDeviceProof(key, owner, proof)).toBe(false)
  })
})
