import { expect, test, type Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { expectNoViolation } from './expect-no-violation.ts'
import { signIn } from './people.ts'

export const goodPassword = 'kerbau menyeberang jembatan'

/** The administrator makes a link for somebody and signs out; gives the link. */
export async function inviteByLink(page: Page, person: string): Promise<string> {
  await signIn(page, 'Teratai Gurami')
  await page.goto(`/people?search=${encodeURIComponent(person)}`)
  await page.getByRole('link', { name: person }).click()
  await page.getByRole('link', { name: 'Tautan masuk' }).click()
  await expect(page.getByLabel('Pegawai').locator('option:checked')).toHaveText(new RegExp(person))
  await look(page)
  await page.getByRole('button', { name: 'Buat tautan' }).click()
  await expect(page.getByRole('heading', { name: 'Tautan sudah jadi' })).toBeVisible()
  await look(page)
  const link = await page.getByLabel('Tautan').inputValue()
  await signOut(page)
  return link
}

/** Comes to an account by the link: a weak password is refused, a good one signs in. */
export async function chooseByLink(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await look(page)
  await typeNewPassword(page, '12345678901234567890')
  await page.getByRole('button', { name: 'Simpan dan masuk' }).click()
  await expect(page.getByText('Terlalu mudah ditebak')).toBeVisible()
  await look(page)
  await typeNewPassword(page, goodPassword)
  await page.getByRole('button', { name: 'Simpan dan masuk' }).click()
  await expect(page.getByText('Akun Anda siap')).toBeVisible()
  await look(page)
}

export async function typeNewPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel(/^Kata sandi baru/).fill(password)
  await page.getByLabel('Ulangi kata sandi baru').fill(password)
}

/** Adds an authenticator app; ends on the page with the recovery codes. Gives the code that confirmed it. */
export async function addApp(
  page: Page,
): Promise<{ readonly used: string; readonly now: () => string }> {
  await page.goto('/account')
  await page.getByRole('button', { name: 'Pasang aplikasi' }).click()
  await expect(page.getByRole('img', { name: 'Kode QR' })).toBeVisible()
  await look(page)
  const text = await page.locator('.secret-text').innerText()
  const secret = Secret.fromBase32(text.replaceAll(/\s/g, ''))
  const used = TOTP.generate({ secret, timestamp: Date.now() - 30_000 }) // of the step before
  await page.getByLabel('Ketik kode yang tampil').fill(used)
  await page.getByLabel('Kata sandi sekarang').fill(goodPassword)
  await page.getByRole('button', { name: 'Minta kode mulai sekarang' }).click()
  await expect(page.getByRole('heading', { name: 'Kode pemulihan' })).toBeVisible()
  await look(page)
  return { used, now: () => TOTP.generate({ secret }) }
}

export async function givePassword(page: Page, name: string, password: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByLabel('Nama masuk').fill(name)
  await page.getByLabel('Kata sandi', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
}

export async function giveCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Kode', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
}

export async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Keluar', exact: true }).click()
  await page.waitForURL('**/sign-in')
}

/** No violation, where scripts run to find one, and nothing wider than the screen. */
export async function look(page: Page): Promise<void> {
  if (test.info().project.name !== 'without-script') await expectNoViolation(page)
  const { width } = page.viewportSize() ?? { width: 0 }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
}

/** From the invitation to a sign-in with password and code; what was used once is used up. */
export async function wholeAccount(page: Page, person: string): Promise<void> {
  const name = person.toLowerCase().replace(' ', '.')
  const link = await inviteByLink(page, person)
  await chooseByLink(page, link)
  const code = await addApp(page)
  const recoveryCode = await page.locator('.recovery-codes code').first().innerText()
  await signOut(page)

  await page.goto(link)
  await expect(page.getByRole('heading', { name: 'Tautan sudah dipakai' })).toBeVisible()
  await look(page)
  await givePassword(page, name, 'sandi yang lain lagi')
  await expect(page.getByText('Nama atau kata sandi salah')).toBeVisible()
  await look(page)

  await givePassword(page, name, goodPassword)
  await expect(page.getByRole('heading', { name: 'Kode masuk' })).toBeVisible()
  await look(page)
  await giveCode(page, code.used)
  await expect(page.getByText('Kode salah atau sudah pernah dipakai')).toBeVisible()
  await look(page)
  await giveCode(page, code.now())
  await page.waitForURL('**/sops')
  await signOut(page)

  await givePassword(page, name, goodPassword)
  await giveCode(page, recoveryCode)
  await page.waitForURL('**/sops')
  await page.goto('/account')
  await expect(page.getByText('Kode pemulihan tersisa: 9.')).toBeVisible()
  await look(page)
}
