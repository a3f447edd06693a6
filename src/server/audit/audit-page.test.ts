import { afterAll, beforeAll, expect, it } from 'vitest'
import { readExportRow, startChainCheck, writeExportLine } from '#chain'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { checkAudit, getAuditCheck } from './audit-check.service.ts'
import { exportAudit } from './audit-export.service.ts'
import { listAudit } from './audit-page.service.ts'
import type { AuditRequest } from './audit-record.ts'
import { record, tamper } from './testing/audit-trail.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment

/** 120 rows here, an hour apart from midnight in Jakarta on 1 January 2026 on; two there. */
beforeAll(async () => {
  db = await openScratchDatabase()
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
  for (let note = 1; note <= 120; note += 1) await record(db, here, `catatan ${note}`)
  await record(db, there, 'lain')
  await record(db, there, 'lain lagi')
  await tamper(
    db,
    `update audit set at = '2025-12-31T17:00:00Z'::timestamptz + (number - 1) * interval '1 hour'
      where government_id = '${here.id}';
    update audit set action = 'sop.created', subject_kind = 'sop', actor_name = 'Pembaca Kota Sini',
        actor_id = '${here.as.reader.actor.personId}'
      where government_id = '${here.id}' and number in (3, 70)`,
  )
})
afterAll(() => db.close())

async function numbers(context: Context, request: AuditRequest): Promise<number[]> {
  const listed = await listAudit(context, request)
  return listed.ok ? listed.page.lines.map(({ number }) => number) : []
}

const down = (from: number, to: number) =>
  Array.from({ length: from - to + 1 }, (_, index) => from - index)

it('pages follow each other, newest first, each beginning where the last one ended', async () => {
  const { auditor } = here.as
  expect(await numbers(auditor, {})).toEqual(down(120, 71))
  expect(await numbers(auditor, { before: 71 })).toEqual(down(70, 21))
  const last = await listAudit(auditor, { before: 21 })
  expect(last.ok && last.page.lines.map(({ number }) => number)).toEqual(down(20, 1))
  expect(last.ok && last.page.before).toBeUndefined()
})

it('each filter leaves out what does not fit, and they go together', async () => {
  const { auditor } = here.as
  expect(await numbers(auditor, { action: 'sop.created' })).toEqual([70, 3])
  expect(await numbers(auditor, { subjectKind: 'sop', before: 70 })).toEqual([3])
  expect(await numbers(auditor, { person: 'baca' })).toEqual([70, 3])
  expect(await numbers(auditor, { person: here.as.reader.actor.personId })).toEqual([70, 3])
  expect(await numbers(auditor, { person: 'p%a' })).toEqual([])
  expect(await numbers(auditor, { number: 5 })).toEqual([5])
  expect(await numbers(auditor, { person: 'baca', action: 'note.taken' })).toEqual([])
})

it('days are those of the government, both ends included', async () => {
  const { auditor } = here.as
  expect(await numbers(auditor, { from: '2026-01-02', until: '2026-01-02' })).toEqual(down(48, 25))
  expect(await numbers(auditor, { until: '2026-01-01' })).toEqual(down(24, 1))
  expect(await numbers(auditor, { from: '2026-01-05' })).toEqual(down(120, 97))
})

it('there is to choose from what occurs', async () => {
  const listed = await listAudit(here.as.bureau, {})
  expect(listed.ok && listed.page.actions).toEqual(['note.taken', 'sop.created'])
  expect(listed.ok && listed.page.subjectKinds).toEqual(['government', 'sop'])
})

it('auditors, the bureau and administrators read the audit of their own government; nobody else does', async () => {
  for (const role of ['auditor', 'bureau', 'administrator'] as const) {
    expect(await numbers(there.as[role], {})).toEqual([2, 1])
  }
  for (const role of ['reader', 'drafter', 'reviewer', 'approver'] as const) {
    const refused = { ok: false, code: 'not-allowed' }
    expect(await listAudit(here.as[role], {})).toMatchObject(refused)
    expect(await checkAudit(here.as[role])).toMatchObject(refused)
    expect(await getAuditCheck(here.as[role], 1)).toMatchObject(refused)
    expect(await exportAudit(here.as[role], 'csv')).toMatchObject(refused)
  }
})

it('the result of an examination is kept in the chain, in words, and only its own government sees it', async () => {
  const checked = await checkAudit(there.as.auditor)
  if (!checked.ok) throw new Error(checked.code)
  const { auditor } = there.as
  const found = await getAuditCheck(auditor, checked.number)
  expect(found).toMatchObject({ ok: true, check: { rows: 2, faults: [], more: 0 } })
  expect(found.ok && found.check.lastHash).toMatch(/^[\da-f]{64}$/)
  expect(await getAuditCheck(here.as.auditor, checked.number)).toMatchObject({ code: 'not-found' })
  expect(await getAuditCheck(auditor, 1)).toMatchObject({ code: 'not-found' })
  // The rows here were tampered with above: their times, all 120.
  const broken = await checkAudit(here.as.auditor)
  const result = broken.ok ? await getAuditCheck(here.as.auditor, broken.number) : broken
  expect(result).toMatchObject({ check: { rows: 120, more: 20, lastHash: '' } })
  expect(result.ok && result.check.faults[2]).toMatchObject({
    number: 3,
    id: expect.stringContaining('Baris 3 (sop.created, sop '),
    en: expect.stringContaining('Row 3 (sop.created, sop '),
  })
})

it('of two examinations at once one waits for nothing and is refused', async () => {
  const both = await Promise.all([checkAudit(here.as.auditor), checkAudit(there.as.auditor)])
  expect(both.map((one) => (one.ok ? 'done' : one.code)).toSorted()).toEqual([
    'check-running',
    'done',
  ])
})

it('an export holds the whole chain up to the row that records it, and can be examined elsewhere', async () => {
  const exported = await exportAudit(there.as.administrator, 'ndjson')
  if (!exported.ok) throw new Error(exported.code)
  const { head, rows } = exported
  const check = startChainCheck(head.governmentId, head.head)
  let last = ''
  for await (const some of rows) {
    for (const row of some) {
      check.take(readExportRow(writeExportLine(row)) ?? row)
      last = `${row.action} ${row.details}`
    }
  }
  expect(last).toBe('audit.exported {"form": "ndjson"}')
  expect(check.judge()).toMatchObject({ ok: true, rows: head.head?.number })
})

it('a row that was tampered with until it makes no sense does not keep the others from being read', async () => {
  await tamper(
    db,
    `update audit set at = 'infinity', details = 'null' where government_id = '${there.id}' and number = 2`,
  )
  expect(await numbers(there.as.auditor, { number: 2 })).toEqual([2])
  const listed = await listAudit(there.as.auditor, { number: 2 })
  expect(listed.ok && listed.page.lines[0]).toMatchObject({ at: null, details: {} })
})
