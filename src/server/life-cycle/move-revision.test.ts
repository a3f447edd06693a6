import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { getSop, listSopHistory, listSops } from '../sop/sop.service.ts'
import { verifyAudit } from '../audit/verify-audit.service.ts'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { listNotices } from '../notice/notice.service.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { getRevision, listRevisions } from '../sop/revision.service.ts'
import { createSound, get, saveTitle } from '../sop/unfailing.ts'
import { bringDueIntoForce, moveRevision } from './move-revision.service.ts'
import { getSopPassage } from './passage.service.ts'
import { getSopLife } from './sop-life.service.ts'
import { recordTrial } from './trial.service.ts'
import { findWaiting, move, see, tryMove } from './unfailing-moves.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  ;({ here, there } = await makeTwoGovernments(db))
})
afterAll(() => db.close())

const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date())
const official = {
  ratifiedOn: today,
  effectiveOn: today,
  position: 'Kepala Dinas',
  name: 'Kepala Dinas Kota Sini',
}
const reason = { note: 'Tidak diperlukan' }

/** Brings a draft by usual moves before its approver, without a trial. */
async function bringToApprover(sopId: string): Promise<void> {
  await move(here.as.drafter, { sopId, move: 'submit' })
  await move(here.as.reviewer, { sopId, move: 'take-up' })
  await move(here.as.reviewer, { sopId, move: 'skip-trial', ...reason })
}

async function putInForce(sopId: string, effectiveOn = today): Promise<void> {
  await bringToApprover(sopId)
  await move(here.as.approver, { sopId, move: 'ratify', ...official, effectiveOn })
}

function dayAfter(days: number): string {
  return new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10)
}

async function toldTo(context: Context) {
  const { items } = await listNotices(context)
  return items.map(({ kind }) => kind)
}

describe('from draft to in force', () => {
  it('each role makes its move, and each is told when it is next', async () => {
    const sopId = await createSound(here.as.drafter, 'Surat Masuk')
    const { as } = here
    expect(await move(as.drafter, { sopId, move: 'submit' })).toMatchObject({ stage: 'submitted' })
    expect(await toldTo(as.reviewer)).toEqual(['revision.submitted'])
    await move(as.reviewer, { sopId, move: 'take-up' })
    await move(as.bureau, { sopId, move: 'accept' })
    expect(await toldTo(as.drafter)).toEqual(['revision.moved'])
    const form = {
      kind: 'cases',
      beganOn: today,
      endedOn: today,
      caseCount: '5',
      findings: 'Lancar',
    }
    const trial = { sopId, revision: 1, form: { ...form, passed: 'yes' } }
    expect(await recordTrial(as.drafter, trial)).toEqual({ ok: true })
    await move(as.drafter, { sopId, move: 'pass-trial' })
    const ratified = await move(as.approver, { sopId, move: 'ratify', ...official })
    expect(ratified).toEqual({
      ok: true,
      revision: 1,
      stage: 'in-force',
      number: `001/SOP/Dinkes/${romanMonth()}/${today.slice(0, 4)}`,
    })
    expect(await toldTo(as.reader)).toEqual(['revision.in-force'])
    const found = await getSop(as.reader, sopId)
    expect(found.ok && found.sop.content.identity).toMatchObject({
      number: ratified.number,
      effectiveOn: today,
      approver: { position: 'Kepala Dinas', name: 'Kepala Dinas Kota Sini' },
    })
    const passage = await getSopPassage(as.drafter, sopId)
    const [first] = passage.ok ? passage.revisions : []
    expect(first?.moves.map(({ name, by }) => `${name.id}: ${by}`)).toEqual([
      'Ajukan: Perancang Kota Sini',
      'Mulai verifikasi: Pemeriksa Kota Sini',
      'Terima untuk uji coba: Bagian Organisasi Kota Sini',
      'Uji coba selesai: Perancang Kota Sini',
      'Sahkan: Kepala Dinas Kota Sini',
      'Mulai berlaku: Kepala Dinas Kota Sini',
    ])
    expect(await verifyAudit(db, here.id)).toMatchObject({ ok: true })
  })

  it('a trial that is not recorded, or failed after one that passed, holds it back', async () => {
    const sopId = await createSound(here.as.drafter)
    await move(here.as.drafter, { sopId, move: 'submit' })
    await move(here.as.bureau, { sopId, move: 'take-up' })
    await move(here.as.bureau, { sopId, move: 'accept' })
    const unmet = { ok: false, code: 'unmet', conditions: ['trial-passed'] }
    expect(await tryMove(here.as.drafter, { sopId, move: 'pass-trial' })).toEqual(unmet)
    for (const passed of ['yes', 'no']) {
      const form = { kind: 'simulation', beganOn: today, endedOn: today, caseCount: '1' }
      const trial = { sopId, revision: 1, form: { ...form, findings: 'Dicoba', passed } }
      expect(await recordTrial(here.as.drafter, trial)).toEqual({ ok: true })
    }
    expect(await tryMove(here.as.drafter, { sopId, move: 'pass-trial' })).toEqual(unmet)
  })

  it('what is wrong in the record of a trial is told by field', async () => {
    const sopId = await createSound(here.as.drafter)
    await move(here.as.drafter, { sopId, move: 'submit' })
    const form = { kind: '', beganOn: today, endedOn: '2020-01-01', caseCount: '-1', passed: '' }
    expect(
      await recordTrial(here.as.drafter, { sopId, revision: 1, form: { ...form, findings: ' ' } }),
    ).toEqual({
      ok: false,
      code: 'wrong-fields',
      fields: {
        kind: 'missing',
        endedOn: 'before-begin',
        caseCount: 'not-a-count',
        findings: 'missing',
        passed: 'missing',
      },
    })
  })

  it('what is returned goes back to who wrote it, and may be submitted again', async () => {
    const sopId = await createSound(here.as.drafter)
    await move(here.as.drafter, { sopId, move: 'submit' })
    expect(await tryMove(here.as.bureau, { sopId, move: 'return' })).toMatchObject({
      code: 'wrong-fields',
      fields: { note: 'missing' },
    })
    await move(here.as.bureau, { sopId, move: 'return', note: 'Lengkapi waktu' })
    expect(await toldTo(here.as.drafter)).toEqual(['revision.returned'])
    await saveTitle(here.as.drafter, sopId, 'Lebih lengkap')
    expect(await move(here.as.drafter, { sopId, move: 'submit' })).toMatchObject({ revision: 2 })
  })
})

