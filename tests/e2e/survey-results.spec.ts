import { expect, test } from '@playwright/test'
import { expectNoViolation } from './expect-no-violation.ts'
import { signIn } from './people.ts'
import { readResults } from './survey-results.ts'

test('a citizen finds the results of a survey from a service, reads them and opens a formula', async ({
  page,
}) => {
  await page.goto('/layanan/tanjung-seruni/jenis/akta-kelahiran')
  await page.getByRole('link', { name: /^SKM Dinas Kependudukan.*Semester I 2026/ }).click()
  await readResults(page)
})

test('without JavaScript the results are read and opened all the same', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'id-ID' })
  const page = await context.newPage()
  await page.goto('/layanan/tanjung-seruni/survei')
  await page.getByRole('link', { name: /^SKM Dinas Kependudukan.*Semester I 2026/ }).click()
  await readResults(page)
  await context.close()
})

test('the poster is one sheet on which everything has room', async ({ page }) => {
  for (const survey of ['disdukcapil-2026-1', 'puskesmas-2026-1']) {
    await page.goto(`/layanan/tanjung-seruni/survei/${survey}/poster`)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1)
    const [needed, given] = await page
      .locator('main')
      .evaluate((sheet) => [sheet.scrollHeight, sheet.clientHeight])
    expect(needed).toBeLessThanOrEqual(given ?? 0)
    await expect(page.getByText('jawaban, 1 Januari 2026')).toBeInViewport()
    await expect(page.getByAltText('Kode QR ke halaman hasil survei')).toBeVisible()
  }
})

test('an approver publishes what nobody outside could read before', async ({ page }) => {
  const address = '/layanan/tanjung-seruni/survei/dpmptsp-2026-1'
  expect((await page.goto(address))?.status()).toBe(404)
  await signIn(page, 'Lintang Belibis')
  await page.goto('/surveys')
  await page.getByRole('link', { name: 'SKM DPMPTSP, Semester I 2026' }).click()
  await page.getByRole('link', { name: 'Hasil', exact: true }).click()
  await expectNoViolation(page)
  await page.getByRole('button', { name: 'Umumkan hasil ini' }).click()
  await expect(page.getByText('Hasil survei diumumkan.')).toBeVisible()
  await page.getByRole('link', { name: 'Lihat halaman publik' }).click()
  await expect(page).toHaveURL(new RegExp(`${address}$`))
  await expect(page.getByText('75,77 dari 100').first()).toBeVisible()
})
