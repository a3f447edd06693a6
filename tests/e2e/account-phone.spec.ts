import { test } from '@playwright/test'
import { wholeAccount } from './account-story.ts'

test('on a phone somebody comes to an account by a link, adds an app and signs in with its code', async ({
  page,
}) => {
  test.slow()
  await wholeAccount(page, 'Dara Anggrek')
})
