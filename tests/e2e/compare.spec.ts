import { expect, test } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { openSop, signIn } from './people.ts'

test('SOPs marked in the list stand beside each other and lead back to their steps', async ({
  page,
}) => {
  await signIn(page)
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await page.goto('/sops?search=keramaian')
  for (const box of await page.getByRole('checkbox', { name: /^Tandai/ }).all()) await box.check()
  await page.getByRole('button', { name: 'Bandingkan yang ditandai' }).click()
  const steps = page.getByRole('region', { name: 'Langkah' })
  await expect(steps.getByRole('columnheader')).toHaveCount(1 + 3)
  await expect(steps.getByText('tidak ada langkah ini').first()).toBeVisible()
  const signing = steps.getByRole('row', { name: /Menandatangani rekomendasi izin keramaian/ })
  await expect(signing).toContainText('3 dari 3 SOP')
  await signing.getByRole('link').first().click()
  await expect(page.locator('.flow-words > li:target')).toContainText('Menandatangani')
  expect(scripts).toEqual([])
})

test('from an SOP others of other units are offered, and more are found', async ({ page }) => {
  await signIn(page)
  await openSop(page, 'Pelayanan Rekomendasi Izin Keramaian')
  await page.getByRole('link', { name: 'Bandingkan' }).click()
  await expect(page.getByText('Baru satu SOP dipilih')).toBeVisible()
  await page.getByRole('checkbox', { name: /Penerbitan Rekomendasi/ }).check()
  await page.getByRole('button', { name: 'Bandingkan' }).click()
  const figures = page.getByRole('region', { name: 'Angka', exact: true })
  await expect(figures.getByRole('row', { name: /^Langkah 13 12/ })).toBeVisible()

  await page.getByText('Ubah pilihan').click()
  await page.getByLabel('Cari SOP lain').fill('reklame')
  await page.getByRole('button', { name: 'Cari' }).click()
  await page.getByRole('checkbox', { name: /Penyelenggaraan Reklame/ }).check()
  await page.getByRole('button', { name: 'Bandingkan' }).click()
  await expect(figures.getByRole('columnheader')).toHaveCount(1 + 3)
})

test('the comparison is downloaded for a spreadsheet', async ({ page }) => {
  await signIn(page)
  await page.goto('/sops?search=keramaian')
  for (const box of await page.getByRole('checkbox', { name: /^Tandai/ }).all()) await box.check()
  await page.getByRole('button', { name: 'Bandingkan yang ditandai' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Unduh CSV' }).click()
  const text = await readFile(await (await download).path(), 'utf8')
  expect(text.split('\r\n')[0]).toContain('"Kecamatan Bukit Seruni"')
})
