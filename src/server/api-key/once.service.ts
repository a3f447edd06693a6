import { createHash } from 'node:crypto'
import { inGovernment, type Database, type Tx } from '../database/database.ts'
import type { Failure, Outcome } from '../failure.ts'
import type { KeyHolder } from './api-key-record.ts'
import { beginRequest, endRequest } from './api-key.queries.ts'

type OnceRequest = {
  readonly holder: KeyHolder
  /** By which the client recognises its request; absent: it is done each time. */
  readonly requestKey: string | undefined
  /** What was sent. */
  readonly sent: string
}

/** Makes it in the transaction that is given. */
type Making = (tx: Tx) => Promise<Outcome<{ readonly id: string }>>

type MadeOnce = Outcome<{ readonly id: string; readonly isNew: boolean }>

const otherContent: Failure = {
  ok: false,
  code: 'invalid-fields',
  fields: { 'idempotency-key': 'taken' },
}

/**
 * Does what makes something once for each key of a request, however often it is sent: again it gives
 * what was made. It is noted in the transaction that makes it: whoever sends the same meanwhile waits
 * for that, and a process that dies leaves neither. The same key with other content is refused.
 */
export function makeOnce(
  db: Database,
  { holder, requestKey, sent }: OnceRequest,
  make: Making,
): Promise<MadeOnce> {
  const { keyId, actor } = holder
  return inGovernment(db, actor.governmentId, async (tx): Promise<MadeOnce> => {
    if (requestKey === undefined) return asNew(await make(tx))
    const request = { keyId, requestKey, requestHash: createHash('sha256').update(sent).digest() }
    const known = await beginRequest(tx, request)
    if (known !== undefined) {
      if (!known.requestHash.equals(request.requestHash)) return otherContent
      return { ok: true, id: known.madeId, isNew: false }
    }
    const made = await make(tx)
    await endRequest(tx, request, made.ok ? made.id : undefined)
    return asNew(made)
  })
}

function asNew(made: Outcome<{ readonly id: string }>): MadeOnce {
  return made.ok ? { ...made, isNew: true } : made
}
