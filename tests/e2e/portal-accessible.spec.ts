import { expect, test, type Page } from '@playwright/test'
import { form, surveys } from './answering-story.ts'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoViolation } from './expect-no-violation.ts'
import { home, listPublicPages, openDraft } from './public-pages.ts'
import { signIn } from './people.ts'

// Every public page: both engines at a desk in light colours, then what size and colours change, on a
// phone in dark ones; and how wide they are where there are 320 px, as at 400 % in a window of 1280 px.

test.describe.configure({ mode: 'parallel' })

const desk = { width: 1366, height: 768 }
const phone = { width: 360, height: 740 }
const narrow = { width: 320, height: 256 }

for (const language of ['id', 'en']) {
  test(`no public page has a violation in ${language}, in light and dark colours, at a desk and on a phone, nor is one wider than 320 px`, async ({
    page,
  }) => {
    test.setTimeout(300_000)
    const isEnglish = language === 'en'
    const all = [...(await listPublicPages(page)), ...otherAnswers]
    const pages = all.filter((address) => address.startsWith('/en/') === isEnglish)
    expect(pages.length).toBeGreaterThan(25)
    for (const address of pages) {
      await page.setViewportSize(desk)
      await page.emulateMedia({ colorScheme: 'light' })
      await page.goto(address)
      await openFolds(page)
      await expectAccessible(page)
      await page.setViewportSize(phone)
      await page.emulateMedia({ colorScheme: 'dark' })
      await expectNoViolation(page)
      await page.setViewportSize(narrow)
      const width = await page.evaluate(() => document.documentElement.scrollWidth)
      expect.soft(width, address).toBe(320)
    }
  })
}

const archive = '/arsip/tanjung-seruni'

/** What else the same addresses answer: nothing found, another word, no such thing, nothing asked. */
const otherAnswers = [
  ...['', '/en'].flatMap((begin) => [
    `${begin}${home}/cari?q=qzxv`,
    `${begin}${home}/cari?q=akte+kelahran`,
    `${begin}${home}/cari?q=`,
    `${begin}${home}/cari?q=kartu`,
    `${begin}${home}/jenis/tiada`,
    `${begin}${home}/tiada`,
    `${begin}/layanan/tiada`,
    `${begin}/kartu/tanjung-seruni/tiada`,
    `${begin}${home}/survei/puskesmas-2026-1`,
    `${begin}${surveys}/disdukcapil-2026-2`,
    `${begin}${form}?terkirim`,
    `${begin}${surveys}/kode?k=1102v0000001`,
    `${begin}${surveys}/tiada`,
    `${begin}${surveys}/layar/tiada`,
  ]),
  `${archive}?search=zzz`,
  `${archive}?letter=P`,
  '/arsip/x',
  '/v/x',
  // From here on the archive speaks English.
  `${archive}?lang=en`,
  `${archive}/riwayat`,
]

async function openFolds(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('main details'))
      fold.open = true
  })
}

for (const language of ['id', 'en']) {
  test(`neither the mistakes in a comment nor what is taken back have a violation, in ${language}`, async ({
    page,
  }) => {
    const round = await openDraft(page)
    await page.goto(`${language === 'en' ? '/en' : ''}${home}/rancangan/${round}/tanggapan`)
    await page.locator('.comment-form button').first().click()
    await expect(page.locator('[aria-invalid="true"]')).toBeVisible()
    await expectAccessible(page)
    await page.goto(`${home}/rancangan/${round}/tanggapan?kode=AAAA-BBBB-CCCC-DDDD`)
    await expectAccessible(page)
  })
}

test('no page on which staff work on standards has a violation, on a phone neither', async ({
  page,
}) => {
  test.slow()
  await signIn(page)
  for (const address of await listStaffPages(page)) {
    await page.setViewportSize(desk)
    await page.goto(address)
    await openFolds(page)
    await expectNoViolation(page)
    await page.setViewportSize(phone)
    await expectNoViolation(page)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect([address, width]).toEqual([address, 360])
  }
})

/** Pages of a standard, rounds with the public, charter, evaluations and words; others are tried elsewhere. */
async function listStaffPages(page: Page): Promise<readonly string[]> {
  const open = async (list: string, name: RegExp) => {
    await page.goto(list)
    await page.getByRole('link', { name }).first().click()
    return new URL(page.url()).pathname
  }
  const service = await open('/services?search=kelahiran', /^Kutipan Akta Kelahiran$/)
  const round = await open('/consultations', /Aula/)
  await page.goto(`${service}/evaluations`)
  await page
    .getByRole('button', { name: /evaluasi/i })
    .first()
    .click()
  const evaluation = new URL(page.url()).pathname
  return [
    ...['', '/edit', '/evaluations'].map((part) => service + part),
    '/consultations',
    round,
    ...['held', 'unanswered'].map((one) => `${round}/comments?show=${one}`),
    '/charter',
    '/evaluations',
    evaluation,
    '/service-words',
  ]
}
