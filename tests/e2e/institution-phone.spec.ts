import { expect, test } from '@playwright/test'
import { expectNoViolation } from './expect-no-violation.ts'
import { institutionPages } from './institution.ts'
import { signIn } from './people.ts'

test('on a phone no page of the institution is wider than the screen or has a violation', async ({
  page,
}) => {
  test.slow()
  await signIn(page)
  for (const path of await institutionPages(page)) {
    await page.goto(path)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect([path, width]).toEqual([path, 360])
    await expectNoViolation(page)
  }
})
