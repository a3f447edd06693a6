import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { takeFromSops, type ServiceStandard } from '#standard'
import type { Context } from '../context.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { listNotices } from '../notice/notice.service.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { saveDraft } from '../sop/draft.service.ts'
import { createSound, fix, get } from '../sop/unfailing.ts'
import { makeService, read, save, succeed } from './testing/unfailing-services.ts'

let db: ScratchDatabase
let here: SmallGovernment
let sopId: string
let serviceId: string

beforeAll(async () => {
  db = await openScratchDatabase()
})
beforeEach(async () => {
  here = (await makeTwoGovernments(db)).here
  sopId = await createSound(here.as.drafter, 'Legalisasi Dokumen')
  await fix(here.as.bureau, sopId)
  serviceId = await makeService(here.as.drafter, 'Legalisasi', [sopId])
  const { draft, sopsInForce } = await read(here.as.drafter, serviceId)
  const parts = ['requirements', 'procedure', 'duration'] as const
  const taken = parts.reduce<ServiceStandard>(
    (standard, part) => takeFromSops(standard, sopsInForce, part),
    draft,
  )
  await save(here.as.drafter, serviceId, taken)
})
afterAll(() => db.close())

async function told(context: Context): Promise<readonly string[]> {
  const { items } = await listNotices(context)
  return items.filter(({ kind }) => kind === 'standard.differs').map(({ address }) => address)
}

/** Puts a next revision in force; `activity`: what its steps say now. */
async function renew(activity?: string): Promise<void> {
  const { version, content } = await get(here.as.bureau, sopId)
  const steps = content.steps.map((step) => ({
    ...step,
    activity: activity ?? step.activity,
  }))
  const next = { ...content, title: `${content.title}.`, steps }
  succeed(await saveDraft(here.as.bureau, { sopId, baseVersion: version, content: next }))
  await fix(here.as.bureau, sopId)
}

it('what was taken from an SOP does not differ from it, and nobody is told of what stays the same', async () => {
  expect((await read(here.as.drafter, serviceId)).findings).toEqual([])
  await renew()
  expect(await told(here.as.drafter)).toEqual([])
})

it('the drafters of the unit are told once that a revision in force says something else', async () => {
  await renew('Mengantre di aula kecamatan')
  expect((await read(here.as.drafter, serviceId)).findings.length).toBeGreaterThan(0)
  expect(await told(here.as.drafter)).toEqual([`/services/${serviceId}`])
  expect(await told(here.transportDrafter)).toEqual([])
  await renew()
  expect(await told(here.as.drafter)).toHaveLength(1)
})
