import { argon2Sync } from 'node:crypto'
import { expect, it } from 'vitest'
import { hashPassword, nobodysHash, verifyPassword } from './password-hash.ts'

it('a password matches its own hash, with the parameters of OWASP beside it', async () => {
  const encoded = await hashPassword('kerbau menyeberang')
  expect(encoded).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await verifyPassword(encoded, 'kerbau menyeberang')).toEqual({
    matches: true,
    outdated: false,
  })
  expect((await verifyPassword(encoded, 'kerbau Menyeberang')).matches).toBe(false)
})

it('two hashes of one password differ', async () => {
  expect(await hashPassword('sama')).not.toBe(await hashPassword('sama'))
})

it('a hash with weaker parameters matches and is told to be outdated', async () => {
  const nonce = Buffer.alloc(16, 7)
  const weak = { memory: 8, passes: 1, parallelism: 1, tagLength: 32 }
  const hash = argon2Sync('argon2id', { message: 'lama', nonce, ...weak })
  const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
  const encoded = `$argon2id$v=19$m=8,t=1,p=1$${text(nonce)}$${text(hash)}`
  expect(await verifyPassword(encoded, 'lama')).toEqual({ matches: true, outdated: true })
})

it('the same letter written in two ways is the same password', async () => {
  const encoded = await hashPassword('caf\u00e9 di pojok pasar')
  expect((await verifyPassword(encoded, 'cafe\u0301 di pojok pasar')).matches).toBe(true)
})

it('a null byte is a character like any other', async () => {
  const encoded = await hashPassword('sebelum\0sesudah')
  expect((await verifyPassword(encoded, 'sebelum\0sesudah')).matches).toBe(true)
  expect((await verifyPassword(encoded, 'sebelum')).matches).toBe(false)
})

it.each(['', 'x', 'password', '\0'])('nobody has the password of nobody: %j', async (password) => {
  expect(await verifyPassword(nobodysHash, password)).toEqual({ matches: false, outdated: false })
})

it('a stored hash in another format is a fault, not a mismatch', async () => {
  await expect(verifyPassword('$2b$10$x', 'x')).rejects.toThrow('format')
})
