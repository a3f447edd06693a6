import { generateKeySync } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { seal, unseal } from './seal.ts'
import { keepSecretKey, openSecretKey } from './secret-key.ts'

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

  it('is the one of the file that is named, else of the data folder, which is made', () => {
    const data = join(folder, 'new', 'data')
    const kept = openSecretKey(undefined, data)
    expect(openSecretKey('', data).equals(kept)).toBe(true)
    expect(openSecretKey(join(data, 'secret-key'), folder).equals(kept)).toBe(true)
    expect(openSecretKey(undefined, folder).equals(kept)).toBe(false)
  })

  it('that is named and not there is told', () => {
    expect(() => openSecretKey(join(folder, 'none'), folder)).toThrow('none')
  })

  it('of another length is refused, without saying what was there', () => {
    const file = join(folder, 'short')
    writeFileSync(file, 'cmFoYXNpYQ==\n')
    expect(() => openSecretKey(file, folder)).toThrow('7 bytes, expected 32')
    expect(() => openSecretKey(file, folder)).not.toThrow('cmFo')
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
