import { expect, test } from '@playwright/test'
import { signIn } from './people.ts'

test('without scripts an administrator adds a list, settles a row, gives a role and lets somebody go', async ({
  page,
}) => {
  await signIn(page, 'Teratai Gurami')
  await page.getByRole('link', { name: 'Orang dan peran' }).click()
  await page.getByRole('link', { name: 'Tambah dari daftar' }).click()
  await page
    .getByLabel('Tempelkan daftar')
    .fill('Gilang Bintaro\tStaf\tDinas Perikanan\tPenyusun\nLaras Jamuju\tStaf\tDinsos\tPemeriksa')
  await page.getByRole('button', { name: 'Periksa daftar' }).click()
  await expect(page.getByText("Unit 'Dinas Perikanan' tidak dikenal.")).toBeVisible()
  await page.getByRole('button', { name: 'Simpan 1 baris yang sudah pasti' }).click()
  await expect(page.getByText('1 orang ditambahkan')).toBeVisible()
  await page.getByLabel('Unit untuk baris 1').selectOption({ label: 'Dinas Sosial' })
  await page.getByRole('button', { name: 'Periksa lagi' }).click()
  await page.getByRole('button', { name: 'Simpan 1 baris yang sudah pasti' }).click()
  await page.getByRole('link', { name: 'Lihat daftar orang' }).click()

  await page.getByLabel('Cari nama atau jabatan').fill('bintaro')
  await page.getByRole('button', { name: 'Tampilkan' }).click()
  await page.getByRole('link', { name: 'Gilang Bintaro' }).click()
  await page.getByRole('link', { name: 'Beri peran' }).click()
  await page
    .getByRole('combobox', { name: 'Peran', exact: true })
    .selectOption({ label: 'Pemeriksa' })
  await page.getByRole('button', { name: 'Beri peran' }).click()
  await page.getByRole('button', { name: 'Akhiri peran Penyusun di Dinas Sosial' }).click()
  await expect(page.getByRole('row', { name: /^Penyusun/ })).toContainText('Berakhir')
  await page.getByRole('link', { name: 'Keluar dari pekerjaan' }).click()
  await expect(page.getByText('Pemeriksa, Dinas Sosial')).toBeVisible()
  await page.getByRole('button', { name: 'Akhiri semua perannya' }).click()
  await expect(page.getByText('Orang ini sudah keluar.')).toBeVisible()
})

test('without scripts a unit is opened, renamed, split and closed, and its history tells so', async ({
  page,
}) => {
  await signIn(page)
  await page.goto('/units/new')
  await page.getByLabel('Nama', { exact: true }).fill('Badan Tanpa Skrip')
  await page.getByRole('button', { name: 'Bentuk unit' }).click()
  await page.getByRole('link', { name: 'Ganti nama' }).click()
  await page.getByLabel('Nama', { exact: true }).fill('Badan Arsip Tanpa Skrip')
  await page.getByRole('button', { name: 'Ganti nama' }).click()
  await expect(page.getByText('Berganti nama dari Badan Tanpa Skrip')).toBeVisible()
  await page.getByRole('link', { name: 'Pecah' }).click()
  await page.getByLabel('Unit baru 1', { exact: true }).fill('Badan Arsip Satu')
  await page.getByLabel('Unit baru 2', { exact: true }).fill('Badan Arsip Dua')
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await page.getByRole('button', { name: 'Pecah unit' }).click()
  await expect(page.getByText('Wajib diisi.')).toBeVisible()
  await page.getByLabel('Dasar hukum').fill('Perda Nomor 9 Tahun 2026')
  await page.getByRole('button', { name: 'Pecah unit' }).click()
  await expect(page.getByText('Dipecah menjadi Badan Arsip Satu, Badan Arsip Dua.')).toBeVisible()
  await page.getByRole('link', { name: 'Badan Arsip Dua' }).click()
  await page.getByRole('link', { name: 'Tutup' }).click()
  await page.getByLabel('Dasar hukum').fill('Perda Nomor 10 Tahun 2026')
  await page.getByRole('button', { name: 'Tutup unit' }).click()
  await expect(page.getByText('Ditutup.', { exact: true })).toBeVisible()
})
