import { emptyStandard, type ServiceStandard } from '#standard'
import type { ArchiveContext } from '../../archive/archive.service.ts'
import type { ScratchDatabase } from '../../database/scratch-database.ts'
import type { SmallGovernment } from '../../sample/two-governments.ts'
import { createCommentToken } from '../comment-token.ts'
import { getConsultation, beginConsultation } from '../consultation.service.ts'
import type { Consultation, Intake, Meeting } from '../consultation-record.ts'
import { publishDraft, saveMeeting } from '../publish-round.service.ts'
import { sendComment, type CommentSent, type TypedComment } from '../public-consultation.service.ts'

const nothing = { id: '', en: '' }
const empty = emptyStandard('')

/** A standard with little in it. */
export const smallStandard: ServiceStandard = {
  ...empty,
  name: { id: 'Legalisir Dokumen', en: 'Certified Copies' },
  delivery: {
    ...empty.delivery,
    requirements: [
      { id: 'r1', text: { id: 'Dokumen asli, NIK 3174012345678901', en: '' }, when: nothing },
    ],
    fee: { kind: 'free' },
  },
}

/** A service of the health office with a draft of its standard. */
export async function makeService(db: ScratchDatabase, here: SmallGovernment): Promise<string> {
  const by = here.as.drafter.actor.personId
  const { rows } = await db.owner.query<{ id: string }>(
    `insert into service (government_id, unit_id, slug, name, created_by, updated_by)
     values ($1, $2, 'legalisir-' || left(gen_random_uuid()::text, 8), 'Legalisir Dokumen', $3, $3)
     returning service_id as id`,
    [here.id, here.units.health, by],
  )
  const id = rows[0]?.id ?? ''
  await db.owner.query(
    `insert into standard_draft (government_id, service_id, version, content, saved_by)
     values ($1, $2, 1, $3, $4)`,
    [here.id, id, JSON.stringify(smallStandard), by],
  )
  return id
}

export const intake: Intake = { showsAtOnce: true, mostComments: 5000, mostPerSender: 20 }

/** Whole minutes of a meeting of yesterday, signed today. */
export async function meetingNow(db: ScratchDatabase, governmentId: string): Promise<Meeting> {
  const { rows } = await db.owner.query<{ today: string; yesterday: string }>(
    `select government_today($1)::text as today, (government_today($1) - 1)::text as yesterday`,
    [governmentId],
  )
  return {
    metOn: rows[0]?.yesterday ?? '',
    place: 'Aula kantor',
    minutes: 'Dibahas oleh 12 orang. Pak Galih, NIP 19800101 200501 1 001, mencatat.',
    attendance: { public: 7, experts: 1, organisations: 2, business: 0, officials: 2 },
    organisations: 'Forum Warga Seruni',
    attendees: 'RAHASIA Sekar Waru\nRAHASIA Galih Gaharu',
    signedOn: rows[0]?.today ?? '',
  }
}

/** A round whose draft has just been published. */
export async function publishedRound(
  db: ScratchDatabase,
  here: SmallGovernment,
  how: Intake = intake,
): Promise<string> {
  const { drafter } = here.as
  const begun = await beginConsultation(drafter, await makeService(db, here))
  if (!begun.ok) throw new Error(begun.code)
  const consultationId = begun.consultationId
  await saveMeeting(drafter, { consultationId, version: 1 }, await meetingNow(db, here.id))
  const published = await publishDraft(drafter, { consultationId, version: 2 }, how)
  if (!published.ok) throw new Error(published.code)
  return consultationId
}

export async function roundOf(
  here: SmallGovernment,
  consultationId: string,
): Promise<Consultation> {
  const read = await getConsultation(here.as.bureau, consultationId)
  if (!read.ok) throw new Error(read.code)
  return read.consultation
}

/** The public of a government. */
export function publicOf(db: ScratchDatabase, here: SmallGovernment): ArchiveContext {
  const archive = { governmentId: here.id, slug: 'kota', name: 'Kota', timeZone: 'Asia/Jakarta' }
  return { db, archive }
}

/** A token of a form that was shown a minute ago. */
export function tokenFor({ db, archive }: ArchiveContext, consultationId: string): string {
  const purpose = `${archive.governmentId} ${consultationId}`
  return createCommentToken(db.secretKey, purpose, Date.now() - 60_000)
}

/** Sends a comment as the form does. */
export function send(
  context: ArchiveContext,
  consultationId: string,
  typed: Partial<TypedComment & { readonly address: string }> = {},
): Promise<CommentSent> {
  const token = tokenFor(context, consultationId)
  const usual = { token, part: 'fee', text: 'Mohon gratis.', shownName: '', trap: '' }
  return sendComment(context, { ...usual, address: '192.0.2.1', ...typed, consultationId })
}
