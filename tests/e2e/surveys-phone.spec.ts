import { expect, test } from '@playwright/test'
import { expectNoViolation } from './expect-no-violation.ts'
import { signIn } from './people.ts'
import { listSurveyPages } from './survey-plan.ts'

test('on a phone surveys are planned without scrolling sideways and without a violation', async ({
  page,
}) => {
  await signIn(page)
  for (const address of await listSurveyPages(page)) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(360)
    await expectNoViolation(page)
  }
})
