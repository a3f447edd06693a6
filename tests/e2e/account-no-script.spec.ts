import { expect, test } from '@playwright/test'
import { wholeAccount } from './account-story.ts'

test('without scripts somebody comes to an account by a link, adds an app and signs in with its code', async ({
  page,
}) => {
  test.slow()
  await wholeAccount(page, 'Surya Kerapu')
})

test('without scripts no box is offered that would do nothing', async ({ page }) => {
  await page.goto('/sign-in')
  await expect(page.getByLabel('Kata sandi', { exact: true })).toBeVisible()
  await expect(page.getByText('Tampilkan kata sandi')).toBeHidden()
})
