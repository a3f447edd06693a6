import { dictionary } from '@zxcvbn-ts/language-common'
import { describe, expect, it } from 'vitest'
import { checkPassword, isTooLong, standsAlone } from './password-rules.ts'

const names = ['Kenanga Rumbia, S.Sos.', 'Pemerintah Kota Tanjung Seruni', 'kenanga.rumbia']
const alone = { besideCode: false, names }
const besideCode = { besideCode: true, names }
const guessable = { kind: 'guessable' }

describe('a password', () => {
  it.each([
    'kerbau menyeberang jembatan',
    'enam belas huruf',
    '🐃🌉🌧️🍚🐟🪁🛶🥁🎋🦎🐔🌴⛵🌋🦜',
    '  spasi di kedua ujung  ',
    'ꦏꦺꦴꦥꦶ ꦱꦸꦱꦸ ꦥꦲꦶꦠ꧀ ꦲꦔꦼꦠ꧀',
    'hujan turun di atap seng tua',
    'B3rj4lan-k@ki-s0re',
    'nol\0byte di tengahnya',
    'x'.padEnd(120, 'panjang sekali '),
  ])('of any characters is taken where it is long enough: %s', async (password) => {
    expect(await checkPassword(password, alone)).toBeUndefined()
  })

  it('has 15 characters, or 8 beside a code', async () => {
    expect(await checkPassword('empat belas hu', alone)).toEqual({ kind: 'too-short', atLeast: 15 })
    expect(await checkPassword('kudakepa', besideCode)).toBeUndefined()
    expect(await checkPassword('kudakep', besideCode)).toEqual({ kind: 'too-short', atLeast: 8 })
    expect(standsAlone('empat belas hu')).toBe(false)
    expect(standsAlone('empat belas hur')).toBe(true)
  })

  it('is counted in characters as people see them, not in bytes', async () => {
    expect((await checkPassword('e\u0301'.repeat(10), alone))?.kind).toBe('too-short')
    expect((await checkPassword('🐃'.repeat(14), alone))?.kind).toBe('too-short')
  })

  it('has 128 characters at most', async () => {
    const long = 'jalan panjang menuju desa seberang '.repeat(4).slice(0, 128)
    expect((await checkPassword(long, alone))?.kind).not.toBe('too-long')
    expect(await checkPassword(`${long}x`, alone)).toEqual({ kind: 'too-long', atMost: 128 })
    expect(isTooLong('a'.repeat(100_000))).toBe(true)
  })
})

describe('what is guessed first is refused:', () => {
  it.each([
    'password1234567',
    'Password!!2026!!',
    'qwertyuiopasdfgh',
    '1q2w3e4r5t6y7u8i',
    '123456789012345',
    '987654321098765',
    'aaaaaaaaaaaaaaa',
    'abababababababab',
    'sayasayasayasaya',
    '170819451708194517081945',
    'rahasia-rahasia-1',
    'kenangarumbia1990',
    'tanjungseruni2026',
    'Tatalaksana2026!!',
    'kenanga.rumbia.123',
    'pemerintahkota1',
  ])('%s', async (password) => {
    expect(await checkPassword(password, alone)).toEqual(guessable)
  })

  it('a short common word beside a code, too', async () => {
    expect(await checkPassword('rahasia1', besideCode)).toEqual(guessable)
    expect(await checkPassword('qwertyui', besideCode)).toEqual(guessable)
  })
})

describe('the list of common passwords', () => {
  const list = dictionary['passwords-common']

  it('holds more than 3,000 that are long enough, and each of the first 3,000 of them is refused', async () => {
    const long = list.filter((one) => Array.from(one).length >= 8)
    expect(long.length).toBeGreaterThan(15_000)
    const problems = await Promise.all(
      long.slice(0, 3000).map((one) => checkPassword(one, besideCode)),
    )
    expect(problems.filter((problem) => problem?.kind !== 'guessable')).toEqual([])
  })

  it('refuses what came out of breaches, however it is written', async () => {
    for (const password of [
      'iloveyou',
      'ILoveYou!!',
      'sayang-123',
      'bismillah1',
      '2026#Liverpool',
    ]) {
      expect(await checkPassword(password, besideCode), password).toEqual(guessable)
    }
  })
})

it('of the longest and worst is judged in a fraction of a second', async () => {
  await checkPassword('kerbau menyeberang jembatan', alone)
  const began = process.cpuUsage()
  for (const unit of ['p@ssw0rd1', '4@81337$5!', '1l|!i0oO', '17081945', 'aA1!'])
    await checkPassword(unit.repeat(128).slice(0, 128), alone)
  const { user, system } = process.cpuUsage(began)
  expect((user + system) / 5).toBeLessThan(500_000)
})
