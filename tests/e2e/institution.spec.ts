import { test } from '@playwright/test'
import { expectNoViolation } from './expect-no-violation.ts'
import { institutionPages } from './institution.ts'
import { signIn } from './people.ts'

test('no page of the institution has a violation, in light and dark colours', async ({ page }) => {
  test.slow()
  await signIn(page)
  const paths = await institutionPages(page)
  for (const path of paths) {
    await page.goto(path)
    await expectNoViolation(page)
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  for (const path of paths) {
    await page.goto(path)
    await expectNoViolation(page)
  }
})
