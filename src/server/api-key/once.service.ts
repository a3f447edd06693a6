import { createHash } from 'node:crypto'
import { inGovernment, type Database } from '../database/database.ts'
import type { Failure, Outcome } from '../failure.ts'
import type { KeyHolder } from './api-key-record.ts'
import { beginRequest, endRequest, findRequest } from './api-key.queries.ts'

type OnceRequest = {
  readonly holder: KeyHolder
  /** By which the client recognises its request; absent: it is done each time. */
  readonly requestKey: string | undefined
  /** What was sent. */
  readonly sent: string
}

type Making = () => Promise<Outcome<{ readonly id: string }>>

const otherContent: Failure = {
  ok: false,
  code: 'invalid-fields',
  fields: { 'idempotency-key': 'taken' },
}
const underWay: Failure = { ok: false, code: 'request-under-way' }

/**
 * Does what makes something once for each key of a request, however often it is sent: again it gives
 * what was made. The same key with other content is refused, as is a request that is still being done.
 */
export async function makeOnce(
  db: Database,
  { holder, requestKey, sent }: OnceRequest,
  make: Making,
): Promise<Outcome<{ readonly id: string; readonly isNew: boolean }>> {
  if (requestKey === undefined) return asNew(await make())
  const { keyId, actor } = holder
  const requestHash = createHash('sha256').update(sent).digest()
  const request = { keyId, requestKey }
  const known = await inGovernment(db, actor.governmentId, async (tx) =>
    (await beginRequest(tx, { ...request, requestHash }))
      ? undefined
      : findRequest(tx, keyId, requestKey),
  )
  if (known !== undefined) {
    if (!known.requestHash.equals(requestHash)) return otherContent
    return known.madeId === null ? underWay : { ok: true, id: known.madeId, isNew: false }
  }
  const made = await make()
  const madeId = made.ok ? made.id : undefined
  await inGovernment(db, actor.governmentId, (tx) => endRequest(tx, request, madeId))
  return asNew(made)
}

function asNew(
  made: Outcome<{ readonly id: string }>,
): Outcome<{ readonly id: string; readonly isNew: boolean }> {
  return made.ok ? { ...made, isNew: true } : made
}
