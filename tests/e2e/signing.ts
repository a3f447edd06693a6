import { expect, type Page } from '@playwright/test'
import { makeKeyFile } from '../../src/web/testing/key-file.ts'
import { expectNoViolation } from './expect-no-violation.ts'
import { openRatified } from './ratify.ts'

/** Looks at the form, at it with a fault, after a look at the key, and at what was signed. */
export async function expectSoundSigning(page: Page, title: string): Promise<void> {
  const at = await openRatified(page, title, 'Lintang Belibis')
  await expectSound(page)
  await page.goto(`${at}/sign`)
  await expectSound(page)
  await page.getByRole('button', { name: 'Tandatangani', exact: true }).click()
  await expect(page.getByText('Pilih berkas kunci.')).toBeVisible()
  await expectSound(page)
  for (const [button, result] of [
    ['Periksa sertifikat saja', 'Belum ada yang ditandatangani'],
    ['Tandatangani', 'Dokumen sudah ditandatangani'],
  ] as const) {
    const { p12: buffer } = makeKeyFile('Lintang Belibis', 'Rahasia 2026')
    const key = { name: 'kunci.p12', mimeType: 'application/x-pkcs12', buffer }
    await page.getByLabel('Berkas kunci PKCS#12').setInputFiles(key)
    await page.getByRole('textbox', { name: 'Frasa sandi' }).fill('Rahasia 2026')
    await page.getByRole('button', { name: button, exact: true }).click()
    await expect(page.getByText(result)).toBeVisible()
    await expectSound(page)
  }
}

/** Without a violation, and not wider than the screen. */
async function expectSound(page: Page): Promise<void> {
  await expectNoViolation(page)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect([page.url(), wide <= 0]).toEqual([page.url(), true])
  const shots = process.env['TATALAKSANA_SHOTS']
  if (shots !== undefined) {
    const name = `${page.viewportSize()?.width ?? 0}-${Date.now()}.png`
    await page.screenshot({ path: `${shots}/${name}`, fullPage: true })
  }
}
