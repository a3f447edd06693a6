import { expect, type Page } from '@playwright/test'

/** Goes from the list to the form of a new survey of one's own unit, and gives its one field a title. */
export async function beginSurvey(page: Page): Promise<void> {
  await page.goto('/surveys')
  await page.getByRole('link', { name: 'Survei baru' }).first().click()
  await expect(page.getByRole('heading', { name: 'Survei baru' })).toBeVisible()
}

/** The pages of planning, those of the first survey of the list among them. */
export async function listSurveyPages(page: Page): Promise<readonly string[]> {
  await page.goto('/surveys')
  const first = page.locator('table.list th a').first()
  const survey = (await first.getAttribute('href')) ?? ''
  return [
    '/surveys',
    '/surveys?year=1999',
    '/surveys/new',
    survey,
    `${survey}/edit`,
    '/surveys/instruments',
    '/surveys/instruments/skm/1',
    '/surveys/instruments/skm/1/edit',
  ]
}
