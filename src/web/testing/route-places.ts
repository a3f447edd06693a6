import { generateStandard } from '#standard'
import { one, type Ground, type Owner, type Texts } from './route-ground.ts'
import { makeSurvey } from './route-survey.ts'

/** One of everything that routes name, of the office of an SOP in force, by the names in addresses. */
export async function makeRoutePlaces(owner: Owner): Promise<Texts> {
  const ground = await findGround(owner)
  const kinds = [
    findArchive,
    findServiceId,
    makeKey,
    findService,
    findOtherUnit,
    makeImport,
    makeLinks,
    makeNeed,
    makeReview,
    makeRound,
    makeSurvey,
    makeEvaluation,
    makeService,
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

function findArchive(owner: Owner, { government }: Ground): Promise<Texts> {
  return one(owner, 'select slug as archive from archive where government_id = $1', [government])
}

/** The address of a service that is promised. */
function findService(owner: Owner, { government }: Ground): Promise<Texts> {
  return one(
    owner,
    `select slug as "serviceSlug", version::text as promised from published_standard
     where government_id = $1 and until is null order by slug limit 1`,
    [government],
  )
}

/** The id of a service that is promised. */
function findServiceId(owner: Owner, { government }: Ground): Promise<Texts> {
  return one(
    owner,
    `select service_id as "serviceId" from service
     where government_id = $1 and in_force is not null order by slug limit 1`,
    [government],
  )
}

function makeKey(owner: Owner, { government, unit, person }: Ground): Promise<Texts> {
  return one(
    owner,
    `insert into api_key (government_id, key_hash, name, unit_id, scope, made_by, expires_at)
     values ($1, sha256('kunci'), 'Aplikasi', $2, 'standards:write', $3, now() + interval '1 day')
     returning key_id as key`,
    [government, unit, person],
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

/** A published round of drafting with a comment and its receipt, and a service without one. */
async function makeRound(owner: Owner, { government, unit, person }: Ground): Promise<Texts> {
  const makeService = (slug: string) =>
    one(
      owner,
      `insert into service (government_id, unit_id, slug, name, created_by, updated_by)
       values ($1, $2, $3, 'Izin', $4, $4) returning service_id as service`,
      [government, unit, slug, person],
    )
  const { service: discussed = '' } = await makeService('izin-dibahas')
  const { round = '' } = await one(
    owner,
    `insert into consultation (government_id, service_id, signed_on, content, published_at, closes_at,
       closing, begun_by, saved_by)
     select $1, $2, current_date, content, now(), now() + interval '1 day', $3, $4, $4
     from standard_draft where government_id = $1 limit 1 returning consultation_id as round`,
    [government, discussed, JSON.stringify(closing), person],
  )
  const makeComment = (text: string) =>
    one(
      owner,
      `insert into consultation_comment
         (government_id, consultation_id, part, text, shown_name, text_hash, likeness, state)
       values ($1, $2, 'fee', $3, '', sha256(convert_to($3, 'UTF8')), sha256('b'), 'shown')
       returning comment_id as comment`,
      [government, round, text],
    )
  const receipt = 'AAAABBBBCCCCDDDD'
  const { comment: sent = '' } = await makeComment('Gratis?')
  await owner.query('insert into comment_receipt values ($1, sha256($2::bytea), $3, $4)', [
    government,
    receipt,
    round,
    sent,
  ])
  const comment = await makeComment('Mengapa lama?')
  const { service: undiscussed = '' } = await makeService('izin-baru')
  return { ...comment, undiscussed, round, receipt }
}

/** A service with a standard in force, and the form of its evaluation. */
async function makeEvaluation(owner: Owner, { government, unit, person }: Ground): Promise<Texts> {
  const { looked = '' } = await one(
    owner,
    `insert into service (government_id, unit_id, slug, name, created_by, updated_by)
     values ($1, $2, 'izin-dievaluasi', 'Izin', $3, $3) returning service_id as looked`,
    [government, unit, person],
  )
  await owner.query(
    `insert into standard_version (government_id, service_id, number, content, content_hash, decree,
       decreed_on, since, origin, fixed_by)
     select $1, $2, 1, content, content_hash, '1', current_date, current_date, 'before', $3
     from standard_version where government_id = $1 limit 1`,
    [government, looked, person],
  )
  await owner.query('update service set version = 1, in_force = 1 where service_id = $1', [looked])
  await owner.query(
    `insert into standard_draft (government_id, service_id, version, content, saved_by)
     select s.government_id, s.service_id, 1, d.content, $2 from service s
     cross join lateral (
       select content from standard_draft where government_id = $1 limit 1
     ) d
     where s.government_id = $1 and not exists (
       select from standard_draft own where own.service_id = s.service_id)`,
    [government, person],
  )
  const content = { findings: {}, conclusion: null, recommendation: '' }
  const evaluation = await one(
    owner,
    `insert into standard_review
       (government_id, service_id, standard, kind, held_on, content, begun_by, saved_by)
     values ($1, $2, 1, 'evaluation', current_date, $3, $4, $4) returning review_id as evaluation`,
    [government, looked, JSON.stringify(content), person],
  )
  return { looked, ...evaluation }
}

/** Of the law, as a round keeps it. */
const closing = {
  legal: {
    id: 'comment-on-draft-standard',
    duty: { id: 'menanggapi', en: 'comment' },
    limit: { amount: 7, unit: 'workingDay' },
    from: { id: 'ditayangkan', en: 'published' },
    source: { regulation: 'PP 96/2012', article: '27(2)' },
    certainty: 'confirmed',
    since: '2012-10-30',
  },
  deadline: {
    due: 1_767_632_400_000,
    lastDay: '2026-01-05',
    zoneMinutes: 420,
    limit: { amount: 7, unit: 'workingDay' },
    counted: [],
    missingYears: [],
  },
} as const

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

/** A service whose standard is in force. */
async function makeService(owner: Owner, { government, unit, person }: Ground): Promise<Texts> {
  const standard = JSON.stringify(generateStandard(1))
  const made = await one(
    owner,
    `insert into service (government_id, unit_id, slug, name, created_by, updated_by)
     values ($1, $2, 'izin-percobaan', 'Izin Percobaan', $3, $3) returning service_id as service`,
    [government, unit, person],
  )
  const { service = '' } = made
  await owner.query(
    `insert into standard_draft (government_id, service_id, version, content, saved_by)
     values ($1, $2, 1, $3, $4)`,
    [government, service, standard, person],
  )
  await owner.query(
    `insert into standard_version (government_id, service_id, number, content, content_hash, decree,
       decreed_on, since, origin, fixed_by)
     values ($1, $2, 1, $3, sha256('x'), 'Keputusan 1', '2026-01-02', '2026-01-02', 'before', $4)`,
    [government, service, standard, person],
  )
  await owner.query('update service set version = 1, in_force = 1 where service_id = $1', [service])
  return { service, standard }
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
