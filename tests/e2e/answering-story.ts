import { expect, type Browser, type Page } from '@playwright/test'
import { signIn } from './people.ts'

export const surveys = '/survei/tanjung-seruni'
const title = 'SKM Kelurahan Pasir Jernih 2026'
export const form = `${surveys}/kel-pasir-jernih-2026`

/** Staff open one of the pages of the survey, by its tab. */
export async function openSurveyTab(page: Page, tab: string): Promise<void> {
  await signIn(page)
  await page.goto('/surveys')
  await page.getByRole('link', { name: title }).click()
  const link = page.getByRole('link', { name: tab, exact: true })
  await link.click()
  await expect(link).toHaveAttribute('aria-current', 'page')
}

/** Prints one-time codes at another desk, and gives them. */
export async function printCodes(browser: Browser, count: number): Promise<readonly string[]> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await openSurveyTab(page, 'Kode')
  await page.getByLabel('Jumlah kode').fill(String(count))
  await page.getByRole('button', { name: 'Buat dan tampilkan kode' }).click()
  await expect(page.locator('.slip-code')).toHaveCount(count)
  const codes = await page.locator('.slip-code').allInnerTexts()
  await context.close()
  return codes
}

/** Sets up a screen at the counter, and gives the path of its address. */
export async function makeScreen(browser: Browser): Promise<string> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await openSurveyTab(page, 'Tautan dan layar')
  await page.getByLabel('Nama').fill('Layar ruang tunggu')
  await page.getByRole('button', { name: 'Buat alamat' }).click()
  const { pathname } = new URL(await page.locator('code').innerText())
  await context.close()
  return pathname
}

/** Chooses an answer of a question by its words, as a finger touches it. */
export async function choose(page: Page, question: string | RegExp, answer: string) {
  const group = page.getByRole('group', { name: question })
  await group.getByText(answer, { exact: true }).click()
  await expect(group.getByRole('radio', { name: answer, exact: true })).toBeChecked()
}

/** The answers of a person who was served well, question by question. */
export const goodAnswers = [
  ['Bagaimana kesesuaian persyaratan', 'Sesuai'],
  ['Bagaimana kemudahan prosedur', 'Mudah'],
  ['Bagaimana kecepatan waktu', 'Kurang cepat'],
  ['Bagaimana kesesuaian hasil', 'Sangat sesuai'],
  ['Bagaimana kompetensi petugas', 'Kompeten'],
  ['Bagaimana kesopanan', 'Sangat sopan dan ramah'],
  ['Bagaimana penanganan pengaduan', 'Tidak menjawab'],
  ['Bagaimana kualitas sarana', 'Baik'],
] as const

/** A citizen types the code on the paper as it comes, answers every question and sees thanks. */
export async function answerByCode(page: Page, code: string): Promise<void> {
  await page.goto(surveys)
  await page.getByRole('link', { name: 'Saya punya kode' }).click()
  await page.getByLabel('Kode', { exact: true }).fill(`${code.slice(0, 13)}#`)
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await expect(page.getByText('Ini bukan kode survei.')).toBeVisible()
  await page.getByLabel('Kode', { exact: true }).fill(code.toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: 'Lanjut' }).click()
  await expect(page.getByText('Kode Anda dikenali.')).toBeVisible()

  const [forgotten, ...others] = goodAnswers
  for (const [question, answer] of others) await choose(page, new RegExp(question), answer)
  const time = page.locator('.question').filter({ hasText: 'kecepatan waktu' })
  await time.getByText('Seberapa penting bagi Anda?').click()
  await choose(page, 'Seberapa penting bagi Anda: waktu penyelesaian?', 'Sangat penting')
  await page.getByLabel(/^Saran dan masukan/).fill('Tambah kursi di ruang tunggu.')
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()

  await expect(page.getByRole('alert')).toContainText('Satu hal perlu dilengkapi')
  await expect(page.getByLabel(/^Saran dan masukan/)).toHaveValue('Tambah kursi di ruang tunggu.')
  await page.getByRole('alert').getByRole('link').click()
  await choose(page, new RegExp(forgotten[0]), forgotten[1])
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Terima kasih')
  await expect(page.getByText('Jawaban Anda sudah kami terima.')).toBeVisible()

  await page.goto(`${surveys}/kode?k=${code}`)
  await expect(page.getByText('Kode ini tidak berlaku')).toBeVisible()
}

/** No page asks to be scrolled sideways. */
export async function expectFits(page: Page): Promise<void> {
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect([page.url(), width]).toEqual([page.url(), page.viewportSize()?.width])
}
