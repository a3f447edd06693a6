import { expect, test } from '@playwright/test'
import { openSop, signIn } from './people.ts'

test('pages to read load no script at all', async ({ page }) => {
  await signIn(page)
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await openSop(page, 'Pelayanan Surat Pengantar')
  await expect(page.getByRole('heading', { name: 'Bagan alir' })).toBeVisible()
  await page.getByRole('link', { name: 'Riwayat' }).click()
  await page.goBack()
  await page.getByRole('link', { name: 'Cetak' }).click()
  expect(scripts).toEqual([])
})

test('the list is searched, filtered, sorted, and says when it is empty', async ({ page }) => {
  await signIn(page)
  await page.getByLabel('Cari').fill('keramaian')
  await page.getByRole('button', { name: 'Tampilkan' }).click()
  await expect(
    page.getByRole('link', { name: 'Pelayanan Rekomendasi Izin Keramaian' }),
  ).toBeVisible()
  await page.getByLabel('Status').selectOption('deleted')
  await page.getByRole('button', { name: 'Tampilkan' }).click()
  await expect(page.getByRole('heading', { name: 'Tidak ada yang cocok' })).toBeVisible()
  await page.getByRole('link', { name: 'Hapus saringan' }).click()
  await page.getByLabel('Urutkan').selectOption('title')
  await page.getByRole('button', { name: 'Tampilkan' }).click()
  const titles = await page.locator('.list tbody th a').allInnerTexts()
  expect(titles).toEqual([...titles].sort((a, b) => a.localeCompare(b, 'id')))
})

test('an SOP goes to the bin and is brought back at once', async ({ page }) => {
  await signIn(page, 'Sari Ketapang')
  await page.goto('/sops/new')
  await page.getByLabel('Judul SOP').fill('Pelayanan Buangan')
  await page.getByRole('button', { name: 'Mulai menyusun' }).click()
  await page.goto(page.url().replace('/edit', ''))
  await page.getByRole('button', { name: 'Hapus' }).click()
  await expect(page.getByText('SOP dipindahkan ke keranjang.')).toBeVisible()
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(page.getByText('SOP dipulihkan.')).toBeVisible()
})

test('the language is changed and stays', async ({ page }) => {
  await signIn(page)
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'SOPs' })).toBeVisible()
  await page.goto('/sops/new')
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})
