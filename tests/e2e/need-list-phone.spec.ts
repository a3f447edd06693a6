import { expect, test } from '@playwright/test'
import { expectNoViolation } from './expect-no-violation.ts'
import { signIn } from './people.ts'

test('on a phone a list is pasted and checked without scrolling sideways', async ({ page }) => {
  await signIn(page, 'Puspa Teratai')
  await page.goto('/needs/list')
  const width = () => page.evaluate(() => document.documentElement.scrollWidth)
  expect(await width()).toBe(360)
  await expectNoViolation(page)
  await page
    .getByLabel('Tempelkan daftar')
    .fill(
      'Judul SOP\tTugas\tUnit\tTarget\tPenanggung Jawab\nPelayanan Perekaman Biometrik Penduduk Luar Domisili\tPendaftaran penduduk\t\tTW II 2027\tPuspa Teratai\nPemutakhiran Data\t\tBidang Informasi Administrasi\tsegera\tEntah',
    )
  await page.getByRole('button', { name: 'Periksa daftar' }).click()
  await expect(page.getByText("Unit 'Bidang Informasi Administrasi' tidak dikenal.")).toBeVisible()
  expect(await width()).toBe(360)
  await expectNoViolation(page)
})
