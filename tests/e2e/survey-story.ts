import type { Browser, Page } from '@playwright/test'
import { signIn } from './people.ts'

/** A survey of the sample city that is open now and asks about several services. */
const openSurvey = 'SKM Dinas Kependudukan dan Pencatatan Sipil, Semester II 2026'

/** Opens a page of the open survey, as who may lead all surveys or another; gives its path. */
export async function openSurveyPage(page: Page, tab: string, name?: string): Promise<string> {
  await signIn(page, name)
  await page.goto('/surveys')
  await page.getByRole('link', { name: openSurvey }).click()
  await page.waitForURL(/\/surveys\/[\da-f-]{36}$/)
  const path = `${new URL(page.url()).pathname}/${tab}`
  await page.goto(path)
  return path
}

/** Sets up a tablet for the open survey; gives the path that is opened on it. */
export async function makeTablet(browser: Browser, name: string): Promise<string> {
  const page = await browser.newPage()
  await openSurveyPage(page, 'devices')
  await page.getByLabel('Tablet petugas').check()
  await page.getByLabel('Nama').fill(name)
  await page.getByRole('button', { name: 'Buat alamat' }).click()
  const address = await page.locator('.made-device code').textContent()
  await page.close()
  return new URL(address ?? '').pathname
}

/** Rates each element with the third answer and sends the form. */
export async function answerForm(page: Page, suggestion: string): Promise<void> {
  for (const question of await page.locator('.answer-form fieldset').all())
    if (await question.isVisible()) await question.getByRole('radio').nth(2).check()
  await page.getByLabel(/Saran/).fill(suggestion)
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
}

/** Follows which answers the server has taken: by id, how many times it said so. */
export function followTaken(page: Page): ReadonlyMap<string, number> {
  const taken = new Map<string, number>()
  page.on('response', async (response) => {
    if (!response.url().endsWith('/jawaban') || !response.ok()) return
    const sent: readonly { answerId: string }[] = response.request().postDataJSON()
    const { outcomes } = await response.json()
    for (const [at, { answerId }] of sent.entries())
      if (outcomes[at].outcome === 'taken') taken.set(answerId, (taken.get(answerId) ?? 0) + 1)
  })
  return taken
}
