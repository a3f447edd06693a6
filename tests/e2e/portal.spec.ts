import { createServer } from 'node:http'
import { expect, test, type Page } from '@playwright/test'
import { cutText, fitList, mostLetters, posterRooms } from '../../src/web/portal/poster/fit-list.ts'

const home = '/layanan/tanjung-seruni'
const service = `${home}/jenis/akta-kelahiran`

/** How many sheets Chromium prints it on. */
async function countSheets(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

/** Whether all of the poster is on its sheet. */
function isCutOff(page: Page): Promise<boolean> {
  return page
    .locator('.sheet, .poster-one, .poster-both')
    .evaluateAll((parts) => parts.some((part) => part.scrollHeight > part.clientHeight + 1))
}

test('the poster prints on one sheet, in one language and in two', async ({ page }) => {
  for (const path of [
    `${service}/poster`,
    `/en${service}/poster`,
    `${service}/poster/dua-bahasa`,
  ]) {
    await page.goto(path)
    expect([path, await countSheets(page), await isCutOff(page)]).toEqual([path, 1, false])
  }
})

for (const [what, text] of [
  ['short texts', 'Kartu keluarga'],
  ['long texts', 'Surat pernyataan tanggung jawab mutlak kebenaran data '.repeat(6)],
  ['capitals', 'SURAT KETERANGAN MWMWM '.repeat(9)],
  ['one endless word', 'm'.repeat(400)],
  ['pictures', '👩‍👩‍👧'.repeat(80)],
  ['another writing', 'مرحبا بالعالم '.repeat(30)],
] as const) {
  test(`sixty requirements of ${what} are shortened to what one sheet holds`, async ({ page }) => {
    for (const [path, { usual }] of [
      ['poster', posterRooms.one],
      ['poster/dua-bahasa', posterRooms.two],
    ] as const) {
      await page.goto(`${service}/${path}`)
      const { shown, more } = fitList(
        Array.from({ length: 60 }, () => text),
        usual,
      )
      expect(shown.length).toBeGreaterThan(0)
      const lines = [...shown, `dan ${more} lagi: lihat rincian lengkap`]
      const [name, fact] = [cutText(text, mostLetters.name), cutText(text, mostLetters.fact)]
      await page.evaluate(fillPoster, { lines, name, fact })
      expect([path, await countSheets(page), await isCutOff(page)]).toEqual([path, 1, false])
    }
  })
}

/** Writes texts into the poster that stands there, as the page writes longer ones. */
function fillPoster(texts: {
  readonly lines: readonly string[]
  readonly name: string
  readonly fact: string
}): void {
  for (const part of document.querySelectorAll('.poster-roomy')) part.removeAttribute('class')
  for (const name of document.querySelectorAll('.poster-name')) name.textContent = texts.name
  for (const fact of document.querySelectorAll('.poster-facts dd')) fact.textContent = texts.fact
  for (const list of document.querySelectorAll('.poster-list')) {
    const items = texts.lines.map((line) => {
      const item = document.createElement('li')
      item.textContent = line
      return item
    })
    list.replaceChildren(...items)
  }
}

test('nothing but the drawing is wider than 320 px, as at 400 % in a window of 1280 px', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 })
  for (const begin of ['', '/en']) {
    for (const path of [
      `${begin}${home}`,
      `${begin}${home}/abjad`,
      `${begin}${home}/peristiwa/identity`,
      `${begin}${service}`,
      `${begin}/kartu/tanjung-seruni/akta-kelahiran`,
      `${begin}${home}/x`,
    ]) {
      await page.goto(path)
      for (const fold of await page.locator('summary').all()) await fold.click()
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect([path, width]).toEqual([path, 320])
    }
  }
})

test('everything that is pressed is 44 px high at least', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 })
  for (const path of [home, `${home}/abjad`, service, `${service}/poster`]) {
    await page.goto(path)
    const small = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          'a:not(.skip), button, summary, input:not([type=checkbox]), label:has(input)',
        ),
      ]
        // Links in running text may be as high as its lines.
        .filter((element) => element.closest('p:not(.actions), h2, h3') === null)
        .map((element) => [element.textContent, element.getBoundingClientRect().height] as const)
        .filter(([, height]) => height > 0 && height < 43.9),
    )
    expect([path, small]).toEqual([path, []])
  }
})

test('what was seen opens without a network, and what was not is told', async ({
  page,
  context,
}) => {
  await page.goto(service)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.goto(home)
  await expect
    .poll(() => page.evaluate(() => caches.match(location.href).then((kept) => kept?.status)))
    .toBe(200)
  await context.setOffline(true)
  await page.goto(service)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kutipan Akta Kelahiran')
  await expect(page.getByRole('banner')).toHaveCSS('display', 'flex')
  await page.goto(`${home}/abjad`)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anda sedang luring')
  await page.getByRole('link', { name: /^Kutipan Akta Kelahiran/ }).click()
  await expect(page.getByText('Paling lama 3 hari kerja')).toBeVisible()
  await context.setOffline(false)
})

test('the worker keeps away from the pages of staff', async ({ page }) => {
  await page.goto(service)
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined))
  await page.goto('/sign-in')
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
  const scopes = await page.evaluate(async () => {
    const all = await navigator.serviceWorker.getRegistrations()
    return all.map(({ scope }) => new URL(scope).pathname)
  })
  expect(scopes).toEqual(['/layanan/'])
})

test('the line that a service offers shows its card in the page of another site', async ({
  page,
}) => {
  await page.goto(service)
  await page.getByText('Pasang di situs lain').click()
  const line = await page.getByLabel('Baris HTML').inputValue()
  // Another site by its port; browsers keep pages of the net from what is on this machine.
  const other = createServer((_, answer) => {
    answer.setHeader('content-type', 'text/html')
    answer.end(`<!doctype html>${line}`)
  })
  await new Promise<void>((begun) => other.listen(0, '127.0.0.1', begun))
  const address = other.address()
  await page.goto(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`)
  const card = page.frameLocator('iframe')
  await expect(card.getByRole('heading', { name: 'Kutipan Akta Kelahiran' })).toBeVisible()
  await expect(card.getByText('Gratis')).toBeVisible()
  await card.getByRole('link').click()
  await expect(page).toHaveURL(new RegExp(`${service}$`))
  other.close()
})
