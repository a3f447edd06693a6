import type { Page } from '@playwright/test'

/** Signs in as one of the sample city's staff. */
export async function signIn(page: Page, name = 'Kenanga Rumbia'): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name }).click()
  await page.waitForURL('**/sops')
}

/** Opens an SOP of the sample city by its title, however many others the list has. */
export async function openSop(page: Page, title: string): Promise<void> {
  await page.goto(`/sops?search=${encodeURIComponent(title)}`)
  await page.getByRole('link', { name: title, exact: true }).click()
  await page.waitForURL(/\/sops\/[\da-f-]{36}$/)
}

/** Opens the page that binds the SOPs of a unit, by way of the list. */
export async function openBundle(page: Page, unit: string): Promise<void> {
  await page.goto('/sops')
  const option = page.locator('select[name="unit"] option', { hasText: unit })
  await page.goto(`/sops?unit=${await option.getAttribute('value')}`)
  await page.getByRole('link', { name: 'Himpunan SOP (PDF)' }).click()
  await page.waitForURL('**/bundle')
}

/** The pages of units and people, those of one unit and one person among them. */
export async function listOfficePages(page: Page): Promise<readonly string[]> {
  const hrefOf = async (name: string) =>
    (await page.getByRole('link', { name, exact: true }).getAttribute('href')) ?? ''
  await page.goto('/units')
  const unit = await hrefOf('Dinas Kependudukan dan Pencatatan Sipil')
  await page.goto('/people?search=puspa')
  const person = await hrefOf('Puspa Teratai')
  return [
    '/units',
    '/units?search=zzz',
    '/units/new',
    `/units/merge?unit=${unit.replace('/units/', '')}`,
    ...['', '/rename', '/move', '/split', '/close', '/hours', '/hours/periods'].map(
      (part) => `${unit}${part}`,
    ),
    '/calendar',
    '/calendar/periods',
    '/people',
    '/people?search=zzz',
    '/people/new',
    '/people/list',
    ...['', '/edit', '/roles', '/leave'].map((part) => `${person}${part}`),
  ]
}

/** Begins an SOP and arrives at its form; gives its address. */
export async function beginSop(page: Page, title: string): Promise<string> {
  await page.goto('/sops/new')
  await page.getByLabel('Judul SOP').fill(title)
  await page.getByRole('button', { name: 'Mulai menyusun' }).click()
  await page.waitForURL('**/edit')
  return new URL(page.url()).pathname.replace('/edit', '')
}

/** Waits until the island has taken the form over. */
export async function waitForIsland(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Urungkan' }).waitFor()
}

/** Waits until everything typed is on the server. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.locator('.save-state[data-kind="saved"]').waitFor()
}

export function cell(page: Page, column: string, row: number) {
  return page.getByLabel(`${column}, langkah ${row}`, { exact: true })
}

export function mark(page: Page, performer: string, row: number) {
  return page.getByRole('checkbox', { name: `${performer}, langkah ${row}`, exact: true })
}
