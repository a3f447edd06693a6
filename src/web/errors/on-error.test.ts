import { expect, test } from 'vitest'
import { openTestSite } from '../testing/test-site.ts'

test('a fault shows a reference and no detail, keeps the headers, and the operator is told the rest', async () => {
  const site = await openTestSite()
  const person = await site.signIn('Kenanga Rumbia')
  await site.owner.query('alter table sop rename to sop_gone')
  const page = await person.get('/sops')
  await site.owner.query('alter table sop_gone rename to sop')
  expect(page.status).toBe(500)
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(page.headers.get('cache-control')).toBe('no-store')
  for (const detail of ['sop_gone', 'relation', 'select', 'node_modules', '.ts']) {
    expect(page.text.replace(/<link[^>]*>|<script[^>]*>/g, '')).not.toContain(detail)
  }
  const [reference = ''] = site.reported[0]?.split(' ') ?? []
  expect(reference).toMatch(/^[\da-f]{8}$/)
  expect(page.text).toContain(reference)
  expect(site.reported[0]).toContain('relation "sop" does not exist')
  expect((await person.get('/sops')).status).toBe(200)
  await site.close()
})
