import { expect, test } from '@playwright/test'
import { expectNoViolation } from './expect-no-violation.ts'
import { listResultPages, readResults } from './survey-results.ts'

test('results are read on a phone', async ({ page }) => {
  await page.goto('/layanan/tanjung-seruni/survei')
  await page.getByRole('link', { name: /^SKM Dinas Kependudukan.*Semester I 2026/ }).click()
  await readResults(page)
})

test('at 320 px nothing leaves the page but a poster, and letters of charts stay large enough', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 })
  for (const address of listResultPages().filter((one) => !one.endsWith('/poster'))) {
    await page.goto(address)
    expect(await page.evaluate(() => document.documentElement.scrollWidth), address).toBe(320)
    await expectNoViolation(page)
    const heights = await page
      .locator('svg.chart text')
      .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().height))
    for (const height of heights) expect(height).toBeGreaterThan(9)
  }
})
