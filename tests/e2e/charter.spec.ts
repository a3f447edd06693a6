import { expect, test, type Page } from '@playwright/test'
import { signIn } from './people.ts'

/** How many sheets of A4 Chromium prints it on. */
async function countSheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm' } })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

const sentence =
  'Melayani menurut standar yang ditetapkan, tanpa membeda-bedakan dan tanpa pungutan.'

test('a charter is one sheet of A4, also with long texts', async ({ page }) => {
  await page.goto('/layanan/tanjung-seruni/maklumat')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Maklumat Pelayanan')
  expect(await countSheets(page)).toBe(1)
  await signIn(page)
  await page.goto('/charter')
  for (const name of ['provider-duties', 'public-rights', 'public-duties', 'sanctions']) {
    await page.locator(`[name=${name}]`).fill(Array.from({ length: 16 }, () => sentence).join('\n'))
  }
  await page.getByRole('button', { name: 'Simpan' }).click()
  await page.locator('button[value=publish]').click()
  await page.waitForURL('**/charter?done=published')
  // The browser keeps the page before for a minute.
  await page.goto('/layanan/tanjung-seruni/maklumat?baru')
  await expect(page.getByText(sentence).first()).toBeVisible()
  expect(await countSheets(page)).toBe(1)
})
