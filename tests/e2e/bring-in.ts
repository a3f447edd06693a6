import { expect, type Page } from '@playwright/test'
import { drawnTitle, sureTitles, tenFiles } from './brought-files.ts'

/** Uploads ten files and waits until they have been read; ends on the page of the upload. */
export async function bringInTen(page: Page, mark: string): Promise<string> {
  await page.goto('/sops')
  await page.getByRole('link', { name: 'Unggah berkas' }).click()
  await page.getByRole('link', { name: 'Unggah berkas' }).click()
  await page.getByLabel('Berkas').setInputFiles([...tenFiles(mark)])
  await page.getByRole('button', { name: 'Unggah dan baca' }).click()
  await page.waitForURL(/\/imports\/[\da-f-]{36}/)
  await expect(page.getByText('10 dari 10 berkas selesai diproses')).toBeVisible({
    timeout: 30_000,
  })
  return page.url()
}

/** Settles everything that is unsure, saves it, and then all that is sure; finds them in the list. */
export async function settleAndSave(page: Page, address: string, mark: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('link', { name: 'Periksa yang belum pasti' }).click()
  await settleAll(page)
  await page.goto(address)
  await page.getByRole('button', { name: /Simpan \d+ SOP yang sudah pasti/ }).click()
  await expect(page.getByText(/\d+ SOP disimpan sebagai rancangan\./)).toBeVisible()
  await expect(page.getByText('Semua selesai.')).toBeVisible()
  for (const title of [...sureTitles(mark), drawnTitle]) {
    await page.goto(`/sops?search=${encodeURIComponent(title)}`)
    await expect(page.getByRole('link', { name: title }).first()).toBeVisible()
  }
}

/** Settles the few doubts of one SOP and saves it. */
async function settleAll(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Tetapkan \d+ butir di halaman ini/ }).click()
  await page.getByRole('button', { name: 'Simpan sebagai rancangan SOP' }).click()
  const saved = page.getByText('SOP ini sudah disimpan sebagai rancangan.')
  // Other tests have brought in the same drawing before.
  const anyway = page.getByRole('button', { name: 'Tetap simpan sebagai SOP baru' })
  await expect(saved.or(anyway)).toBeVisible()
  if (await anyway.isVisible()) await anyway.click()
  await expect(saved).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ubah rancangan' })).toBeVisible()
}
