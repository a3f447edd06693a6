import { expect, test } from '@playwright/test'
import { expectNoViolation } from './expect-no-violation.ts'
import { signIn } from './people.ts'

test('on a phone services are found, read, changed and fixed without scrolling sideways', async ({
  page,
}) => {
  await signIn(page)
  await page.goto('/services?search=bangunan')
  await page.getByRole('link', { name: 'Persetujuan Bangunan Gedung' }).click()
  await page.waitForURL(/\/services\/[\da-f-]{36}$/)
  const service = page.url()
  const width = () => page.evaluate(() => document.documentElement.scrollWidth)
  const pages = [
    '/services',
    '/services/new',
    service,
    ...['/edit', '/sops', '/fix', '/versions/1'],
  ]
  for (const address of pages) {
    await page.goto(
      address.startsWith('/services') || address === service ? address : service + address,
    )
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await width()).toBe(360)
    await expectNoViolation(page)
  }
})
