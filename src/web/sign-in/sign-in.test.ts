import { expect, test } from 'vitest'
import { openTestSite } from '../testing/test-site.ts'

test('who is chosen in a browser of somebody else ends that person’s session there', async () => {
  const site = await openTestSite()
  const browser = await site.signIn('Puspa Teratai')
  const person = await site.personNamed('Kenanga Rumbia')
  await browser.get('/sign-in')
  const { location } = await browser.post('/sign-in', { person })
  expect((await browser.get(location)).text).toContain('Kenanga Rumbia')
  const { rows } = await site.owner.query<{ name: string }>(
    'select name from session join person using (government_id, person_id)',
  )
  expect(rows).toEqual([{ name: 'Kenanga Rumbia' }])
  await site.close()
})
