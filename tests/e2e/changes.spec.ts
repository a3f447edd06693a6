import { expect, test, type Page } from '@playwright/test'
import { expectNoViolation } from './expect-no-violation.ts'
import { readPdfText, squeeze } from './pdf-text.ts'
import { beginSop, cell, signIn } from './people.ts'
import { tenSteps } from './ten-steps.ts'

// Everything here is forms and links: it is done without scripts, and the page is the same with them.
test.use({ javaScriptEnabled: false, actionTimeout: 10_000 })

/** Writes an SOP of five rows, fixes it, changes it, and fixes it again; gives its address. */
async function reviseSop(page: Page): Promise<string> {
  await signIn(page)
  const address = await beginSop(page, 'Pelayanan Perubahan')
  for (const row of [4, 5]) {
    await page.getByRole('button', { name: 'Tambah langkah' }).click()
    await expect(page.locator('tbody[data-step]')).toHaveCount(row)
  }
  for (const [at, step] of tenSteps.slice(0, 5).entries()) {
    await cell(page, 'Kegiatan', at + 1).fill(step.activity)
    await cell(page, 'Kelengkapan', at + 1).fill(step.requirements)
    await cell(page, 'Waktu', at + 1).fill('3 hari kerja')
  }
  await fix(page)
  await page.goto(`${address}/edit`)
  await cell(page, 'Kegiatan', 2).fill('Mencatat berkas permohonan secara elektronik')
  await cell(page, 'Waktu', 5).fill('1 hari kerja')
  await page.getByRole('button', { name: 'Hapus baris, langkah 4' }).click()
  await page.getByRole('button', { name: 'Turunkan baris, langkah 1' }).click()
  await fix(page)
  return address
}

async function fix(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Simpan' }).click()
  await page.getByRole('button', { name: 'Selesai' }).click()
  await page.getByRole('link', { name: 'Ajukan' }).click()
  await page.getByRole('button', { name: 'Ajukan' }).click()
  await page.getByRole('link', { name: 'Kembalikan untuk diperbaiki' }).click()
  await page.getByLabel('Alasan').fill('Masih diubah')
  await page.getByRole('button', { name: 'Kembalikan untuk diperbaiki' }).click()
  await expect(page.getByText('Tersimpan.')).toBeVisible()
}

test('the changes of a revision are summed up, told row by row, and marked in both flowcharts', async ({
  page,
}) => {
  test.slow()
  const address = await reviseSop(page)
  await page.goto(`${address}/revisions`)
  await page.getByRole('link', { name: /^Bandingkan dengan sebelumnya.*Revisi 2$/ }).click()
  const summary = page.getByRole('region', { name: 'Ringkasan' })
  await expect(summary).toContainText('Langkah 4 dihapus')
  await expect(summary).toContainText('waktu langkah 4 (semula 5) dari 3 menjadi 1 hari kerja')
  const rows = page.getByRole('table', { name: 'Langkah' })
  await expect(rows.locator('ins', { hasText: 'secara elektronik' })).toBeVisible()
  await expect(rows.locator('.status.removed')).toHaveText('Dihapus')
  for (const [side, word] of [
    ['sebelum', 'Dihapus'],
    ['sesudah', 'Berubah'],
  ]) {
    const drawing = page.getByRole('region', { name: `Bagan ${side}, halaman 1` })
    await expect(drawing.locator('.marks text', { hasText: word ?? '' }).first()).toBeVisible()
  }

  await page.getByRole('combobox', { name: /^Ke/ }).selectOption('1')
  await page.getByRole('button', { name: 'Bandingkan', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Tidak ada perubahan' })).toBeVisible()
})

test('the page of changes is printed and put into the PDF', async ({ page }) => {
  test.slow()
  const address = await reviseSop(page)
  await page.goto(`${address}/changes`)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Bandingkan', exact: true })).toBeHidden()
  await expect(page.getByText('Langkah 4 dihapus').first()).toBeVisible()
  await page.emulateMedia({ media: 'screen' })
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'PDF dengan riwayat perubahan' }).click()
  const text = readPdfText(await (await download).path())
  test.skip(text === undefined, 'pdftotext is not installed: the text of the PDF was not read')
  expect(text).toContain(squeeze('RIWAYAT PERUBAHAN Dibandingkan dengan Revisi 1'))
  expect(text).toContain(squeeze('Langkah 4 dihapus'))
})

test.describe('with scripts', () => {
  test.use({ javaScriptEnabled: true })

  test('the page of changes loads none, fits a phone, and has no violation', async ({ page }) => {
    test.slow()
    const address = await reviseSop(page)
    const scripts: string[] = []
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(request.url())
    })
    for (const width of [1366, 360]) {
      await page.setViewportSize({ width, height: 740 })
      await page.goto(`${address}/changes`)
      const most = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(most).toBe(width)
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await expectNoViolation(page)
      }
    }
    expect(scripts).toEqual([])
  })
})
