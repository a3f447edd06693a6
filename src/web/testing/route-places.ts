import type { TestSite } from './test-site.ts'

type Owner = TestSite['owner']
type Texts = Readonly<Record<string, string>>

/** The SOP in force about which everything else is made, with who wrote it. */
type Ground = {
  readonly government: string
  readonly person: string
  readonly sop: string
  readonly unit: string
  readonly revision: string
  readonly content: string
}

/** One of everything that routes name, of the office of an SOP in force, by the names in addresses. */
export async function makeRoutePlaces(owner: Owner): Promise<Texts> {
  const ground = await findGround(owner)
  const kinds = [
    findArchive,
    findService,
    findOtherUnit,
    makeImport,
    makeLinks,
    makeNeed,
    makeReview,
    makeStaff,
    makeCheck,
    makeHoliday,
    makeNote,
    makeSignature,
    ratify,
  ]
  let places: Texts = ground
  for (const make of kinds) places = { ...places, ...(await make(owner, ground)) }
  return places
}

async function findGround(owner: Owner): Promise<Ground> {
  const { rows } = await owner.query<Ground>(
    `select government_id as government, s.created_by as person, sop_id as sop, unit_id as unit,
       in_force::text as revision, content::text as content
     from sop s join sop_draft using (government_id, sop_id)
     where in_force is not null and version = draft_version order by title limit 1`,
  )
  const [ground] = rows
  if (ground === undefined) throw new Error('no SOP of the sample city is in force')
  return ground
}

/** The texts of the one row that a statement gives. */
async function one(owner: Owner, sql: string, values: readonly string[]): Promise<Texts> {
  const { rows } = await owner.query<Texts>(sql, [...values])
  return rows[0] ?? {}
}

function findArchive(owner: Owner, { government }: Ground): Promise<Texts> {
  return one(owner, 'select slug as archive from archive where government_id = $1', [government])
}

/** The address of a service that is promised. */
function findService(owner: Owner, { government }: Ground): Promise<Texts> {
  return one(
    owner,
    `select slug as service, version::text as promised from published_standard
     where government_id = $1 and until is null order by slug limit 1`,
    [government],
  )
}

function makeHoliday(owner: Owner, { government, person }: Ground): Promise<Texts> {
  return one(
    owner,
    `insert into holiday (government_id, day, name, kind, source, entered_by)
     values ($1, '2026-09-14', 'Hari Jadi', 'local', 'Perwal', $2) returning day::text`,
    [government, person],
  )
}

function findOtherUnit(owner: Owner, { government, unit }: Ground): Promise<Texts> {
  return one(
    owner,
    `select unit_id as "otherUnit" from unit where government_id = $1 and parent_id is null
       and unit_id <> $2 and short_name <> 'Setda' limit 1`,
    [government, unit],
  )
}

/** An upload, its file, and what was read of that. */
async function makeImport(owner: Owner, ground: Ground): Promise<Texts> {
  const { government, unit, person, content } = ground
  const { import: id = '' } = await one(
    owner,
    'insert into import (government_id, unit_id, created_by) values ($1, $2, $3) returning import_id as import',
    [government, unit, person],
  )
  await owner.query(
    `insert into import_file (government_id, import_id, number, name, size, state, problems)
     values ($1, $2, 1, 'a.docx', 1, 'read', '[]')`,
    [government, id],
  )
  const found = await one(
    owner,
    `insert into import_sop
       (government_id, import_id, file_number, number, title, content, notices, doubts, open_doubts)
     values ($1, $2, 1, 1, 'Izin', $3, '[]', '[]', 0) returning import_sop_id as found`,
    [government, id, content],
  )
  return { import: id, ...found }
}

/** An invitation and an offer to set up, both by the same link. */
async function makeLinks(owner: Owner, { government, person }: Ground): Promise<Texts> {
  const link = `${government}.${'a'.repeat(43)}`
  await owner.query(
    `insert into invitation (government_id, token_hash, person_id, made_by, expires_at)
     values ($1, sha256($2::bytea), $3, $3, 'infinity')`,
    [government, link, person],
  )
  await owner.query(
    `insert into set_up_offer (government_id, token_hash, expires_at)
     values ($1, sha256($2::bytea), 'infinity')`,
    [government, link],
  )
  return { link }
}

