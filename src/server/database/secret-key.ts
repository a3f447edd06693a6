import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const keyBytes = 32

/** The key of the installation: out of the operator's file, else kept in the data folder. */
export function openSecretKey(file: string | undefined, folder: string): KeyObject {
  if (file !== undefined && file !== '') return readSecretKey(file)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return keepSecretKey(join(folder, 'secret-key'))
}

/** Reads a key: 32 bytes in base64, as `openssl rand -base64 32` writes them. */
function readSecretKey(file: string): KeyObject {
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'base64')
  if (key.length === keyBytes) return createSecretKey(key)
  throw new Error(
    `wrong key in ${file}: ${key.length} bytes, expected ${keyBytes} in base64 (openssl rand -base64 32)`,
  )
}

/** Reads the key, made first where it is missing. Two starts at once end with the same key. */
export function keepSecretKey(file: string): KeyObject {
  if (!existsSync(file)) {
    const own = `${file}-${process.pid}`
    writeFileSync(own, randomBytes(keyBytes).toString('base64'), { mode: 0o600, flush: true })
    linkUnlessThere(own, file)
    rmSync(own)
  }
  return readSecretKey(file)
}

/** In one step, so that nobody ever reads half a key. */
function linkUnlessThere(from: string, to: string): void {
  try {
    linkSync(from, to)
  } catch (error) {
    if (!existsSync(to)) throw error
  }
}
