import { expect, test, type Page } from '@playwright/test'
import { readPdfText, squeeze } from './pdf-text.ts'
import { beginSop, cell, mark, signIn } from './people.ts'
import { tenSteps, title } from './ten-steps.ts'

test('without scripts an SOP of ten steps with a loop is written, checked, repaired and printed', async ({
  page,
}) => {
  test.slow()
  await signIn(page)
  const address = await beginSop(page, title)
  await page.getByRole('button', { name: 'Tambah pelaksana' }).click()
  await page.getByLabel('Nama pelaksana: Pelaksana 3').fill('Kepala Seksi')
  for (let row = 4; row <= 10; row += 1) {
    await page.getByRole('button', { name: 'Tambah langkah' }).click()
  }
  await expect(page.locator('tbody[data-step]')).toHaveCount(10)
  await writeSteps(page)
  await save(page)

  await cell(page, 'Bentuk', 3).selectOption('decision')
  await save(page)
  const row = page.locator('tbody[data-step]').nth(2)
  await expect(row.locator('.findings li')).not.toHaveCount(0)
  const before = await row.locator('.findings li').count()
  await page.getByLabel('Tujuan arah 2, langkah 3').selectOption({ index: 1 })
  await save(page)
  await expect(row.locator('.findings li')).toHaveCount(before - 1)

  await page.getByRole('button', { name: 'Selesai' }).click()
  await page.waitForURL(`**${address}`)
  await page.getByRole('link', { name: 'Cetak' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Unduh PDF' }).click()
  const text = readPdfText(await (await download).path())
  test.skip(text === undefined, 'pdftotext is not installed: the text of the PDF was not read')
  for (const { activity } of tenSteps) expect(text).toContain(squeeze(activity))
})

test('without scripts rows are moved, removed and opened by their buttons', async ({ page }) => {
  await signIn(page)
  await beginSop(page, 'Pelayanan Tombol')
  await cell(page, 'Kegiatan', 1).fill('Pertama')
  await cell(page, 'Kegiatan', 2).fill('Kedua')
  await page.getByRole('button', { name: 'Turunkan baris, langkah 1' }).click()
  await expect(cell(page, 'Kegiatan', 1)).toHaveValue('Kedua')
  await page.getByRole('button', { name: 'Rincian baris, langkah 2' }).click()
  await page.getByLabel('Judul bagian yang dimulai di baris ini').fill('Bagian kedua')
  await save(page)
  await expect(page.getByRole('rowheader', { name: 'Bagian kedua' })).toBeVisible()
  await page.getByRole('button', { name: 'Hapus baris, langkah 1' }).click()
  await expect(page.locator('tbody[data-step]')).toHaveCount(2)
})

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Simpan' }).click()
}

async function writeSteps(page: Page): Promise<void> {
  for (const [at, step] of tenSteps.entries()) {
    const row = at + 1
    await cell(page, 'Kegiatan', row).fill(step.activity)
    await cell(page, 'Kelengkapan', row).fill(step.requirements)
    await cell(page, 'Waktu', row).fill(step.duration)
    await cell(page, 'Output', row).fill(step.output)
    for (const name of ['Pemohon', 'Petugas', 'Kepala Seksi']) {
      await mark(page, name, row).setChecked(name === step.performer)
    }
    if (row === 3) await cell(page, 'Bentuk', row).selectOption('process')
    if (row === 10) await cell(page, 'Bentuk', row).selectOption('end')
  }
}
