import { test } from '@playwright/test'
import { expectTenSaved, readToday, tenForms } from './paper-story.ts'
import { pressKey, tabTo } from './press-keys.ts'
import { openSurveyPage } from './survey-story.ts'

test('ten paper forms are entered by keyboard alone without a script', async ({ page }) => {
  await openSurveyPage(page, 'paper', 'Puspa Teratai')
  const before = await readToday(page)
  await tabTo(page, page.getByLabel('Lembar 1, Persyaratan', { exact: true }))
  for (const { digits, remark } of tenForms) {
    for (const digit of digits) {
      await page.keyboard.type(digit)
      await page.keyboard.press('Tab')
    }
    await page.keyboard.type(remark)
    await page.keyboard.press('Tab')
  }
  await pressKey(page, 'button', 'Simpan halaman ini')
  await expectTenSaved(page, before)
})
