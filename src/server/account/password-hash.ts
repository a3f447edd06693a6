import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

type Parameters = { readonly memory: number; readonly passes: number; readonly parallelism: number }

/** OWASP Password Storage Cheat Sheet, argon2id: 19 MiB, two passes, one lane. To be raised, never lowered. */
const current: Parameters = { memory: 19_456, passes: 2, parallelism: 1 }
const saltBytes = 16
const hashBytes = 32
const derive = promisify(argon2)

/** Hashes a password; the parameters and the salt stand in what it gives (PHC string format). */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(saltBytes)
  return writeHash(current, salt, await hash(password, salt, current))
}

export type Verdict = {
  readonly matches: boolean
  /** Made with weaker parameters than today's: to be hashed anew while the password is known. */
  readonly outdated: boolean
}

/** Is this the password of the hash? Takes as long for `nobodysHash` as for any other. */
export async function verifyPassword(encoded: string, password: string): Promise<Verdict> {
  const { parameters, salt, expected } = readHash(encoded)
  const given = await hash(password, salt, parameters)
  const { memory, passes, parallelism } = parameters
  const weaker = memory < current.memory || passes < current.passes
  return {
    matches: timingSafeEqual(given, expected),
    outdated: weaker || parallelism !== current.parallelism,
  }
}

/** A hash to which nobody has a password, for names that are nobody's. */
export const nobodysHash = writeHash(current, Buffer.alloc(saltBytes), Buffer.alloc(hashBytes))

function hash(password: string, nonce: Buffer, parameters: Parameters): Promise<Buffer> {
  const message = password.normalize('NFC')
  return derive('argon2id', { message, nonce, tagLength: hashBytes, ...parameters })
}

function writeHash({ memory, passes, parallelism }: Parameters, salt: Buffer, hash: Buffer) {
  const text = (bytes: Buffer) => bytes.toString('base64').replaceAll('=', '')
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(salt)}$${text(hash)}`
}

const format = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]{22})\$([\w+/]{43})$/

function readHash(encoded: string) {
  const found = format.exec(encoded)
  if (found === null) throw new Error('a stored password hash is not in the format of hashPassword')
  const [, memory, passes, parallelism, salt = '', expected = ''] = found
  return {
    parameters: {
      memory: Number(memory),
      passes: Number(passes),
      parallelism: Number(parallelism),
    },
    salt: Buffer.from(salt, 'base64'),
    expected: Buffer.from(expected, 'base64'),
  }
}
