import { expect, test } from '@playwright/test'
import {
  answerByCode,
  choose,
  form,
  goodAnswers,
  makeScreen,
  printCodes,
} from './answering-story.ts'

const phone = { width: 360, height: 740 }

test('without scripts, on a phone, a citizen answers by the code on the paper and sees thanks', async ({
  page,
  browser,
}) => {
  const [code = ''] = await printCodes(browser, 1)
  await page.setViewportSize(phone)
  await answerByCode(page, code)
})

test('without scripts the form comes back empty after it was sent', async ({ page }) => {
  await page.setViewportSize(phone)
  await page.goto(form)
  for (const [question, answer] of goodAnswers) await choose(page, new RegExp(question), answer)
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Terima kasih')
  await page.reload()
  await expect(page.getByText('Jawaban Anda sudah kami terima.')).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
})

test('without scripts a screen at the counter goes back to its start by itself', async ({
  page,
  browser,
}) => {
  const pathname = await makeScreen(browser)
  await page.goto(pathname)
  await page.getByRole('link', { name: 'Mulai', exact: true }).click()
  for (const [question, answer] of goodAnswers) await choose(page, new RegExp(question), answer)
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(page.getByText('Layar ini kembali ke awal')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Mulai', exact: true })).toBeVisible({
    timeout: 25_000,
  })
  expect(new URL(page.url()).pathname).toBe(pathname)
})
