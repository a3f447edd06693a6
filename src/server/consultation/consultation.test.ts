import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { inGovernment } from '../database/database.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { answerComment, judgeComments, listComments } from './comment.service.ts'
import { findConsultationStanding } from './consultation-standing.queries.ts'
import {
  beginConsultation,
  discardConsultation,
  finishConsultation,
  getConsultation,
  listConsultations,
} from './consultation.service.ts'
import {
  publishDraft,
  reopenConsultation,
  saveMeeting,
  setIntake,
} from './publish-round.service.ts'
import {
  intake,
  makeService,
  meetingNow,
  publicOf,
  publishedRound,
  roundOf,
  send,
} from './testing/round.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
})
afterAll(() => db.close())

async function close(consultationId: string): Promise<void> {
  await db.owner.query('update consultation set closes_at = now() where consultation_id = $1', [
    consultationId,
  ])
}

async function lastDayOf(): Promise<string> {
  const { rows } = await db.owner.query<{ day: string }>(
    `select (government_today($1) + 3)::text as day`,
    [here.id],
  )
  return rows[0]?.day ?? ''
}

async function begin(serviceId: string): Promise<string> {
  const begun = await beginConsultation(here.as.drafter, serviceId)
  if (!begun.ok) throw new Error(begun.code)
  return begun.consultationId
}

function standing(serviceId: string): Promise<string> {
  return inGovernment(db, here.id, (tx) => findConsultationStanding(tx, serviceId))
}

describe('a round', () => {
  it('goes from the meeting to its end, and the standing of its service with it', async () => {
    const { drafter } = here.as
    const serviceId = await makeService(db, here)
    expect(await standing(serviceId)).toBe('none')
    const id = await begin(serviceId)
    expect(await standing(serviceId)).toBe('open')
    expect((await roundOf(here, id)).stage).toBe('discussion')
    await saveMeeting(drafter, { consultationId: id, version: 1 }, await meetingNow(db, here.id))
    expect((await roundOf(here, id)).stage).toBe('minutes')
    await publishDraft(drafter, { consultationId: id, version: 2 }, intake)
    const open = await roundOf(here, id)
    expect(open.stage).toBe('open')
    expect(open.closing?.legal.source.article).toBe('27(2)')
    expect(JSON.stringify(open.content)).not.toContain('3174012345678901')
    await close(id)
    expect((await roundOf(here, id)).stage).toBe('improving')
    const at = { consultationId: id, version: open.version }
    expect(await finishConsultation(drafter, at)).toEqual({ ok: true })
    expect((await roundOf(here, id)).stage).toBe('finished')
    expect(await standing(serviceId)).toBe('finished')
  })

  it('is used up by the version that is fixed after it', async () => {
    const id = await publishedRound(db, here)
    await close(id)
    const { version, serviceId } = await roundOf(here, id)
    await finishConsultation(here.as.drafter, { consultationId: id, version })
    await db.owner.query(
      `insert into standard_version (government_id, service_id, number, content, content_hash, decree,
         decreed_on, since, origin, fixed_by, fixed_at)
       select government_id, service_id, 1, content, sha256('x'), '1', '2026-01-02', '2026-01-02',
         'consultation', saved_by, now() from consultation where consultation_id = $1`,
      [id],
    )
    expect(await standing(serviceId)).toBe('none')
  })

  it('is begun once by two who press at once', async () => {
    const serviceId = await makeService(db, here)
    const { drafter, bureau } = here.as
    const [one, other] = await Promise.all([
      beginConsultation(drafter, serviceId),
      beginConsultation(bureau, serviceId),
    ])
    expect(one).toEqual(other)
    expect(one.ok).toBe(true)
  })

  it('asks for whole minutes before it is published', async () => {
    const consultationId = await begin(await makeService(db, here))
    const wrong = { ...intake, mostComments: 0 }
    expect(await publishDraft(here.as.drafter, { consultationId, version: 1 }, wrong)).toEqual({
      ok: false,
      code: 'invalid-fields',
      fields: {
        'met-on': 'missing',
        place: 'missing',
        minutes: 'missing',
        attendance: 'missing',
        'signed-on': 'missing',
        'most-comments': 'unknown',
      },
    })
  })

  it('refuses days to come and minutes signed before the meeting', async () => {
    const consultationId = await begin(await makeService(db, here))
    const meeting = await meetingNow(db, here.id)
    const at = { consultationId, version: 1 }
    const early = { ...meeting, signedOn: '2020-01-02' }
    expect(await saveMeeting(here.as.drafter, at, early)).toMatchObject({
      fields: { 'signed-on': 'too-early' },
    })
    const late = { ...meeting, metOn: '2999-01-02', signedOn: null }
    expect(await saveMeeting(here.as.drafter, at, late)).toMatchObject({
      fields: { 'met-on': 'future' },
    })
  })

  it('tells who saves on an older version, and keeps its minutes once it is published', async () => {
    const id = await publishedRound(db, here)
    const { version } = await roundOf(here, id)
    const meeting = await meetingNow(db, here.id)
    const stale = await saveMeeting(here.as.bureau, { consultationId: id, version: 1 }, meeting)
    expect(stale).toMatchObject({ code: 'changed-meanwhile', version })
    const late = await saveMeeting(here.as.bureau, { consultationId: id, version }, meeting)
    expect(late).toEqual({ ok: false, code: 'wrong-round-stage', stage: 'open' })
  })

  it('can be given up only while the public has not seen it', async () => {
    const consultationId = await begin(await makeService(db, here))
    expect(await discardConsultation(here.as.drafter, { consultationId, version: 1 })).toEqual({
      ok: true,
    })
    const id = await publishedRound(db, here)
    const { version } = await roundOf(here, id)
    const refused = await discardConsultation(here.as.drafter, { consultationId: id, version })
    expect(refused).toMatchObject({ code: 'wrong-round-stage' })
  })

  it('tells that it is late, and goes on', async () => {
    const consultationId = await begin(await makeService(db, here))
    const meeting = await meetingNow(db, here.id)
    const long = { ...meeting, metOn: '2026-01-05', signedOn: '2026-01-05' }
    await saveMeeting(here.as.drafter, { consultationId, version: 1 }, long)
    expect(await publishDraft(here.as.drafter, { consultationId, version: 2 }, intake)).toEqual({
      ok: true,
    })
    const read = await getConsultation(here.as.drafter, consultationId)
    if (!read.ok) throw new Error(read.code)
    const [publishing] = read.deadlines
    expect(publishing?.isLate).toBe(true)
    // Five working days after Monday 5 January 2026.
    expect(publishing?.deadline.lastDay).toBe('2026-01-12')
  })

  it('is opened again after it closed, with a reason, and takes comments', async () => {
    const id = await publishedRound(db, here)
    const { version } = await roundOf(here, id)
    const at = { consultationId: id, version }
    const until = { lastDay: await lastDayOf(), reason: 'Banyak warga belum tahu' }
    expect(await reopenConsultation(here.as.drafter, at, until)).toMatchObject({
      code: 'wrong-round-stage',
    })
    await close(id)
    expect(await send(publicOf(db, here), id)).toEqual({ kind: 'closed' })
    expect(
      await reopenConsultation(here.as.drafter, at, { lastDay: '2020-01-01', reason: '' }),
    ).toMatchObject({ fields: { reason: 'missing', 'last-day': 'too-early' } })
    expect(await reopenConsultation(here.as.drafter, at, until)).toEqual({ ok: true })
    expect((await roundOf(here, id)).stage).toBe('open')
    expect(await send(publicOf(db, here), id)).toMatchObject({ kind: 'taken' })
  })
})

