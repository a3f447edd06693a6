import { expect, test, type Page } from '@playwright/test'
import { readPdfText, squeeze } from './pdf-text.ts'
import { beginSop, cell, mark, signIn, waitForIsland, waitUntilSaved } from './people.ts'
import { tenSteps, title } from './ten-steps.ts'

test('a drafter writes ten steps with a loop, sees the finding, repairs it and prints', async ({
  page,
}) => {
  await signIn(page)
  await beginSop(page, title)
  await waitForIsland(page)
  await addPerformer(page, 'Kepala Seksi')
  await writeSteps(page)

  await test.step('a check without a way for "no" is found beside its row', async () => {
    await cell(page, 'Bentuk', 3).selectOption('decision')
    await expect(page.getByLabel('Tujuan arah 2, langkah 3')).toHaveValue('open')
    const row = page.locator('tbody[data-step]').nth(2)
    await expect(row.locator('.findings')).toContainText(/Tidak/)
  })

  await test.step('leading it back to the first step repairs it and draws the loop', async () => {
    const row = page.locator('tbody[data-step]').nth(2)
    const finding = row.locator('.findings li', { hasText: /belum|tujuan/i }).first()
    const text = await finding.innerText()
    await page.getByLabel('Tujuan arah 2, langkah 3').selectOption({ index: 1 })
    await expect(row.getByText(text)).toHaveCount(0)
    await expect(page.locator('#drawing [data-from="s2"], #drawing .flow')).not.toHaveCount(0)
  })

  await waitUntilSaved(page)
  await page.getByRole('button', { name: 'Selesai' }).click()
  await page.waitForURL(/\/sops\/[\da-f-]{36}$/)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
  await printAndRead(page)
})

async function addPerformer(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Tambah pelaksana' }).click()
  await page.getByLabel('Nama pelaksana: Pelaksana 3').fill(name)
}

async function writeSteps(page: Page): Promise<void> {
  for (const [at, step] of tenSteps.entries()) {
    const row = at + 1
    if (row > 3) await page.getByRole('button', { name: 'Tambah langkah' }).click()
    await cell(page, 'Kegiatan', row).fill(step.activity)
    await cell(page, 'Kelengkapan', row).fill(step.requirements)
    await cell(page, 'Waktu', row).fill(step.duration)
    await cell(page, 'Output', row).fill(step.output)
    await markOnly(page, step.performer, row)
    if (row === 3) await cell(page, 'Bentuk', row).selectOption('process')
    if (row === 10) await cell(page, 'Bentuk', row).selectOption('end')
  }
}

async function markOnly(page: Page, performer: string, row: number): Promise<void> {
  for (const name of ['Pemohon', 'Petugas', 'Kepala Seksi']) {
    await mark(page, name, row).setChecked(name === performer)
  }
}

async function printAndRead(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Cetak' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Unduh PDF' }).click()
  const text = readPdfText(await (await download).path())
  test.skip(text === undefined, 'pdftotext is not installed: the text of the PDF was not read')
  for (const { activity, requirements, output } of tenSteps) {
    for (const written of [activity, requirements, output]) expect(text).toContain(squeeze(written))
  }
  expect(text).toContain(squeeze(title.toUpperCase()))
}
