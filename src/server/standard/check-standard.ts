import { readStandardValue, type ServiceStandard } from '#standard'
import type { Failure } from '../failure.ts'

/** Largest standard, as JSON. A full one has some 15 kB. */
export const maxStandardBytes = 500_000

/** The last check before a standard is stored, whoever brought it: its size, its format, its characters. */
export function checkStandard(
  given: ServiceStandard,
): { readonly ok: true; readonly standard: ServiceStandard } | Failure {
  const bytes = Buffer.byteLength(JSON.stringify(given))
  if (bytes > maxStandardBytes) {
    return { ok: false, code: 'too-large', bytes, limitBytes: maxStandardBytes }
  }
  const read = readStandardValue(given)
  if (read.ok) return { ok: true, standard: read.standard }
  return { ok: false, code: 'invalid-standard', problems: read.problems }
}
