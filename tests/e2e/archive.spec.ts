import { expect, test } from '@playwright/test'
import { readPdfText, squeeze } from './pdf-text.ts'
import { tabTo } from './tab-to.ts'

test('a citizen finds an SOP in force without signing in, reads it and takes it home', async ({
  page,
}) => {
  await page.goto('/sign-in')
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await page.getByRole('link', { name: 'Arsip publik' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Arsip SOP/ })).toBeVisible()
  await page.getByLabel('Cari SOP').fill('mengantarkan surat')
  await page.getByRole('button', { name: 'Cari' }).click()
  await page.getByRole('link', { name: 'Pelayanan Surat Pengantar', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Pelayanan Surat Pengantar' })).toBeVisible()
  await expect(page.getByText(/^Berlaku sejak/)).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'KTP-el' }).first()).toBeVisible()
  const drawing = page.getByRole('img', { name: /^Bagan alir, halaman 1/ })
  await drawing.scrollIntoViewIfNeeded()
  await expect
    .poll(() => drawing.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(100)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Unduh PDF' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('SOP Pelayanan Surat Pengantar.pdf')
  expect(scripts).toEqual([])
  expect(await page.context().cookies()).not.toContainEqual(
    expect.objectContaining({ name: 'session' }),
  )
  const text = readPdfText(await file.path())
  test.skip(text === undefined, 'pdftotext is not installed: the text of the PDF was not read')
  expect(text).toContain(squeeze('Lurah Pasir Jernih'))
  expect(text).not.toMatch(/\d{18}/)
})

test('offices and letters lead to SOPs, and back', async ({ page }) => {
  await page.goto('/arsip')
  await page.getByRole('link', { name: 'Kecamatan Muara Seruni' }).click()
  await page.getByRole('link', { name: 'Kelurahan Pasir Jernih' }).click()
  await page.getByRole('link', { name: 'Pelayanan Surat Pengantar', exact: true }).click()
  await page.getByRole('link', { name: 'Arsip', exact: true }).click()
  await page.getByRole('link', { name: /^L / }).click()
  await expect(page.getByRole('link', { name: /^Legalisasi/ })).toBeVisible()
})

test('a code that is not known is told, in the language that was chosen', async ({ page }) => {
  await page.goto('/v')
  await page.getByLabel('Kode').fill('0000-0000-0000-0000')
  await page.getByRole('button', { name: 'Periksa' }).click()
  await expect(page.getByRole('heading', { name: 'Kode ini tidak dikenal' })).toBeVisible()
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.getByRole('heading', { name: 'This code is not known' })).toBeVisible()
})

test('the archive is searched without a pointer', async ({ page }) => {
  await page.goto('/arsip/tanjung-seruni')
  await tabTo(page, 'Cari SOP')
  await page.keyboard.type('keramaian')
  await page.keyboard.press('Enter')
  await page.waitForURL('**?search=keramaian')
  await tabTo(page, 'Pelayanan Rekomendasi Izin Keramaian')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/sop\/[\da-f-]{36}$/)
  await tabTo(page, 'Cara membaca bagan ini')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Baca dari atas ke bawah/)).toBeVisible()
})
