import { expect, test, type Browser, type Locator, type Page } from '@playwright/test'
import { expectNoViolation } from './expect-no-violation.ts'
import { signIn } from './people.ts'
import { beginSurvey } from './survey-plan.ts'

const haste = 'lebih cepat daripada orang membaca'
const title = `SKM Pemeriksaan ${Date.now()}`

test('answers sent in haste wait; counted or left out with a reason, they move the index', async ({
  page,
  browser,
  javaScriptEnabled,
}) => {
  await signIn(page)
  const survey = await openSurveyOfWard(page)
  await enterTwelvePapers(page, survey)
  await page.goto(survey)
  const form = await page.locator('.facts a[href^="/survei/"]').getAttribute('href')
  await answerInHaste(browser, form ?? '')
  await answerInHaste(browser, form ?? '')

  await page.goto(`${survey}/judging`)
  if (javaScriptEnabled) await expectNoViolation(page)
  await expect(page.getByRole('link', { name: 'Menunggu (2)' })).toBeVisible()
  await expect(rowOf(page, haste)).toContainText('1 pola; 2 persis sama')
  await expect(rowOf(page, 'Bila dihitung')).toContainText('67,86')
  await expect(rowOf(page, 'Bila tidak dihitung')).toContainText('75,00')
  await page.getByRole('button', { name: 'Simpan keputusan' }).click()
  await expect(page.getByRole('group', { name: 'Keputusan' })).toHaveAccessibleDescription(
    'Pilih salah satu.',
  )
  await expect(page.getByRole('textbox', { name: /^Alasan/ })).toHaveAccessibleDescription(
    /Tulis alasannya\./,
  )
  await decide(page, 'Dihitung', 'Warga didampingi petugas, yang menandai untuk mereka.')
  await expectIndex(page, survey, { index: '67,86', answers: '14' })

  await page.goto(`${survey}/judging/decisions`)
  await expect(page.getByText('Dihitung setelah diperiksa: 2 jawaban')).toBeVisible()
  await page.getByRole('button', { name: 'Batalkan' }).click()
  await expect(page.getByText('jawabannya menunggu lagi')).toBeVisible()
  await page.goto(`${survey}/judging`)
  await page.getByRole('link', { name: haste }).click()
  await decide(page, 'Tidak dihitung', 'Dikirim dari komputer loket dalam dua detik.')
  await expectIndex(page, survey, { index: '75,00', answers: '12' })
  await expect(page.getByText('2 jawaban dikeluarkan oleh pemeriksa.')).toBeVisible()

  await page.goto(`${survey}/judging?show=left-out`)
  await expect(rowOf(page, haste)).toBeVisible()
})

/** A survey of one ward from today on; gives the path of its pages. */
async function openSurveyOfWard(page: Page): Promise<string> {
  await beginSurvey(page)
  const unit = page.locator('option', { hasText: 'Kelurahan Pasir Jernih' })
  await page.getByLabel('Unit yang menyurvei').selectOption(await unit.getAttribute('value'))
  await page.getByRole('button', { name: 'Pilih unit ini' }).click()
  await page.getByRole('textbox', { name: 'Judul', exact: true }).fill(title)
  await page.getByLabel('Instrumen').selectOption('skm/1')
  await page.getByRole('button', { name: 'Buat rancangan' }).click()
  await page.getByRole('button', { name: 'Buka survei' }).click()
  await expect(page.getByText('Survei dibuka')).toBeVisible()
  return new URL(page.url()).pathname
}

/** Twelve people rated each element 3: an index of 75. */
async function enterTwelvePapers(page: Page, survey: string): Promise<void> {
  const rows = [
    'U1;U2;U3;U4;U5;U6;U7;U8;U9',
    ...Array.from({ length: 12 }, () => '3;3;3;3;3;3;3;3;3'),
  ]
  await page.goto(`${survey}/paper/file`)
  await page.getByLabel('Berkas').setInputFiles({
    name: 'kertas.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`${rows.join('\n')}\n`),
  })
  await page.getByRole('button', { name: 'Periksa berkas' }).click()
  await page.getByRole('button', { name: 'Simpan 12 lembar' }).click()
  await expect(page.getByText('Isi berkas tersimpan.')).toBeVisible()
}

/** Somebody else ticks the worst answer everywhere, as fast as a program does. */
async function answerInHaste(browser: Browser, form: string): Promise<void> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await page.goto(form)
  const questions = page.locator('.question').filter({ has: page.getByRole('radio') })
  for (const question of await questions.all()) await question.getByRole('radio').first().check()
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(page.getByText('Jawaban Anda sudah kami terima.')).toBeVisible()
  await context.close()
}

function rowOf(page: Page, name: string): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
}

async function decide(page: Page, verdict: string, reason: string): Promise<void> {
  await page.getByRole('radio', { name: verdict, exact: true }).check()
  await page.getByRole('textbox', { name: /^Alasan/ }).fill(reason)
  await page.getByRole('button', { name: 'Simpan keputusan' }).click()
  await expect(page.getByText('Keputusan disimpan.')).toBeVisible()
}

async function expectIndex(
  page: Page,
  survey: string,
  { index, answers }: { readonly index: string; readonly answers: string },
): Promise<void> {
  await page.goto(`${survey}/results`)
  const part = page.getByRole('region', { name: 'Indeks Kepuasan Masyarakat' })
  await expect(part).toContainText(`${index} dari 100`)
  await expect(part.getByText('Jawaban yang dihitung').locator('..')).toContainText(answers)
}
