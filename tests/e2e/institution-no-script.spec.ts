import { expect, test } from '@playwright/test'
import { signIn } from './people.ts'

test('without scripts a need is stated, planned and begun, and an SOP in force is evaluated', async ({
  page,
}) => {
  await signIn(page, 'Puspa Teratai')
  await page.getByRole('link', { name: 'Kebutuhan SOP' }).click()
  await page.getByRole('link', { name: 'Tambah kebutuhan' }).click()
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByText('Tulis judul SOP yang dibutuhkan.')).toBeVisible()
  await page.getByLabel('Judul SOP yang dibutuhkan').fill('Penerbitan Akta Kematian')
  await page.getByLabel('Tahun rencana').fill('2090')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByText('Kebutuhan dicatat.')).toBeVisible()
  const address = new URL(page.url())
  await page.goto(`/plan?year=2090${address.search.replace('?', '&')}`)
  await expect(page.getByText('1 direncanakan, 0 selesai')).toBeVisible()

  await page.goto('/needs')
  await page.getByRole('link', { name: /^Monev ?: Penerbitan Kutipan Akta/ }).click()
  await page.getByRole('button', { name: 'Mulai evaluasi' }).click()
  await page.getByRole('button', { name: 'Selesaikan berita acara' }).click()
  await expect(page.getByText('Pilih ya atau tidak.')).toHaveCount(7)
  for (const yes of await page.getByRole('radio', { name: 'Ya' }).all()) await yes.check()
  await page.getByLabel('Tetap digunakan').check()
  await page.getByLabel(/^Nama: Penyusun/).fill('Rangga Tenggiri')
  await page.getByRole('button', { name: 'Selesaikan berita acara' }).click()
  await expect(page.getByText('Berita acara selesai.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Berita Acara Evaluasi SOP' })).toBeVisible()
})
