import { expect, test, type Page } from '@playwright/test'
import { readPdfText, squeeze } from './pdf-text.ts'
import { writeFile } from 'node:fs/promises'

const name = 'Kutipan Akta Kelahiran'

for (const [where, viewport] of [
  ['at a desk', { width: 1366, height: 768 }],
  ['on a phone', { width: 360, height: 740 }],
] as const) {
  test(`a citizen ${where} finds a service by a misspelt word, reads it and prints its poster`, async ({
    page,
  }, info) => {
    await page.setViewportSize(viewport)
    await page.goto('/')
    await page.getByRole('searchbox', { name: 'Cari layanan' }).fill('akte kelahran')
    await page.getByRole('button', { name: 'Cari', exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hasil pencarian/)
    await expect(page.getByRole('main')).toContainText('Paling lama 3 hari kerja')
    // In the answer box, or first of the list where another story has promised a service of like name.
    await page.getByRole('main').getByRole('link', { name }).first().click()
    await readService(page)

    await page.getByRole('link', { name: 'Poster untuk loket' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    const file = info.outputPath('poster.pdf')
    await writeFile(file, pdf)
    const text = readPdfText(file)
    test.skip(text === undefined, 'pdftotext is not installed: the text of the poster was not read')
    for (const said of [
      name,
      'Gratis',
      '3 hari kerja',
      'Kartu keluarga',
      '/jenis/akta-kelahiran',
    ]) {
      expect(text).toContain(squeeze(said))
    }
    expect(text).not.toContain(squeeze('Kembali ke layanan'))
  })
}

/** What to bring, what it costs, how long it takes, how it goes: all are on the page, none behind a script. */
async function readService(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(page.getByText('Gratis', { exact: true })).toBeVisible()
  await expect(page.getByText('Paling lama 3 hari kerja')).toBeVisible()
  const bring = page.getByRole('region', { name: /^Yang dibawa/ })
  await expect(bring.getByText('Kartu keluarga')).toBeVisible()
  const steps = page.getByRole('region', { name: 'Langkah-langkah' }).getByRole('listitem')
  expect(await steps.count()).toBeGreaterThan(2)
  await expect(page.getByRole('region', { name: 'Tempat dan jam buka' })).toContainText('Senin')
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBe(page.viewportSize()?.width)
}
