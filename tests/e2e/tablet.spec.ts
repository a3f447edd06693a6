import { expect, test } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { answerForm, followTaken, makeTablet } from './survey-story.ts'

test.use({ viewport: { width: 820, height: 1180 }, hasTouch: true })

test('three answers on a tablet without a network wait, and arrive once when there is one', async ({
  page,
  context,
  browser,
}) => {
  const path = await makeTablet(browser, 'Tablet keliling')
  const taken = followTaken(page)
  await page.goto(path)
  await expect(page.getByText('Siap dipakai tanpa jaringan.')).toBeVisible()
  await expect(page.getByRole('button', { name: /ditolak/ })).toHaveCount(0)
  await expectAccessible(page)

  await context.setOffline(true)
  for (const [at, waiting] of ['1 jawaban', '2 jawaban', '3 jawaban'].entries()) {
    await page.goto(path)
    await page.getByRole('link', { name: 'Kutipan Akta Kelahiran' }).click()
    await answerForm(page, `Tambah kursi ${at}`)
    await expect(page.getByRole('heading', { name: 'Terima kasih' })).toBeFocused()
    await expect(page.getByText(`${waiting} menunggu dikirim.`)).toBeVisible()
  }
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Kirim sekarang' }).click()
  await expect(page.getByText('Belum dapat terhubung.')).toBeVisible()
  await page.reload()
  await expect(page.getByText('3 jawaban menunggu dikirim.')).toBeVisible()
  expect(taken.size).toBe(0)

  // Another tab of the same tablet sends at the same time.
  const other = await context.newPage()
  const takenByOther = followTaken(other)
  await other.goto(path)
  await context.setOffline(false)
  await expect(page.getByText(/Tidak ada jawaban yang menunggu\. Terakhir terkirim/)).toBeVisible()
  await expect(other.getByText(/Tidak ada jawaban yang menunggu\./)).toBeVisible()
  const all = [...taken, ...takenByOther]
  expect(all).toHaveLength(3)
  expect(new Set(all.map(([id]) => id)).size).toBe(3)
  expect(all.every(([, times]) => times === 1)).toBe(true)
})

test('what is refused is kept with the reason and can be taken away as a file', async ({
  page,
  browser,
}) => {
  const path = await makeTablet(browser, 'Tablet dicabut')
  await page.goto(path)
  await expect(page.getByText('Siap dipakai tanpa jaringan.')).toBeVisible()
  const closed = JSON.stringify({ outcomes: [{ outcome: 'closed' }] })
  await page.route('**/jawaban', (route) =>
    route.fulfill({ body: closed, contentType: 'application/json' }),
  )
  await page.getByRole('link', { name: 'Kutipan Akta Kelahiran' }).click()
  await answerForm(page, 'Terlambat')
  await expect(page.getByText(/ditolak: survei sudah ditutup/)).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Unduh jawaban yang ditolak' }).click()
  expect((await download).suggestedFilename()).toBe('jawaban-ditolak.json')
  await page.getByRole('button', { name: /Hapus jawaban yang ditolak/ }).click()
  await expect(page.getByText(/ditolak: survei/)).toBeHidden()
})

test('a form with an open question is not sent from a tablet, and says which one it is', async ({
  page,
  browser,
}) => {
  await page.goto(await makeTablet(browser, 'Tablet loket'))
  await page.getByRole('link', { name: 'Kutipan Akta Kelahiran' }).click()
  await page.getByRole('button', { name: 'Kirim jawaban' }).click()
  await expect(page.getByRole('alert')).toContainText('Masih ada pertanyaan yang belum dijawab.')
  await expect(page.getByRole('alert')).toBeInViewport()
  await expect(page.getByRole('radio').first()).toBeFocused()
})
