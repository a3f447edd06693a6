import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type {
  CharterDraft,
  CharterService,
  CharterText,
  PublishedCharter,
} from './charter-record.ts'

const texts = sql`statement, provider_duties as "providerDuties", public_rights as "publicRights",
  public_duties as "publicDuties", sanctions, signatory_position as "signatoryPosition",
  signatory_name as "signatoryName", place, signed_on as "signedOn", number`

/** The charter that holds, as the public reads it. */
export async function findPublicCharter(tx: Tx): Promise<PublishedCharter | undefined> {
  const { rows } = await sql<PublishedCharter>`
    select ${texts}, services, published_at as "publishedAt" from published_charter`.execute(tx)
  return rows[0]
}

/** Is there a charter that holds, for the public? */
export async function hasPublicCharter(tx: Tx): Promise<boolean> {
  const { rows } = await sql`select from published_charter`.execute(tx)
  return rows.length > 0
}

/** The charter that holds. */
export async function findCharterInForce(tx: Tx): Promise<PublishedCharter | undefined> {
  const { rows } = await sql<PublishedCharter>`
    select ${texts}, services, published_at as "publishedAt" from charter
    where published_at is not null and replaced_at is null`.execute(tx)
  return rows[0]
}

/** The charter that is being written. */
export async function findCharterDraft(tx: Tx): Promise<CharterDraft | undefined> {
  const { rows } = await sql<CharterDraft>`
    select ${texts}, c.version, p.name as "savedBy", c.saved_at as "savedAt"
    from charter c join person p on p.person_id = c.saved_by where published_at is null`.execute(tx)
  return rows[0]
}

/** Holds the charters of the government for the rest of the transaction, also where there is none. */
export async function holdCharters(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('charter ' || current_government()))`.execute(tx)
}

/** Begins a draft under the next number, or writes the one that there is. */
export async function upsertDraft(tx: Tx, text: CharterText, by: string): Promise<void> {
  await sql`
    insert into charter (number, statement, provider_duties, public_rights, public_duties, sanctions,
      signatory_position, signatory_name, place, signed_on, saved_by)
    select coalesce(max(number), 0) + 1, ${text.statement}, ${text.providerDuties},
      ${text.publicRights}, ${text.publicDuties}, ${text.sanctions}, ${text.signatoryPosition},
      ${text.signatoryName}, ${text.place}, ${text.signedOn}::date, ${by}::uuid
    from charter
    on conflict (government_id) where published_at is null do update set
      statement = excluded.statement, provider_duties = excluded.provider_duties,
      public_rights = excluded.public_rights, public_duties = excluded.public_duties,
      sanctions = excluded.sanctions, signatory_position = excluded.signatory_position,
      signatory_name = excluded.signatory_name, place = excluded.place,
      signed_on = excluded.signed_on, saved_by = excluded.saved_by, saved_at = now(),
      version = charter.version + 1`.execute(tx)
}

/** Publishes the draft with what is promised now, in place of the charter that held. */
export async function publishDraftCharter(
  tx: Tx,
  services: readonly CharterService[],
  by: string,
): Promise<void> {
  await sql`
    update charter set replaced_at = now()
    where published_at is not null and replaced_at is null`.execute(tx)
  await sql`
    update charter set published_at = now(), services = ${JSON.stringify(services)}::jsonb,
      saved_by = ${by}, saved_at = now()
    where published_at is null`.execute(tx)
}

/** Services with a standard that is promised now, by office and name. */
export async function listPromised(tx: Tx): Promise<readonly CharterService[]> {
  const { rows } = await sql<CharterService>`
    select p.name, p.name_en as "nameEn", p.slug, u.name as unit
    from published_standard p join unit u on u.unit_id = p.unit_id
    where p.until is null order by u.sort_order, u.name, p.sorts_as`.execute(tx)
  return rows
}

/** Standards in force that were fixed since an instant (null: ever), longest ago first. */
export async function listFixedSince(tx: Tx, since: Date | null) {
  const { rows } = await sql<{ service: string; unitId: string; fixedAt: Date; now: Date }>`
    select s.name as service, s.unit_id as "unitId", v.fixed_at as "fixedAt", now() as now
    from service s join standard_version v
      on v.service_id = s.service_id and v.number = s.in_force
    where ${since}::timestamptz is null or v.fixed_at > ${since}
    order by v.fixed_at, s.name limit 50`.execute(tx)
  return rows
}
