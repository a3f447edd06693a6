import { expect, test } from '@playwright/test'
import {
  chooseByLink,
  givePassword,
  goodPassword,
  inviteByLink,
  look,
  typeNewPassword,
  wholeAccount,
} from './account-story.ts'

test('somebody comes to an account by a link, adds an app and signs in with its code', async ({
  page,
}) => {
  test.slow()
  await wholeAccount(page, 'Nila Kecubung')
})

test('a password is shown while the box is ticked', async ({ page }) => {
  await page.goto('/sign-in')
  const password = page.getByLabel('Kata sandi', { exact: true })
  await expect(password).toHaveAttribute('type', 'password')
  await page.getByLabel('Tampilkan kata sandi').check()
  await expect(password).toHaveAttribute('type', 'text')
  await look(page)
  await page.getByLabel('Tampilkan kata sandi').uncheck()
  await expect(password).toHaveAttribute('type', 'password')
})

test('sessions elsewhere are seen and ended, and a changed password ends them', async ({
  page,
  browser,
}) => {
  await chooseByLink(page, await inviteByLink(page, 'Arung Cempaka'))
  const elsewhere = await (await browser.newContext()).newPage()
  await givePassword(elsewhere, 'arung.cempaka', goodPassword)
  await elsewhere.waitForURL('**/sops')
  await page.getByRole('link', { name: 'Perangkat yang sedang masuk' }).click()
  await expect(page.getByText('Perangkat ini', { exact: true })).toHaveCount(1)
  await look(page)
  await page.getByRole('button', { name: /^Keluarkan .*, masuk/ }).click()
  await expect(page.getByText('Sudah dikeluarkan.')).toBeVisible()
  await elsewhere.reload()
  await elsewhere.waitForURL('**/sign-in?after=*')

  await givePassword(elsewhere, 'arung.cempaka', goodPassword)
  await elsewhere.waitForURL('**/sops')
  await page.goto('/account')
  await page.locator('form[action$=password]').getByLabel('Kata sandi sekarang').fill(goodPassword)
  await typeNewPassword(page, 'rotan terapung di muara')
  await page.getByRole('button', { name: 'Ganti kata sandi' }).click()
  await expect(page.getByText('Kata sandi sudah diganti')).toBeVisible()
  await look(page)
  await elsewhere.reload()
  await elsewhere.waitForURL('**/sign-in?after=*')
  await page.goto('/sops')
  await expect(page.getByRole('button', { name: 'Keluar' })).toBeVisible()
})