describe('comments', () => {
  let id: string
  beforeEach(async () => {
    id = await publishedRound(db, here, { ...intake, showsAtOnce: false })
  })

  async function first(shelf: 'held' | 'unanswered' | 'answered' | 'refused') {
    const read = await listComments(here.as.bureau, { consultationId: id, shelf, page: 1 })
    if (!read.ok) throw new Error(read.code)
    return read.list.items[0]
  }

  it('must all be judged and answered before the round ends', async () => {
    await send(publicOf(db, here), id)
    await close(id)
    const { version } = await roundOf(here, id)
    const at = { consultationId: id, version }
    expect(await finishConsultation(here.as.drafter, at)).toEqual({
      ok: false,
      code: 'comments-waiting',
      held: 1,
      unanswered: 0,
    })
    const held = await first('held')
    const which = { consultationId: id, id: held?.id ?? '' }
    await judgeComments(here.as.reviewer, which, { verdict: 'shown', refusal: '' })
    expect(await finishConsultation(here.as.drafter, at)).toMatchObject({ unanswered: 1 })
    const comment = { consultationId: id, commentId: held?.id ?? '' }
    const answer = { outcome: 'accepted', answer: 'Biaya dihapus.' } as const
    expect(await answerComment(here.as.drafter, comment, answer)).toEqual({ ok: true })
    expect(await finishConsultation(here.as.drafter, at)).toEqual({ ok: true })
    expect(await answerComment(here.as.drafter, comment, answer)).toMatchObject({
      code: 'wrong-round-stage',
    })
  })

  it('are judged once by two who press at once', async () => {
    await send(publicOf(db, here), id)
    const which = { consultationId: id, id: (await first('held'))?.id ?? '' }
    const release = { verdict: 'shown', refusal: '' } as const
    const both = await Promise.all([
      judgeComments(here.as.reviewer, which, release),
      judgeComments(here.as.bureau, which, release),
    ])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await roundOf(here, id)).tally).toMatchObject({ held: 0, shown: 1, unanswered: 1 })
  })

  it('that begin alike are judged together, with a reason', async () => {
    const citizens = publicOf(db, here)
    for (const end of ['1', '2', '3']) {
      const text = `Turunkan biaya legalisir untuk kami warga yang tidak mampu ${end}`
      await send(citizens, id, { text })
    }
    await send(citizens, id, { text: 'Loket kurang.' })
    const group = await first('held')
    expect(group?.alike).toBe(3)
    const which = { consultationId: id, likeness: group?.likeness ?? '' }
    expect(
      await judgeComments(here.as.reviewer, which, { verdict: 'refused', refusal: '' }),
    ).toMatchObject({ fields: { refusal: 'missing' } })
    await judgeComments(here.as.reviewer, which, { verdict: 'refused', refusal: 'Iklan' })
    expect((await roundOf(here, id)).tally).toMatchObject({ held: 1, refused: 3 })
    const refused = await first('refused')
    const back = { consultationId: id, id: refused?.id ?? '' }
    await judgeComments(here.as.reviewer, back, { verdict: 'shown', refusal: '' })
    expect((await roundOf(here, id)).tally).toMatchObject({ held: 1, refused: 2, shown: 1 })
  })

  it('are judged while others come in and are withdrawn, and nothing waits for ever', async () => {
    const citizens = publicOf(db, here)
    await send(citizens, id)
    const which = { consultationId: id, id: (await first('held'))?.id ?? '' }
    const verdicts = [
      { verdict: 'shown', refusal: '' },
      { verdict: 'refused', refusal: 'x' },
    ] as const
    await Promise.all([
      ...Array.from({ length: 10 }, (_, at) => send(citizens, id, { text: `Pendapat ${at}` })),
      ...verdicts.map((verdict) => judgeComments(here.as.reviewer, which, verdict)),
    ])
    const { tally } = await roundOf(here, id)
    expect(tally.taken).toBe(11)
    expect(tally.held + tally.shown + tally.refused).toBe(11)
  })

  it('are not answered before they are shown, nor with nothing', async () => {
    await send(publicOf(db, here), id)
    const at = { consultationId: id, commentId: (await first('held'))?.id ?? '' }
    const { reviewer } = here.as
    expect(await answerComment(reviewer, at, { outcome: 'noted', answer: '' })).toMatchObject({
      fields: { answer: 'missing' },
    })
    expect(await answerComment(reviewer, at, { outcome: 'noted', answer: 'Baik' })).toMatchObject({
      code: 'not-found',
    })
  })

  it('take another setting while they come', async () => {
    const { version } = await roundOf(here, id)
    const at = { consultationId: id, version }
    expect(await setIntake(here.as.drafter, at, intake)).toEqual({ ok: true })
    await send(publicOf(db, here), id, { text: 'Setuju.' })
    expect((await roundOf(here, id)).tally).toMatchObject({ shown: 1, held: 0 })
  })
})

