import { expect, test } from '@playwright/test'
import { fileURLToPath } from 'node:url'
import { expectNoViolation } from './expect-no-violation.ts'
import { signIn } from './people.ts'

const workbook = fileURLToPath(
  new URL('../../src/server/inventory/fixtures/daftar-sop.xlsx', import.meta.url),
)

test("an office's list in Excel becomes needs by keyboard, as far as it is sure; the rest is settled", async ({
  page,
}) => {
  await signIn(page, 'Puspa Teratai')
  await page.goto('/needs')
  await page.getByRole('link', { name: 'Tambah dari daftar' }).press('Enter')
  await page.getByLabel('Berkas Excel atau CSV').setInputFiles(workbook)
  await page.getByRole('button', { name: 'Baca berkas' }).press('Enter')
  await expect(page.getByText("Unit 'Bidang Entah' tidak dikenal.")).toBeVisible()
  await expectNoViolation(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectNoViolation(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.getByRole('button', { name: 'Simpan 3 baris yang sudah pasti' }).press('Enter')
  await expect(page.getByText('3 kebutuhan dan 1 tugas ditambahkan.')).toBeVisible()
  await page.getByLabel('Unit untuk baris 4').selectOption({
    label: 'Dinas Kependudukan dan Pencatatan Sipil',
  })
  await page.getByRole('button', { name: 'Periksa lagi' }).press('Enter')
  await page.getByRole('button', { name: 'Simpan 1 baris yang sudah pasti' }).press('Enter')
  await page.getByRole('link', { name: 'Lihat kebutuhan SOP' }).press('Enter')
  await expect(page.getByRole('row', { name: /Penerbitan Kutipan Akta Perkawinan/ })).toContainText(
    'Triwulan II 2027',
  )
  await expect(page.getByRole('row', { name: /Pendataan Penduduk Rentan/ })).toContainText(
    'Pendaftaran penduduk',
  )
})
