import { readFileSync } from 'node:fs'
import { join } from 'node:path'
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
  ])('of any characters is taken where it is long enough: %s', (password) => {
    expect(checkPassword(password, alone)).toBeUndefined()
  })

  it('has 15 characters, or 8 beside a code', () => {
    expect(checkPassword('empat belas hu', alone)).toEqual({ kind: 'too-short', atLeast: 15 })
    expect(checkPassword('kudakepa', besideCode)).toBeUndefined()
    expect(checkPassword('kudakep', besideCode)).toEqual({ kind: 'too-short', atLeast: 8 })
    expect(standsAlone('empat belas hu')).toBe(false)
    expect(standsAlone('empat belas hur')).toBe(true)
  })

  it('is counted in characters as people see them, not in bytes', () => {
    expect(checkPassword('e\u0301'.repeat(10), alone)?.kind).toBe('too-short')
    expect(checkPassword('🐃'.repeat(14), alone)?.kind).toBe('too-short')
  })

  it('has 128 characters at most', () => {
    const long = 'jalan panjang menuju desa seberang '.repeat(4).slice(0, 128)
    expect(checkPassword(long, alone)?.kind).not.toBe('too-long')
    expect(checkPassword(`${long}x`, alone)).toEqual({ kind: 'too-long', atMost: 128 })
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
    'indonesia1945merdeka',
    'BudiSantoso170881',
    'rahasia-rahasia-1',
    'kenangarumbia1990',
    'tanjungseruni2026',
    'Tatalaksana2026!!',
    'kenanga.rumbia.123',
    'pemerintahkota1',
  ])('%s', (password) => {
    expect(checkPassword(password, alone)).toEqual(guessable)
  })

  it('a short common word beside a code, too', () => {
    expect(checkPassword('rahasia1', besideCode)).toEqual(guessable)
    expect(checkPassword('qwertyui', besideCode)).toEqual(guessable)
  })
})

it('the list has more than two thousand entries, each once and as passwords are compared', () => {
  const lines = readFileSync(join(import.meta.dirname, 'common-words.txt'), 'utf8')
    .trim()
    .split('\n')
  expect(lines.length).toBeGreaterThan(2000)
  expect(new Set(lines).size).toBe(lines.length)
  expect(lines.filter((line) => !/^[a-z0-9]{3,}$/.test(line))).toEqual([])
})
