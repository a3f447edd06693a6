import type { Page } from '@playwright/test'

/** Addresses of the institution's pages, one of each kind, as the bureau sees them. */
export async function institutionPages(page: Page): Promise<readonly string[]> {
  await page.goto('/board?search=kependudukan')
  const unit = new URL(
    (await page
      .getByRole('link', { name: /Kependudukan/ })
      .first()
      .getAttribute('href')) ?? '',
    page.url(),
  ).searchParams.get('unit')
  await page.goto(`/needs?unit=${unit}`)
  const reviews = await page
    .getByRole('link', { name: /^Monev ?: / })
    .first()
    .getAttribute('href')
  await page.goto(reviews ?? '')
  await page.getByRole('button', { name: /evaluasi$/ }).click()
  const evaluation = new URL(page.url()).pathname
  await page.goto(reviews ?? '')
  await page.getByRole('button', { name: /monitoring$/ }).click()
  return [
    '/board',
    '/board/print',
    `/needs?unit=${unit}`,
    `/needs/new?unit=${unit}`,
    `/needs/list?unit=${unit}`,
    '/needs/list',
    `/duties?unit=${unit}`,
    `/plan?unit=${unit}`,
    '/reviews',
    '/reviews/periods',
    reviews ?? '',
    evaluation,
    new URL(page.url()).pathname,
  ]
}
