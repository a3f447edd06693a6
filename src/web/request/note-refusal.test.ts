import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Visitor } from '../testing/visitor.ts'

let site: TestSite
let reader: Visitor
const sop = '3f0c8d8e-3c0f-4c5d-8f43-2b6f2f0f7b11'

beforeAll(async () => {
  site = await openTestSite()
  reader = await site.signIn('Kenanga Rumbia')
})
beforeEach(() => site.refused.splice(0))
afterAll(() => site.close())

test('a forged form is told with route, ids and person, and nothing of what was sent', async () => {
  const secret = 'rahasia-yang-diketik'
  await reader.post(`/sops/${sop}/delete?note=${secret}`, { csrf: secret, note: secret })
  expect(site.refused).toEqual([
    {
      status: 403,
      method: 'POST',
      route: '/sops/:id/delete',
      ids: [sop],
      asker: expect.stringMatching(/^[\da-f-]{36}\/[\da-f-]{36}$/),
    },
  ])
  expect(JSON.stringify(site.refused)).not.toContain(secret)
})

test('a wrong sign-in is told with where it came from', async () => {
  const visitor = site.visitor()
  await visitor.get('/sign-in')
  await visitor.post('/sign-in', { person: 'x/y' })
  expect(site.refused).toMatchObject([{ method: 'POST', route: '/sign-in', asker: 'no-address' }])
})

test('what is answered is not told, nor what is not there', async () => {
  await reader.get('/sops')
  await reader.get('/nowhere')
  expect(site.refused).toEqual([])
})

test('a flood of one asker is told in a few lines', async () => {
  const visitor = site.visitor()
  await Promise.all(Array.from({ length: 100 }, () => visitor.post('/sops/new', { csrf: 'x.y' })))
  expect(site.refused.length).toBeGreaterThan(10)
  expect(site.refused.length).toBeLessThan(25)
})