function romanMonth(): string {
  const names = 'I II III IV V VI VII VIII IX X XI XII'.split(' ')
  return names[Number(today.slice(5, 7)) - 1] ?? ''
}

describe('who may not', () => {
  it('nobody accepts or ratifies what he wrote himself', async () => {
    const sopId = await createSound(here.as.bureau)
    await move(here.as.bureau, { sopId, move: 'submit' })
    await move(here.as.bureau, { sopId, move: 'take-up' })
    const own = { ok: false, code: 'own-draft' }
    expect(await tryMove(here.as.bureau, { sopId, move: 'accept' })).toEqual(own)
    const life = await getSopLife(here.as.bureau, sopId)
    const accept = life.ok ? life.life.offered.find(({ id }) => id === 'accept') : undefined
    expect(accept).toMatchObject({ ownDraft: true, unmet: [] })
    expect(await tryMove(here.as.reviewer, { sopId, move: 'accept' })).toMatchObject({ ok: true })
  })

  it('a role of another office, another role, and another government move nothing', async () => {
    const sopId = await createSound(here.as.drafter)
    const submit = { sopId, move: 'submit' }
    expect(await tryMove(here.transportDrafter, submit)).toMatchObject({ code: 'not-allowed' })
    expect(await tryMove(here.as.reader, submit)).toMatchObject({ code: 'not-allowed' })
    expect(await tryMove(here.as.approver, submit)).toMatchObject({ code: 'not-allowed' })
    expect(await tryMove(there.as.bureau, submit)).toMatchObject({ code: 'not-found' })
  })

  it('who has left moves nothing, and the page names who else can', async () => {
    const sopId = await createSound(here.as.drafter)
    const leaver = here.as.drafter.actor.personId
    await db.owner.query('update person set left_at = now() where person_id = $1', [leaver])
    expect(await tryMove(here.as.drafter, { sopId, move: 'submit' })).toMatchObject({
      code: 'not-allowed',
    })
    const life = await getSopLife(here.as.bureau, sopId)
    expect(life.ok && life.life.next).toEqual([
      {
        name: { id: 'Ajukan', en: 'Submit' },
        by: ['drafter', 'bureau'],
        people: ['Bagian Organisasi Kota Sini'],
      },
    ])
  })

  it('a unit that closes while its SOP is reviewed holds the ratification back, plainly', async () => {
    const sopId = await createSound(here.as.drafter)
    await bringToApprover(sopId)
    await db.owner.query('update unit set closed_on = $2 where unit_id = $1', [
      here.units.health,
      today,
    ])
    expect(await tryMove(here.as.approver, { sopId, move: 'ratify', ...official })).toEqual({
      ok: false,
      code: 'unmet',
      conditions: ['unit-open'],
    })
    const back = await tryMove(here.as.approver, { sopId, move: 'return', ...reason })
    expect(back).toMatchObject({ ok: true })
  })
})

