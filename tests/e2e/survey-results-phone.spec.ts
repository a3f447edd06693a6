import { expect, test } from '@playwright/test'
import { readResults } from './survey-results.ts'

test('results are read on a phone', async ({ page }) => {
  await page.goto('/layanan/tanjung-seruni/survei')
  await page.getByRole('link', { name: /^SKM Dinas Kependudukan.*Semester I 2026/ }).click()
  await readResults(page)
})

test('at 320 px letters of charts stay large enough', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/layanan/tanjung-seruni/survei/disdukcapil-2026-1')
  const heights = await page
    .locator('svg.chart text')
    .evaluateAll((texts) => texts.map((text) => text.getBoundingClientRect().height))
  expect(heights.length).toBeGreaterThan(40)
  expect(Math.min(...heights)).toBeGreaterThan(9)
})
