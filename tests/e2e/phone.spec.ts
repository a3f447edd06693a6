import { expect, test } from '@playwright/test'
import { beginSop, cell, mark, signIn, waitForIsland } from './people.ts'

test('on a phone nothing but the drawing is wider than the screen', async ({ page }) => {
  await signIn(page)
  await page.getByRole('link', { name: 'Pelayanan Rekomendasi Izin Keramaian' }).click()
  const address = page.url()
  for (const path of [
    '/sign-in',
    '/sops',
    '/sops/new',
    address,
    `${address}/edit`,
    `${address}/print`,
    `${address}/revisions`,
  ]) {
    await page.goto(path)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect([path, width]).toEqual([path, 360])
  }
  await page.goto(address)
  const drawing = page.getByRole('region', { name: /Bagan alir, halaman 1/ })
  const room = await drawing.evaluate((region) => region.scrollWidth - region.clientWidth)
  expect(room).toBeGreaterThan(0)
})

test('on a phone the rows are cards that can be filled in', async ({ page }) => {
  await signIn(page)
  await beginSop(page, 'Pelayanan Saku')
  await waitForIsland(page)
  await cell(page, 'Kegiatan', 2).fill('Memeriksa berkas')
  await page.locator('tbody[data-step]').nth(1).getByText('Pemohon').tap()
  await expect(mark(page, 'Pemohon', 2)).toBeChecked()
  await expect(page.locator('#drawing')).toContainText('Memeriksa berkas')
})