describe('the revision in force', () => {
  it('stays what readers see while the next is under way, and gives way in one step', async () => {
    const sopId = await createSound(here.as.drafter, 'Yang lama')
    await putInForce(sopId)
    await saveTitle(here.as.drafter, sopId, 'Yang baru')
    await bringToApprover(sopId)
    expect((await get(here.as.reader, sopId)).title).toBe('Yang lama')
    expect(await listed(here.as.reader, sopId)).toEqual([1])
    const hidden = await getRevision(here.as.reader, { sopId, number: 2 })
    expect(hidden).toMatchObject({ code: 'not-found' })
    await move(here.as.approver, { sopId, move: 'ratify', ...official })
    expect((await get(here.as.reader, sopId)).title).toBe('Yang baru')
    expect(await listed(here.as.reader, sopId)).toEqual([2, 1])
    const passage = await getSopPassage(here.as.drafter, sopId)
    const ends =
      passage.ok &&
      passage.revisions.map(({ stage, ratification }) => [stage.id, ratification?.endedOn])
    expect(ends).toEqual([
      ['Berlaku', null],
      ['Digantikan', today],
    ])
  })

  it('ratified for a later day takes effect when the day has come, also over a sleep', async () => {
    const sopId = await createSound(here.as.drafter)
    await putInForce(sopId, dayAfter(3))
    expect((await listSops(here.as.reader, {})).total).toBe(0)
    await bringDueIntoForce(db, here.id)
    expect(await findWaiting(here.as.drafter, sopId)).toMatchObject({ effectiveOn: dayAfter(3) })
    await db.owner.query(
      'update ratification set ratified_on = $2, effective_on = $2 where sop_id = $1',
      [sopId, dayAfter(-5)],
    )
    expect(await bringDueIntoForce(db, here.id)).toBe(today)
    await bringDueIntoForce(db, here.id)
    expect((await listSops(here.as.reader, {})).total).toBe(1)
    const history = await listSopHistory(here.as.bureau, sopId)
    const actions = history.ok ? history.entries.map(({ action }) => action) : []
    expect(actions.filter((action) => action === 'revision.took-effect')).toHaveLength(1)
  })

  it('is revoked for a reason and by a regulation, and is gone for readers', async () => {
    const sopId = await createSound(here.as.drafter)
    await putInForce(sopId)
    const revoke = { sopId, move: 'revoke', ...reason }
    expect(await tryMove(here.as.approver, revoke)).toMatchObject({
      code: 'wrong-fields',
      fields: { legalBasis: 'missing' },
    })
    await move(here.as.approver, { ...revoke, legalBasis: 'Keputusan Kepala Dinas' })
    expect((await listSops(here.as.reader, {})).total).toBe(0)
    expect(await getSop(here.as.reader, sopId)).toMatchObject({ code: 'not-found' })
    const again = await tryMove(here.as.approver, { ...revoke, legalBasis: 'x' })
    expect(again).toMatchObject({ code: 'wrong-stage' })
  })
})

async function listed(context: Context, sopId: string) {
  const list = await listRevisions(context, sopId)
  return list.ok && list.revisions.map(({ number }) => number)
}

describe('dates and numbers', () => {
  it('days out of order and a number of another SOP are refused by field, and no number is lost', async () => {
    const [first, second] = [await createSound(here.as.drafter), await createSound(here.as.drafter)]
    await bringToApprover(first)
    await bringToApprover(second)
    const ratify = (sopId: string, fields: object) =>
      tryMove(here.as.approver, { sopId, move: 'ratify', ...official, ...fields })
    expect(
      await ratify(first, { ratifiedOn: dayAfter(1), effectiveOn: 'besok', name: '' }),
    ).toEqual({
      ok: false,
      code: 'wrong-fields',
      fields: { ratifiedOn: 'in-future', effectiveOn: 'not-a-date', name: 'missing' },
    })
    expect(await ratify(first, { effectiveOn: dayAfter(-1) })).toMatchObject({
      fields: { effectiveOn: 'before-ratification' },
    })
    expect(await ratify(first, { number: '7/ORG/2026' })).toMatchObject({ number: '7/ORG/2026' })
    expect(await ratify(second, { number: '7/ORG/2026' })).toMatchObject({
      code: 'number-taken',
      sopId: first,
    })
    expect(await ratify(second, {})).toMatchObject({ number: expect.stringMatching(/^001\//) })
  })

  it('a clock that jumps back changes no order: moves are counted', async () => {
    const sopId = await createSound(here.as.drafter)
    await move(here.as.drafter, { sopId, move: 'submit' })
    await db.owner.query('alter table passage_move disable trigger user')
    await db.owner.query(
      `update passage_move set moved_at = now() + interval '2 years' where sop_id = $1`,
      [sopId],
    )
    await db.owner.query('alter table passage_move enable trigger user')
    await move(here.as.bureau, { sopId, move: 'take-up' })
    const passage = await getSopPassage(here.as.drafter, sopId)
    const names = passage.ok && passage.revisions[0]?.moves.map(({ name }) => name.en)
    expect(names).toEqual(['Submit', 'Begin verification'])
    const stale = { ...(await see(here.as.bureau, sopId)), moves: 1 }
    const told = await moveRevision(here.as.bureau, { sopId, move: 'accept', ...stale })
    expect(told).toMatchObject({ code: 'moved-meanwhile', move: { en: 'Begin verification' } })
  })
})
