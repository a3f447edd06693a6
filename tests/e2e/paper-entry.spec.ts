import { expect, test } from '@playwright/test'
import { expectNoViolation } from './expect-no-violation.ts'
import { expectTenSaved, readToday, tenForms } from './paper-story.ts'
import { pressKey, tabTo } from './press-keys.ts'
import { openSurveyPage } from './survey-story.ts'

test('ten paper forms are entered by keyboard alone, without a key between the digits', async ({
  page,
}) => {
  await openSurveyPage(page, 'paper')
  await expectNoViolation(page)
  const before = await readToday(page)
  await tabTo(page, page.getByLabel('Lembar 1, Persyaratan', { exact: true }))
  for (const { digits, remark } of tenForms) {
    await page.keyboard.type(digits.join(''))
    await page.keyboard.type(remark)
    await page.keyboard.press('Enter')
  }
  await expectTenSaved(page, before)
  // The next stack begins where this one did.
  await expect(page.getByLabel('Lembar 1, Persyaratan', { exact: true })).toBeFocused()
  await pressKey(page, 'button', 'Batalkan 10 lembar terakhir')
  await expect(page.getByText('Lembar terakhir dibatalkan.')).toBeVisible()
  expect(await readToday(page)).toBe(before)
})

test('a wrong digit is told below its sheet, all else is kept and nothing saved', async ({
  page,
}) => {
  await openSurveyPage(page, 'paper')
  const before = await readToday(page)
  await tabTo(page, page.getByLabel('Lembar 1, Persyaratan', { exact: true }))
  await page.keyboard.type('37')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Belum ada yang disimpan. 1 isian perlu diperbaiki.')).toBeVisible()
  const wrong = page.getByLabel('Lembar 1, Sistem, mekanisme, dan prosedur', { exact: true })
  await expect(wrong).toBeFocused()
  await expect(wrong).toHaveAccessibleDescription(/isi angka 1 sampai 4/)
  await expectNoViolation(page)
  expect(await readToday(page)).toBe(before)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('4')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Lembar tersimpan.')).toBeVisible()
  expect(await readToday(page)).toBe(before + 1)
})

test('a file is looked at before it is taken, and the same file is told', async ({ page }) => {
  const path = await openSurveyPage(page, 'paper')
  await expectNoViolation(page)
  const csv = (text: string) => ({
    name: 'kertas.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  })
  const send = async (text: string) => {
    await page.goto(`${path}/file`)
    await page.getByLabel('Berkas').setInputFiles(csv(text))
    await page.getByRole('button', { name: 'Periksa berkas' }).click()
  }
  await send('Layanan;Waktu;Biaya\nKutipan Akta Kelahiran;3;9\n')
  await expect(page.getByText(/Baris 2, kolom Biaya: “9”/)).toBeVisible()
  await expectNoViolation(page)
  const good = `Layanan;Waktu;Saran\nKutipan Akta Kelahiran;3;Berkas ${Date.now()}\n`
  await send(good)
  await expectNoViolation(page)
  await page.getByRole('button', { name: 'Simpan 1 lembar' }).click()
  await expect(page.getByText('Isi berkas tersimpan.')).toBeVisible()
  await send(good)
  await expect(page.getByText(/sudah pernah dimasukkan: 1 lembar/)).toBeVisible()
  await expect(page.getByRole('button', { name: /^Simpan/ })).toBeHidden()
  await page.goto(`${path}/form`)
  await expectNoViolation(page)
})
