import { generateKeySync } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { seal, unseal } from './seal.ts'
import { keepSecretKey, readSecretKey } from './secret-key.ts'

const folder = mkdtempSync(join(tmpdir(), 'tatalaksana-key-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the key of the installation', () => {
  it('is made once, for its owner only, and read again', () => {
    const file = join(folder, 'secret-key')
    const made = keepSecretKey(file)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder)).toEqual(['secret-key'])
    expect(keepSecretKey(file).equals(made)).toBe(true)
    expect(Buffer.from(readFileSync(file, 'utf8'), 'base64')).toHaveLength(32)
  })

  it('is asked for where it is missing', () => {
    expect(() => readSecretKey(undefined)).toThrow('SECRET_KEY_FILE')
  })

  it('of another length is refused, without saying what was there', () => {
    const file = join(folder, 'short')
    writeFileSync(file, 'cmFoYXNpYQ==\n')
    expect(() => readSecretKey(file)).toThrow('7 bytes, expected 32')
    expect(() => readSecretKey(file)).not.toThrow('cmFo')
  })
})

describe('what is sealed', () => {
  const key = generateKeySync('aes', { length: 256 })
  const plain = Buffer.from('rahasia')
  const sealed = seal(key, plain, 'totp/sini')

  it('opens with the same key at the same place', () => {
    expect(unseal(key, sealed, 'totp/sini')).toEqual(plain)
    expect(sealed.includes(plain)).toBe(false)
    expect(seal(key, plain, 'totp/sini')).not.toEqual(sealed)
  })

  it('opens nowhere else', () => {
    expect(() => unseal(key, sealed, 'totp/sana')).toThrow()
    const other = generateKeySync('aes', { length: 256 })
    expect(() => unseal(other, sealed, 'totp/sini')).toThrow()
    for (const at of sealed.keys()) {
      const changed = Buffer.from(sealed)
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
      expect(() => unseal(key, changed, 'totp/sini')).toThrow()
    }
    expect(() => unseal(key, sealed.subarray(0, 20), 'totp/sini')).toThrow()
  })
})
