import { expect, test } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { signIn } from './people.ts'

const workbook = fileURLToPath(
  new URL('../../src/server/people/fixtures/daftar-pegawai.xlsx', import.meta.url),
)

test('a list in Excel is saved as far as it is sure, the rest is told with the reason', async ({
  page,
}) => {
  await signIn(page, 'Teratai Gurami')
  await page.goto('/people/list')
  await page.getByLabel('Berkas Excel atau CSV').setInputFiles(workbook)
  await page.getByRole('button', { name: 'Baca berkas' }).click()
  await page.getByRole('button', { name: 'Simpan 2 baris yang sudah pasti' }).click()
  await expect(page.getByText('2 orang ditambahkan')).toBeVisible()
  await expect(page.getByText("Unit 'Dinas Perikanan' tidak dikenal.")).toBeVisible()
  await expect(page.getByText('Nama atau jabatan kosong')).toBeVisible()
  await page.goto('/people?search=mahoni')
  await expect(page.getByRole('row', { name: /Bayu Mahoni/ })).toContainText('Dinas Sosial')
})

test('by keyboard two units are marked and merged; both tell it, and their SOPs go on', async ({
  page,
}) => {
  await signIn(page)
  for (const name of ['Bagian Rapat', 'Bagian Tamu']) {
    await page.goto('/units/new')
    await page.getByLabel('Nama', { exact: true }).fill(name)
    await page.keyboard.press('Enter')
    await page.waitForURL('**?done=opened')
  }
  await page.goto('/units?search=bagian')
  for (const name of ['Bagian Rapat', 'Bagian Tamu']) {
    await page.getByRole('checkbox', { name: `Tandai ${name}` }).focus()
    await page.keyboard.press('Space')
  }
  await page.getByRole('button', { name: 'Gabungkan yang ditandai' }).press('Enter')
  await page.getByLabel('Nama', { exact: true }).fill('Bagian Protokol')
  await page.getByLabel('Dasar hukum').fill('Perwali Nomor 5 Tahun 2026')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Dibentuk dari Bagian Rapat, Bagian Tamu.')).toBeVisible()
  await page.getByRole('link', { name: 'Bagian Tamu' }).click()
  await expect(page.getByText('Digabungkan ke Bagian Protokol, lalu ditutup.')).toBeVisible()
})
