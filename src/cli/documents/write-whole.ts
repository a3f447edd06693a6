import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'

/**
 * Writes a file so that it is there whole or not at all, also when the run is stopped. Makes its
 * folder. Gives the system's code where it cannot be written ("EACCES"), else undefined.
 */
export async function writeWhole(
  path: string,
  data: string | Uint8Array | AsyncIterable<string | Uint8Array>,
): Promise<string | undefined> {
  const part = `${path}.${process.pid}.part`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(part, data)
    await rename(part, path)
    return undefined
  } catch (error) {
    await rm(part, { force: true }).catch(() => {})
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}