/** A duty of the unit, and a need. */
async function makeNeed(owner: Owner, { government, unit, person }: Ground): Promise<Texts> {
  const duty = await one(
    owner,
    `insert into duty (government_id, unit_id, text) values ($1, $2, 'Melayani')
     returning duty_id as duty`,
    [government, unit],
  )
  const need = await one(
    owner,
    `insert into sop_need (government_id, unit_id, title, created_by, updated_by)
     values ($1, $2, 'Legalisir', $3, $3) returning need_id as need`,
    [government, unit, person],
  )
  return { ...duty, ...need }
}

function makeReview(owner: Owner, { government, sop, revision, person }: Ground): Promise<Texts> {
  const signer = { name: '', position: '' }
  const content = { steps: [], criteria: [], conclusion: null, recommendation: '' }
  return one(
    owner,
    `insert into sop_review (government_id, sop_id, revision, kind, rules, held_on, method, content,
       begun_by, saved_by)
     values ($1, $2, $3, 'monitoring', 'permenpan-rb-35-2012', current_date, 'observation', $4, $5, $5)
     returning review_id as review`,
    [government, sop, revision, JSON.stringify({ ...content, signers: [signer, signer] }), person],
  )
}

/** Somebody of the unit with a role. */
async function makeStaff(owner: Owner, { government, unit }: Ground): Promise<Texts> {
  const { staff = '' } = await one(
    owner,
    `insert into person (government_id, unit_id, name, position)
     values ($1, $2, 'Sekar Waru', 'Staf') returning person_id as staff`,
    [government, unit],
  )
  const held = await one(
    owner,
    `insert into assignment (government_id, person_id, unit_id, role)
     values ($1, $2, $3, 'reader') returning assignment_id as held`,
    [government, staff, unit],
  )
  return { staff, ...held }
}

/** The row that an examination of the audit leaves. */
function makeCheck(owner: Owner, { government }: Ground): Promise<Texts> {
  return one(
    owner,
    `insert into audit (government_id, actor_name, action, subject_kind, details)
     values ($1, 'A', 'audit.checked', 'government',
       '{ "rows": 0, "faults": [], "more": 0, "lastHash": "" }')
     returning number::text as check`,
    [government],
  )
}

function makeNote(owner: Owner, { government, sop, person }: Ground): Promise<Texts> {
  return one(
    owner,
    `insert into review_note (government_id, sop_id, revision, place, text, written_by)
     values ($1, $2, 1, '', 'Mohon diperjelas', $3) returning note_id as note`,
    [government, sop, person],
  )
}

function makeSignature(owner: Owner, { government, sop, person }: Ground): Promise<Texts> {
  return one(
    owner,
    `insert into signature (government_id, sop_id, revision, number, document_hash, pdf, kind, signer,
       certificate_hash, signed_at, signed_by)
     values ($1, $2, 1, '1', sha256('x'), 'x', 'own-certificate', 'x', sha256('x'), now(), $3)`,
    [government, sop, person],
  )
}

/** The verification code of what is in force, which has been ratified. */
async function ratify(owner: Owner, { sop, person }: Ground): Promise<Texts> {
  await owner.query(
    `insert into ratification (government_id, sop_id, revision, number, ratified_on, effective_on,
       content, content_hash, ratified_by)
     select r.government_id, r.sop_id, r.number, 'SOP/1', '2026-01-02', '2026-01-02', r.content,
       r.content_hash, $2
     from sop s join sop_revision r on (r.government_id, r.sop_id, r.number)
       = (s.government_id, s.sop_id, s.in_force)
     where s.sop_id = $1 on conflict do nothing`,
    [sop, person],
  )
  return one(
    owner,
    `select verification_code as code from ratification r join sop s
       on (s.government_id, s.sop_id, s.in_force) = (r.government_id, r.sop_id, r.revision)
     where s.sop_id = $1`,
    [sop],
  )
}
