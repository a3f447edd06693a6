import { expect, test } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { answerForm, followTaken } from './survey-story.ts'

const form = '/survei/tanjung-seruni/kel-pasir-jernih-2026'

test('an answer that meets a database out of reach is kept, told, and sent once', async ({
  page,
}) => {
  const taken = followTaken(page)
  await openForm(page)
  await page.route('**/jawaban', (route) =>
    route.fulfill({ status: 503, body: '{}', contentType: 'application/problem+json' }),
  )
  await answerForm(page, 'Ruang tunggu panas')
  await expect(page.getByRole('heading', { name: 'Jawaban Anda belum terkirim' })).toBeFocused()
  await expect(page.getByText('1 jawaban menunggu dikirim.')).toBeVisible()
  await expectAccessible(page)
  await page.unroute('**/jawaban')
  await page.getByRole('button', { name: 'Kirim sekarang' }).click()
  await page.waitForURL(/[?]terkirim$/)
  expect([...taken.values()]).toEqual([1])
})

test('an answer without a network is sent when the survey is opened again, after the page was closed', async ({
  page,
  context,
}) => {
  await openForm(page)
  await context.setOffline(true)
  await answerForm(page, 'Antrean panjang')
  await expect(page.getByText('1 jawaban menunggu dikirim.')).toBeVisible()
  await page.close()
  await context.setOffline(false)
  const later = await context.newPage()
  const taken = followTaken(later)
  await later.goto(form)
  await expect.poll(() => [...taken.values()]).toEqual([1])
  await later.reload()
  await expect(later.getByText('jawaban menunggu')).toBeHidden()
})

test('with a network the server’s own thanks follow, and its faults beside open questions', async ({
  page,
}) => {
  await openForm(page)
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(page.getByRole('alert').first()).toContainText('perlu dilengkapi')
  await answerForm(page, '')
  await page.waitForURL(/[?]terkirim$/)
  await expect(page.getByRole('heading', { name: 'Terima kasih' })).toBeVisible()
})

async function openForm(page: Parameters<typeof answerForm>[0]): Promise<void> {
  await page.goto(form)
  const choice = page.locator('.tiles a').first()
  if (await choice.isVisible()) await choice.click()
}