describe('refused', () => {
  it('are people of other offices, of other roles and of other governments', async () => {
    const id = await publishedRound(db, here)
    const { version, serviceId } = await roundOf(here, id)
    const at = { consultationId: id, version }
    const { reader, approver, auditor, administrator, reviewer } = here.as
    for (const who of [
      reader,
      approver,
      auditor,
      administrator,
      reviewer,
      here.transportDrafter,
      here.clinicDrafter,
    ]) {
      expect(await setIntake(who, at, intake)).toMatchObject({ code: 'not-allowed' })
      expect(await beginConsultation(who, serviceId)).toMatchObject({ code: 'not-allowed' })
    }
    const which = { consultationId: id, likeness: 'a'.repeat(64) }
    const verdict = { verdict: 'shown', refusal: '' } as const
    for (const who of [reader, approver, auditor, here.transportDrafter]) {
      expect(await judgeComments(who, which, verdict)).toMatchObject({ code: 'not-allowed' })
    }
    expect(await listConsultations(reader, 1)).toMatchObject({ code: 'not-allowed' })
    expect(await getConsultation(there.as.bureau, id)).toMatchObject({ code: 'not-found' })
    expect(await setIntake(there.as.bureau, at, intake)).toMatchObject({ code: 'not-found' })
    expect(await beginConsultation(there.as.bureau, serviceId)).toMatchObject({ code: 'not-found' })
  })
})
