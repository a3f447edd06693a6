import { expect, test } from '@playwright/test'
import { signIn } from './people.ts'
import { beginSurvey } from './survey-plan.ts'

test('without scripts a survey is made for a unit by an instrument of its own, and deleted', async ({
  page,
}) => {
  await signIn(page)
  await page.goto('/surveys/instruments/skm/1/edit')
  await page.getByRole('button', { name: '+ Subunsur: Waktu penyelesaian' }).click()
  await page.getByRole('button', { name: '+ Pertanyaan pilihan' }).click()
  await page.getByRole('button', { name: 'Simpan sebagai versi baru' }).first().click()
  await expect(page.getByText('teks ini kosong').first()).toBeVisible()
  await page.getByLabel('Pertanyaan Tambahan 2 (Indonesia)').fill('Anda datang dengan apa?')
  await page.getByLabel('Pertanyaan Tambahan 2 (Inggris)').fill('How did you come?')
  await page.getByLabel('Pilihan Tambahan 2 (Indonesia)').fill('Motor\nAngkutan umum')
  await page.getByLabel('Pilihan Tambahan 2 (Inggris)').fill('Motorcycle\nPublic transport')
  await page.getByRole('button', { name: 'Simpan sebagai versi baru' }).first().click()
  await expect(page.getByText('Versi baru disimpan.')).toBeVisible()
  await page.getByText('Lihat sebagaimana ditanyakan').click()
  await expect(page.getByRole('group', { name: 'Anda datang dengan apa?' })).toBeVisible()

  await beginSurvey(page)
  const unit = page.locator('option', { hasText: 'Kelurahan Pasir Jernih' })
  const chosen = await unit.getAttribute('value')
  await page.getByLabel('Unit yang menyurvei').selectOption(chosen)
  await page.getByRole('button', { name: 'Pilih unit ini' }).click()
  await page.getByRole('textbox', { name: 'Judul', exact: true }).fill('SKM Pasir Jernih Uji')
  await page.getByLabel('Instrumen').selectOption({ index: 0 })
  await page.getByRole('button', { name: 'Buat rancangan' }).click()
  await expect(page.getByText('Rancangan survei dibuat.')).toBeVisible()
  await page.getByText('Hapus rancangan', { exact: true }).click()
  await page.getByRole('button', { name: 'Ya, hapus rancangan' }).click()
  await expect(page.getByText('Rancangan survei dihapus.')).toBeVisible()
})
