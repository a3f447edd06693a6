import type { APIRequestContext, Browser, Page } from '@playwright/test'
import { publicRoutes } from '../../src/web/testing/public-routes.ts'
import { makeScreen } from './answering-story.ts'
import { makeTablet } from './survey-story.ts'

export const home = '/layanan/tanjung-seruni'
const drafts = `${home}/rancangan`
const api = '/api/v1/governments/tanjung-seruni'

/** What stands for the names in the addresses of routes. */
type Places = Readonly<Record<string, string>>

/** Addresses of every public page, one of each kind, from the same list as the rules of access. */
export async function listPublicPages(page: Page): Promise<readonly string[]> {
  const places = await findPlaces(page)
  const pages: string[] = []
  for (const [route, { may, at }] of Object.entries(publicRoutes)) {
    if (may !== 'anyone' || !route.startsWith('GET ')) continue
    const address = fillIn(at, places)
    if (await isPage(page.request, address)) pages.push(address)
  }
  return pages
}

function fillIn(at: string, places: Places): string {
  return at.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const place = places[name]
    if (place === undefined || place === '') throw new Error(`no {${name}} is known for ${at}`)
    return place
  })
}

/** Whether a browser is given a page there: neither data nor a file. */
async function isPage(request: APIRequestContext, address: string): Promise<boolean> {
  const answer = await request.get(address, { headers: { accept: 'text/html,*/*;q=0.8' } })
  if (!answer.ok()) throw new Error(`${address}: ${answer.status()}`)
  return answer.headers()['content-type']?.startsWith('text/html') ?? false
}

/** One of everything that public addresses name, as a reader finds it. */
async function findPlaces(page: Page): Promise<Places> {
  await page.goto(`${home}/jenis/akta-kelahiran`)
  const unit = await lastPart(page, '.crumbs a >> nth=-1')
  await page.goto('/arsip/tanjung-seruni?search=kelahiran')
  const sop = await lastPart(page, '.shelf a >> nth=0')
  await page.goto(`/arsip/tanjung-seruni/sop/${sop}`)
  const code = await lastPart(page, 'a[href^="/v/"]')
  const revision = await readFirst(page, `/sops/${sop}/revisions`, 'revision')
  const serviceId = await readFirst(page, '/services', 'id')
  const publishedSurveyId = await readFirst(page, '/surveys', 'id')
  const browser = browserOf(page)
  const screen = (await makeScreen(browser)).split('/').at(-1) ?? ''
  const tablet = (await makeTablet(browser, 'Tablet loket 3')).split('/').at(-1) ?? ''
  const round = await openDraft(page)
  const receipt = await sendComment(page, 'Mohon jam buka ditulis juga pada rancangan ini.')
  return {
    archive: 'tanjung-seruni',
    serviceSlug: 'akta-kelahiran',
    promised: '1',
    publishedSurvey: 'disdukcapil-2026-1',
    publishedSurveyId,
    surveySlug: 'kel-pasir-jernih-2026',
    screen,
    tablet,
    unit,
    sop,
    code,
    revision,
    serviceId,
    round,
    receipt,
  }
}

function browserOf(page: Page): Browser {
  const browser = page.context().browser()
  if (browser === null) throw new Error('the page has no browser')
  return browser
}

async function lastPart(page: Page, link: string): Promise<string> {
  const href = await page.locator(link).getAttribute('href')
  return href?.split('/').at(-1) ?? ''
}

/** A field of the first entry of a list of the API. */
async function readFirst(page: Page, path: string, field: string): Promise<string> {
  const answer = await page.request.get(api + path)
  const list: { readonly items: readonly Record<string, string | number>[] } = await answer.json()
  return String(list.items[0]?.[field] ?? '')
}

/** Opens the draft of the sample city on which one may comment; gives its id. */
export async function openDraft(page: Page): Promise<string> {
  await page.goto(drafts)
  const open = page.locator('.drafts li').filter({ hasText: 'Aula' })
  await open.getByRole('link').click()
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** Comments on the draft that is open, no faster than people type; gives the code of the receipt. */
export async function sendComment(page: Page, text: string): Promise<string> {
  await page.getByRole('link', { name: 'Sampaikan tanggapan' }).click()
  await page.getByLabel(/^Tanggapan Anda/).pressSequentially(text, { delay: 2500 / text.length })
  await page.getByRole('button', { name: 'Kirim tanggapan' }).click()
  await page.waitForURL('**?done=sent')
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}
