import type { Database } from '../database/database.ts'
import type { Standing, VerifiedRevision } from './archive-record.ts'
import { findVerifiedRow } from './verification.queries.ts'

/**
 * What the code printed on a ratified SOP stands for, and whether that is still in force. Typed from
 * paper: capitals, hyphens, blanks and letters that look like digits do not matter.
 */
export async function findVerifiedRevision(
  db: Database,
  typed: string,
): Promise<VerifiedRevision | undefined> {
  const code = readVerificationCode(typed)
  const row = code === undefined ? undefined : await findVerifiedRow(db, code)
  if (row === undefined) return undefined
  return { ...row, standing: readStanding(row) }
}

/** The code as it is kept, or undefined for what cannot be one. */
export function readVerificationCode(typed: string): string | undefined {
  if (typed.length > 40) return undefined
  const code = typed
    .toLowerCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll(/[il]/g, '1')
    .replaceAll('o', '0')
  return /^[0-9a-hjkmnp-tv-z]{16}$/.test(code) ? code : undefined
}

function readStanding(row: NonNullable<Awaited<ReturnType<typeof findVerifiedRow>>>): Standing {
  if (row.inForce === row.revision) return 'in-force'
  if (row.endKind !== null) return row.endKind
  return row.endedOn === null ? 'not-yet' : 'revoked'
}
