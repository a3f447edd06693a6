import { expect, test } from '@playwright/test'
import {
  beginSop,
  cell,
  listOfficePages,
  mark,
  openBundle,
  openSop,
  signIn,
  waitForIsland,
} from './people.ts'

test('on a phone nothing but the drawing is wider than the screen', async ({ page }) => {
  await signIn(page)
  await openSop(page, 'Pelayanan Rekomendasi Izin Keramaian')
  const address = page.url()
  for (const path of [
    '/sign-in',
    '/sops',
    '/sops/new',
    '/compare',
    address,
    `${address}/edit`,
    `${address}/print`,
    `${address}/revisions`,
    `${address}/passage`,
    `${address}/notes`,
    '/tasks',
    '/rules',
  ]) {
    await page.goto(path)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect([path, width]).toEqual([path, 360])
  }
  await openBundle(page, 'Dinas Sosial')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  await page.goto(address)
  const drawing = page.getByRole('region', { name: /Bagan alir, halaman 1/ })
  const room = await drawing.evaluate((region) => region.scrollWidth - region.clientWidth)
  expect(room).toBeGreaterThan(0)
})

test('on a phone nothing of the public archive is wider than the screen', async ({ page }) => {
  const home = '/arsip/tanjung-seruni'
  await page.goto(`${home}?search=pengantar`)
  const sop = (await page.locator('.shelf a').first().getAttribute('href')) ?? ''
  await page.goto(sop)
  const check = (await page.locator('a[href^="/v/"]').getAttribute('href')) ?? ''
  const paths = [home, `${home}?search=pengantar`, `${home}?letter=P`, `${home}/riwayat`, sop]
  for (const path of [...paths, '/v', `/v/${'0'.repeat(100)}`, check, '/arsip/x']) {
    await page.goto(path)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect([path, width]).toEqual([path, 360])
  }
})

test('on a phone no page of units and people is wider than the screen, and the menu leads there', async ({
  page,
}) => {
  await signIn(page, 'Teratai Gurami')
  for (const path of await listOfficePages(page)) {
    await page.goto(path)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect([path, width]).toEqual([path, 360])
  }
  await page.getByRole('link', { name: 'Perangkat daerah' }).first().tap()
  await expect(page.getByRole('heading', { name: 'Perangkat daerah' })).toBeVisible()
})

test('on a phone a comparison has one SOP below the other, each with its name', async ({
  page,
}) => {
  await signIn(page)
  await page.goto('/sops?search=keramaian')
  for (const box of await page.getByRole('checkbox', { name: /^Tandai/ }).all()) await box.tap()
  await page.getByRole('button', { name: 'Bandingkan yang ditandai' }).tap()
  await expect(page.getByRole('heading', { name: 'Perbandingan SOP' })).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
  const cells = page.locator('#row-1 td')
  const [first, second] = [await cells.nth(0).boundingBox(), await cells.nth(1).boundingBox()]
  expect(second?.y).toBeGreaterThanOrEqual((first?.y ?? 0) + (first?.height ?? 0))
  const shown = await cells.nth(1).evaluate((cell) => getComputedStyle(cell, '::before').content)
  expect(shown).toMatch(/^"Ke[a-z]+ /)
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
