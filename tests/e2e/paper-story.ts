import { expect, type Page } from '@playwright/test'

const boxesOfSheet = 18

/** Ten forms as they lie on the desk: nine ratings, nine importances, a remark on some. */
export const tenForms = Array.from({ length: 10 }, (_, sheet) => ({
  digits: Array.from({ length: boxesOfSheet }, (_box, at) => String(1 + ((sheet + at) % 4))),
  remark: sheet % 3 === 0 ? `Loket ${sheet + 1} perlu ditambah` : '',
}))

/** How many sheets the officer has entered today. */
export async function readToday(page: Page): Promise<number> {
  const text = await page.getByText(/Hari ini Anda memasukkan \d+ lembar/).textContent()
  return Number(/\d+/.exec(text ?? '')?.[0])
}

/** The ten forms are kept, as the page says. */
export async function expectTenSaved(page: Page, before: number): Promise<void> {
  await expect(page.getByText('Lembar tersimpan.')).toBeVisible()
  expect(await readToday(page)).toBe(before + 10)
}
