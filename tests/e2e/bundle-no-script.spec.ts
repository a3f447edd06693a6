import { expect, test } from '@playwright/test'
import { readPdfText, squeeze } from './pdf-text.ts'
import { openBundle, signIn } from './people.ts'

test('without scripts the SOPs of a unit become one PDF, and a mistake is told beside its field', async ({
  page,
}) => {
  await signIn(page)
  await openBundle(page, 'Dinas Kependudukan dan Pencatatan Sipil')
  await page.getByRole('checkbox', { name: /^Legalisasi/ }).uncheck()
  await page.getByRole('textbox', { name: 'Nomor', exact: true }).fill('100.3.3/7/2026')
  await page.getByLabel('Tanggal', { exact: true }).fill('2026-01-30')
  const year = page.getByRole('textbox', { name: 'Tahun', exact: true })
  await year.fill('dua ribu')
  await page.getByRole('button', { name: 'Unduh PDF' }).click()
  await expect(page.getByText('Tulis tahun dengan empat angka')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: /^Legalisasi/ })).not.toBeChecked()
  await year.fill('2026')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Unduh PDF' }).click()
  const file = await download
  expect(file.suggestedFilename()).toBe('Himpunan SOP Disdukcapil 2026.pdf')
  const text = readPdfText(await file.path())
  test.skip(text === undefined, 'pdftotext is not installed: the text of the PDF was not read')
  expect(text).toContain(squeeze('NOMOR 100.3.3/7/2026 TENTANG'))
  expect(text).toContain(squeeze('pada tanggal 30 Januari 2026'))
  expect(text).toContain(squeeze('Perekaman Kartu Tanda Penduduk Elektronik'))
  expect(text).not.toContain('/014/')
})
