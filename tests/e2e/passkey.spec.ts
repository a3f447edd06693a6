import { expect, test, type CDPSession, type Page } from '@playwright/test'
import { chooseByLink, goodPassword, inviteByLink, look, signOut } from './account-story.ts'

/** A device of the browser's own that verifies its person, or one that does not. */
async function plugIn(page: Page, isUserVerified: boolean): Promise<CDPSession> {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('WebAuthn.enable')
  await devTools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified,
      automaticPresenceSimulation: true,
    },
  })
  return devTools
}

test('somebody adds a passkey, signs in with it alone, and removes it', async ({ page }) => {
  await plugIn(page, true)
  await chooseByLink(page, await inviteByLink(page, 'Sari Ketapang'))
  await page
    .locator('form[action$=passkeys]')
    .getByLabel('Kata sandi sekarang')
    .fill('salah sekali')
  await page.getByRole('button', { name: 'Tambah kunci sandi' }).click()
  await expect(page.getByText('Kata sandi salah')).toBeVisible()
  await look(page)
  await page.locator('form[action$=passkeys]').getByLabel('Kata sandi sekarang').fill(goodPassword)
  await page.getByRole('button', { name: 'Tambah kunci sandi' }).click()
  await expect(page.getByText('Kunci sandi sudah ditambahkan')).toBeVisible()
  await look(page)
  await signOut(page)

  await page.goto('/sign-in?after=%2Faccount')
  await look(page)
  await page.getByRole('button', { name: 'Masuk dengan kunci sandi' }).click()
  await page.waitForURL('**/account')
  await expect(page.getByRole('link', { name: /Sari Ketapang/ })).toBeVisible()

  await page.locator('form[action$=remove]').getByLabel('Kata sandi sekarang').fill(goodPassword)
  await page.getByRole('button', { name: 'Hapus kunci sandi' }).click()
  await expect(page.getByText('Kunci sandi sudah dihapus')).toBeVisible()
  await signOut(page)
  await page.getByRole('button', { name: 'Masuk dengan kunci sandi' }).click()
  await expect(page.getByText('Kunci sandi tidak dikenal')).toBeVisible()
  await look(page)
})

test('a device that has no passkey, or does not verify its person, signs nobody in', async ({
  page,
}) => {
  await plugIn(page, false)
  await page.goto('/sign-in')
  await page.getByRole('button', { name: 'Masuk dengan kunci sandi' }).click()
  await expect(page.getByText('Kunci sandi tidak diberikan')).toBeVisible()
  await look(page)
})
