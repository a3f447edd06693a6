import { expect, test } from '@playwright/test'
import { signIn } from './people.ts'

test('without scripts a drafter makes a service, takes its standard from the SOP and fills it in, and the head fixes it', async ({
  page,
}) => {
  await signIn(page, 'Puspa Teratai')
  await page.getByRole('link', { name: 'Pelayanan', exact: true }).click()
  await page.getByRole('link', { name: 'Tambah pelayanan' }).click()
  await page.getByLabel('Nama pelayanan').fill('Akta Kelahiran bagi Warga di Luar Kota')
  await page.getByRole('button', { name: 'Cari SOP yang sesuai' }).click()
  await page.getByLabel('Penerbitan Kutipan Akta Kelahiran').check()
  await page.getByRole('button', { name: 'Buat pelayanan' }).click()
  await expect(page.getByText('Pelayanan dibuat.')).toBeVisible()

  for (const part of ['Persyaratan', 'Sistem, mekanisme, dan prosedur', 'Jangka waktu']) {
    await page.getByRole('button', { name: `Ambil dari SOP: ${part}` }).click()
  }
  await expect(page.getByRole('textbox', { name: 'Persyaratan 1' })).not.toBeEmpty()
  await expect(page.getByText(/^Terbaca: /)).toBeVisible()

  await page.getByLabel('Berbayar menurut tarif').check()
  await page.getByRole('button', { name: 'Tambah tarif' }).click()
  await page.getByLabel('Tarif 1: Untuk apa').fill('Kutipan kedua')
  await page.getByRole('textbox', { name: 'Rupiah' }).fill('sepuluh ribu')
  await page.getByRole('textbox', { name: /^Produk pelayanan Apa/ }).fill('Kutipan akta kelahiran')
  await page.getByRole('button', { name: 'Tambah saluran' }).click()
  await expect(page.getByText('Belum disimpan.')).toBeVisible()
  await expect(page.getByText('Tulis jumlah rupiah bulat')).toBeVisible()
  await page.getByRole('textbox', { name: 'Rupiah' }).fill('10.000')
  await page.getByLabel('Saluran 1: Jenis').selectOption('Telepon')
  await page.getByLabel('Nomor atau alamat').fill('0411-555-0101')
  await page.getByLabel('Jabatan yang bertanggung jawab').fill('Sekretaris Dinas')
  for (const label of [
    'Dasar hukum',
    'Sarana, prasarana, dan/atau fasilitas',
    'Kompetensi pelaksana',
  ]) {
    await page.getByRole('textbox', { name: label }).fill('Satu\nDua')
  }
  for (const label of [
    'Pengawasan internal',
    'Jaminan pelayanan',
    'Jaminan keamanan dan keselamatan pelayanan',
    'Evaluasi kinerja pelaksana',
  ]) {
    await page.getByRole('textbox', { name: label }).fill('Dilakukan setiap bulan')
  }
  await page.getByLabel('Jumlah orang').fill('5')
  await page.getByRole('button', { name: 'Simpan dan lihat' }).first().click()
  await expect(page.getByText('14 komponen lengkap')).toBeVisible()
  await expect(page.getByText('Rp10.000')).toBeVisible()
  const address = page.url().split('?')[0] ?? ''

  await page.getByRole('button', { name: 'Keluar' }).click()
  await signIn(page, 'Melur Cendana')
  await page.goto(address)
  await page.getByRole('link', { name: 'Tetapkan standar' }).click()
  await page.getByLabel('Nomor keputusan penetapan').fill('Keputusan Kepala Dinas 12/2026')
  await page.getByLabel('Sudah ditetapkan sebelum dicatat di sini').check()
  await page.getByRole('button', { name: 'Tetapkan' }).click()
  await expect(page.getByText('Standar ditetapkan dan berlaku.')).toBeVisible()
  await expect(page.getByText('Keputusan Kepala Dinas 12/2026')).toBeVisible()
})
