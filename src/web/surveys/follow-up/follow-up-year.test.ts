import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestSite, type TestSite } from '../../testing/test-site.ts'

let site: TestSite
beforeAll(async () => {
  site = await openTestSite()
})
afterAll(() => site.close())

test('the board leads from page to page of its actions, and keeps the page of its surveys', async () => {
  await site.owner.query(
    `insert into survey_follow_up (government_id, survey_id, element, cause, action, owner_unit_id,
       owner_position, due_on, due_by_quarter, state, result, saved_by)
     select government_id, survey_id, 'time', 'Antre', 'Tindakan ' || number, unit_id, 'Kepala',
       '2099-01-01'::date + number, false, 'planned', '', made_by
     from survey cross join generate_series(1, 120) as number where slug = 'puskesmas-2026-1'`,
  )
  const bureau = await site.signIn('Kenanga Rumbia')
  const first = await bureau.get('/follow-up?year=2026')
  const next = /rel="next" href="([^"]*)"/.exec(first.text)?.[1]?.replaceAll('&amp;', '&') ?? ''
  expect(next).toBe('/follow-up?year=2026&page=2&surveys=1#actions')
  expect(first.text.match(/rel="next"/g)).toHaveLength(1)
  const second = await bureau.get(next)
  expect(second.text).toContain('Tindakan 60')
  expect(second.text).toContain('href="/follow-up?year=2026&amp;page=1&amp;surveys=1#actions"')
  expect(second.text).not.toContain('>Tindakan 1<')
  const odd = await bureau.get('/follow-up?year=2026&page=0&surveys=x')
  expect([odd.status, odd.text.includes('>Tindakan 1<')]).toEqual([200, true])
})
