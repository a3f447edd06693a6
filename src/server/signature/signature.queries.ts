import { sql } from 'kysely'
import type { Database, Tx } from '../database/database.ts'
import type {
  KnownDocument,
  OfficialRevision,
  Signature,
  SigningState,
} from './signature-record.ts'
import type { SignerKind } from './signer.ts'

/** A revision that is to be signed. */
export type SigningPlace = { readonly sopId: string; readonly revision: number }

export type SigningAttempt = {
  readonly state: SigningState
  readonly attempts: number
  /** Has the process that began it still time? */
  readonly leased: boolean
  readonly leasedUntil: Date
  readonly begunBy: string
}

/** The signed document of a revision; undefined where there is none. */
export async function findSignature(
  tx: Tx,
  sopId: string,
  revision: number,
): Promise<Signature | undefined> {
  return tx
    .selectFrom('signature')
    .innerJoin('person', 'person.person_id', 'signature.signed_by')
    .select([
      'signature.signature_id as id',
      'signature.sop_id as sopId',
      'signature.revision',
      'signature.number',
      sql<string>`encode(signature.document_hash, 'hex')`.as('documentHash'),
      'signature.kind',
      'signature.signer',
      sql<string>`encode(signature.certificate_hash, 'hex')`.as('fingerprint'),
      'signature.signed_at as signedAt',
      'person.name as signedBy',
    ])
    .where('signature.sop_id', '=', sopId)
    .where('signature.revision', '=', revision)
    .executeTakeFirst()
}

/** What is official of a revision; undefined where it is not ratified, or no longer. */
export async function findOfficialRevision(
  tx: Tx,
  { sopId, revision }: SigningPlace,
): Promise<OfficialRevision | undefined> {
  return tx
    .selectFrom('ratification')
    .innerJoin('sop', 'sop.sop_id', 'ratification.sop_id')
    .innerJoin('unit', 'unit.unit_id', 'sop.unit_id')
    .select([
      'ratification.sop_id as sopId',
      'ratification.revision',
      'ratification.number',
      'ratification.ratified_on as ratifiedOn',
      'ratification.effective_on as effectiveOn',
      'unit.name as unitName',
      'ratification.content',
      'ratification.verification_code as code',
    ])
    .where('ratification.sop_id', '=', sopId)
    .where('ratification.revision', '=', revision)
    .where('ratification.ended_on', 'is', null)
    .executeTakeFirst()
}

/** The bytes of a revision's signed document. */
export async function findSignedPdf(
  tx: Tx,
  { sopId, revision }: SigningPlace,
): Promise<Buffer | undefined> {
  const row = await tx
    .selectFrom('signature')
    .select('pdf')
    .where('sop_id', '=', sopId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return row?.pdf
}

/** The attempt at a revision, its row held until the transaction ends. */
export async function lockSigningAttempt(
  tx: Tx,
  { sopId, revision }: SigningPlace,
): Promise<SigningAttempt | undefined> {
  const { rows } = await sql<SigningAttempt>`
    select a.state, a.attempts, a.leased_until > now() as leased, a.leased_until as "leasedUntil",
      p.name as "begunBy"
    from signing_attempt a join person p on p.person_id = a.begun_by
    where a.sop_id = ${sopId} and a.revision = ${revision}
    for update of a`.execute(tx)
  return rows[0]
}

export type Beginning = SigningPlace & {
  readonly signedAt: Date
  readonly number: string
  readonly personId: string
  readonly leaseMs: number
}

/** Begins an attempt, or takes one over; gives the number of its lease. */
export async function insertSigningAttempt(tx: Tx, beginning: Beginning): Promise<number> {
  const leasedUntil = sql<Date>`now() + make_interval(secs => ${beginning.leaseMs / 1000}::float8)`
  const values = {
    leased_until: leasedUntil,
    signed_at: beginning.signedAt,
    begun_by: beginning.personId,
    number: beginning.number,
  }
  const { attempts } = await tx
    .insertInto('signing_attempt')
    .values({ sop_id: beginning.sopId, revision: beginning.revision, ...values })
    .onConflict((conflict) =>
      conflict.columns(['government_id', 'sop_id', 'revision']).doUpdateSet({
        ...values,
        attempts: sql<number>`signing_attempt.attempts + 1`,
      }),
    )
    .returning('attempts')
    .executeTakeFirstOrThrow()
  return attempts
}

export type SigningLease = SigningPlace & { readonly attempts: number }

function updateLeased(tx: Tx, { sopId, revision, attempts }: SigningLease) {
  return tx
    .updateTable('signing_attempt')
    .where('sop_id', '=', sopId)
    .where('revision', '=', revision)
    .where('attempts', '=', attempts)
    .where('state', '=', 'prepared')
}

/** Lets another begin at once. */
export async function endSigningLease(tx: Tx, lease: SigningLease): Promise<void> {
  await updateLeased(tx, lease)
    .set({ leased_until: sql<Date>`now()` })
    .execute()
}

export type SignedBytes = {
  readonly pdf: Buffer
  readonly kind: SignerKind
  readonly signer: string
  readonly certificateHash: Buffer
}

/** Keeps what was signed; false where the lease is another's by now. */
export async function keepSignedPdf(
  tx: Tx,
  lease: SigningLease,
  { pdf, kind, signer, certificateHash }: SignedBytes,
): Promise<boolean> {
  const { numUpdatedRows } = await updateLeased(tx, lease)
    .set({ state: 'signed', pdf, kind, signer, certificate_hash: certificateHash })
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Makes what was signed the record, once; false where it is that already. */
export async function recordSignature(tx: Tx, { sopId, revision }: SigningPlace): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    insert into signature
      (sop_id, revision, number, document_hash, pdf, kind, signer, certificate_hash, signed_at, signed_by)
    select sop_id, revision, number, sha256(pdf), pdf, kind, signer, certificate_hash, signed_at, begun_by
    from signing_attempt
    where sop_id = ${sopId} and revision = ${revision} and state = 'signed'
    on conflict (government_id, sop_id, revision) do nothing`.execute(tx)
  await tx
    .updateTable('signing_attempt')
    .set({ state: 'recorded', pdf: null })
    .where('sop_id', '=', sopId)
    .where('revision', '=', revision)
    .where('state', '=', 'signed')
    .execute()
  return numAffectedRows > 0n
}

/** The document of these bytes, of whatever government. */
export async function findKnownDocument(
  db: Database,
  hash: Buffer,
): Promise<KnownDocument | undefined> {
  const { rows } = await sql<KnownDocument>`
    select government_name as "governmentName", unit_name as "unitName", title, number, revision,
      signed_at as "signedAt", code
    from known_document(${hash})`.execute(db.kysely)
  return rows[0]
}
