import { expect, test } from '@playwright/test'
import { answerByCode, expectFits, form, printCodes } from './answering-story.ts'

test('on a phone a citizen answers by the code on the paper and sees thanks', async ({
  page,
  browser,
}) => {
  const [code = ''] = await printCodes(browser, 1)
  await answerByCode(page, code)
})

test('on a phone every answer is a large target, and nothing is scrolled sideways', async ({
  page,
}) => {
  await page.goto(form)
  await expectFits(page)
  const targets = page.locator('.choices label, .pass, summary, main button')
  const sizes = await targets.evaluateAll((all) =>
    all
      .filter((one) => one.checkVisibility())
      .map((one) => {
        const { width, height } = one.getBoundingClientRect()
        return Math.min(width, height)
      }),
  )
  expect(sizes.length).toBeGreaterThan(40)
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(44)
})
