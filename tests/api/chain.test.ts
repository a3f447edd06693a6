import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { serviceSchema } from '../../src/web/api/schemas.ts'
import { promiseService, sampleStandard } from '../../src/server/portal/testing/promised-service.ts'
import { openApiSite, readList, type ApiSite } from './api-site.ts'

let api: ApiSite
beforeAll(async () => {
  api = await openApiSite()
})
afterAll(() => api.close())

const item = z.object({
  text: z.object({ id: z.string() }),
  from: z.object({ sop: z.string(), step: z.string() }).optional(),
})
const service = z.object({
  standard: z.object({
    delivery: z.object({ requirements: z.array(item), procedure: z.array(item) }),
  }),
})
const sop = z.object({
  document: z.object({ steps: z.array(z.object({ id: z.string(), activity: z.string() })) }),
})

/** Of each line that names a step: the step that is found under that name in what is open. */
async function followLines(serviceId: string) {
  const path = `${api.city}/services/${serviceId}`
  const { delivery } = service.parse((await api.get(path)).json).standard
  const lines = [...delivery.requirements, ...delivery.procedure]
  return Promise.all(
    lines
      .flatMap(({ from }) => (from === undefined ? [] : [from]))
      .map(async (from) => {
        const found = sop.parse((await api.get(`${api.city}/sops/${from.sop}`)).json)
        return found.document.steps.find(({ id }) => id === from.step)?.activity
      }),
  )
}

test('every step that a service of the city names is found in its SOP', async () => {
  const { items } = readList(await api.get(`${api.city}/services?limit=200`), serviceSchema)
  const followed = (await Promise.all(items.map(({ id }) => followLines(id)))).flat()
  expect(followed.length).toBeGreaterThan(10)
  expect(followed).not.toContain(undefined)
  expect(api.proxy.misfits).toEqual([])
})

test('a line leads to the very step that it was taken from; a step that is not open is not named', async () => {
  const { rows } = await api.owner.query<
    Record<'governmentId' | 'sop' | 'step' | 'activity', string>
  >(
    `select government_id as "governmentId", sop_id as sop, content #>> '{steps,2,id}' as step,
       content #>> '{steps,2,activity}' as activity
     from published_revision join archive using (government_id)
     where slug = 'tanjung-seruni' and until is null order by title limit 1`,
  )
  const [row] = rows
  if (row === undefined) throw new Error('no SOP of the city is in force')
  const { governmentId, sop: sopId, step, activity } = row
  const plain = sampleStandard('Layanan berantai')
  const line = (id: string, from: { readonly sop: string; readonly step: string }) => ({
    id,
    text: { id, en: '' },
    when: { id: '', en: '' },
    from,
  })
  const requirements = [
    line('a', { sop: sopId, step }),
    line('b', { sop: sopId, step: 'gone' }),
    line('c', { sop: governmentId, step }),
  ]
  const standard = { ...plain, delivery: { ...plain.delivery, requirements, procedure: [] } }
  expect(await followLines(await promiseService(api.db, { governmentId, standard }))).toEqual([
    activity,
  ])
})
