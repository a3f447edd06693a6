import { expect, test } from '@playwright/test'
import { expectNoViolation } from './expect-no-violation.ts'
import { beginSop, cell, listOfficePages, openBundle, openSop, signIn } from './people.ts'

test('no page has a violation', async ({ page }) => {
  await page.goto('/sign-in')
  await expectNoViolation(page)
  await signIn(page)
  await expectNoViolation(page)
  for (const path of [
    '/sops/new',
    '/sops?search=zzz',
    '/nowhere',
    '/tasks',
    '/rules',
    '/sops?page=1&lang=en',
    '/sops?lang=id',
  ]) {
    await page.goto(path)
    await expectNoViolation(page)
  }
})

test('no page that compares has a violation', async ({ page }) => {
  await signIn(page)
  await page.goto('/compare')
  await expectNoViolation(page)
  await page.goto('/sops?search=keramaian')
  for (const box of await page.getByRole('checkbox', { name: /^Tandai/ }).all()) await box.check()
  await page.getByRole('button', { name: 'Bandingkan yang ditandai' }).click()
  await expectNoViolation(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  // Loaded anew: colours that are still on their way to the dark ones have no contrast.
  await page.reload()
  await page.getByText('Ubah pilihan').click()
  await expectNoViolation(page)
})

test('the pages of the keys to the API have no violation', async ({ page }) => {
  await signIn(page, 'Teratai Gurami')
  await page.goto('/keys')
  await page.getByRole('textbox', { name: 'Nama aplikasi' }).fill('Aplikasi antrean')
  await page.getByRole('button', { name: 'Buat kunci' }).click()
  await expectNoViolation(page)
  await page.getByRole('link', { name: 'Kembali ke daftar kunci' }).click()
  await expectNoViolation(page)
})

test('the page that opens the archive has no violation', async ({ page }) => {
  await signIn(page, 'Teratai Gurami')
  await page.goto('/archive')
  await expectNoViolation(page)
})

test('the page that binds SOPs has no violation, with faults neither', async ({ page }) => {
  await signIn(page)
  await openBundle(page, 'Dinas Sosial')
  await expectNoViolation(page)
  await page.getByRole('textbox', { name: 'Tahun', exact: true }).fill('x')
  await page.getByRole('button', { name: 'Unduh PDF' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectNoViolation(page)
})

test('no page of units and people has a violation, nor what they answer to a mistake', async ({
  page,
}) => {
  test.slow()
  await signIn(page, 'Teratai Gurami')
  for (const path of await listOfficePages(page)) {
    await page.goto(path)
    await expectNoViolation(page)
  }
  await page.goto('/units/new')
  await page.getByRole('button', { name: 'Bentuk unit' }).click()
  await expectNoViolation(page)
  await page.goto('/people/list')
  const list = 'Ayu,Staf,Dinas Entah,Juru\nBima,Staf,Dinsos,Penyusun'
  await page.getByLabel('Tempelkan daftar').fill(list)
  await page.getByRole('button', { name: 'Periksa daftar' }).click()
  await expectNoViolation(page)
})

test('no page of an SOP has a violation', async ({ page }) => {
  await signIn(page)
  await openSop(page, 'Pelayanan Rekomendasi Izin Keramaian')
  const address = page.url()
  for (const path of ['', '/print', '/revisions', '/revisions/1', '/edit']) {
    await page.goto(`${address}${path}`)
    await expectNoViolation(page)
  }
})

test('no page of a revision under way has a violation', async ({ page }) => {
  await signIn(page, 'Galih Gaharu')
  await openSop(page, 'Pelaksanaan Survei Kepuasan Masyarakat')
  const address = page.url()
  for (const path of ['', '/notes', '/passage', '/trial', '/move/skip-trial']) {
    await page.goto(`${address}${path}`)
    await expectNoViolation(page)
  }
  await page.goto(`${address}/trial`)
  await page.getByRole('button', { name: 'Simpan hasil uji coba' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectNoViolation(page)
})

test('the form with findings, open rows and opened parts has no violation', async ({ page }) => {
  await signIn(page)
  await beginSop(page, 'Pelayanan Temuan')
  await cell(page, 'Kegiatan', 2).fill('Jika lengkap, petugas memeriksa')
  await page.getByRole('button', { name: 'Rincian baris, langkah 2' }).click()
  await cell(page, 'Bentuk', 2).selectOption('decision')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.locator('.found').first()).toBeVisible()
  await expectNoViolation(page)
})

test('dark colours have contrast too', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await signIn(page)
  await expectNoViolation(page)
  await openSop(page, 'Pelayanan Rekomendasi Izin Keramaian')
  await expectNoViolation(page)
  await page.goto(`${page.url()}/edit`)
  await expectNoViolation(page)
})
