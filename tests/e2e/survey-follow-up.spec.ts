import { expect, test, type Browser, type Page } from '@playwright/test'
import { expectNoViolation } from './expect-no-violation.ts'
import { signIn } from './people.ts'
import { checkByKey, chooseByKey, pressKey, typeDay, typeInto } from './press-keys.ts'
import { tabTo } from './tab-to.ts'

/** The follow-up of the sample city's survey that has closed and has enough answers. */
async function openFollowUp(page: Page): Promise<void> {
  await page.goto('/surveys')
  await page.getByRole('link', { name: /Kependudukan.*Semester I 2026/ }).click()
  await page.getByRole('link', { name: 'Tindak lanjut', exact: true }).click()
}

/** Plans an action for the lowest element, begins it and is done with it. */
async function followUp(page: Page, action: string): Promise<void> {
  await signIn(page)
  await openFollowUp(page)
  await expectNoViolation(page)
  await page
    .getByRole('link', { name: /^Rencanakan tindakan untuk/ })
    .first()
    .click()
  await page.getByLabel('Rencana perbaikan').fill(action)
  await page.getByLabel('Waktu penyelesaian').fill('2026-12-10')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByLabel('Faktor penyebab')).toHaveAccessibleDescription('Wajib diisi.')
  await expect(page.getByLabel('Rencana perbaikan')).toHaveValue(action)
  await expectNoViolation(page)
  await page.getByLabel('Faktor penyebab').fill('Keluhan hanya ditulis di buku, tidak dijawab.')
  await page.getByLabel('Jabatan penanggung jawab').fill('Kepala Seksi Pengaduan')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByText('Tindakan direncanakan.')).toBeVisible()

  const own = page.getByRole('article').filter({ hasText: action })
  await expect(own).toContainText('triwulan 4 2026')
  await expect(own).toContainText('Menurut survei berikutnya')
  await own.getByRole('link').click()
  await page.getByLabel('Keadaan menurut unit').selectOption('Selesai')
  await page.getByLabel('Selesai atau dihentikan pada').fill('2026-11-20')
  await page.getByLabel('Hasilnya, atau alasan dihentikan').fill('Setiap keluhan dijawab.')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.getByText('Perubahan disimpan.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Riwayat' })).toContainText(
    'Keadaan menurut unit (Direncanakan)',
  )
  await expectNoViolation(page)
  await page.goto('/follow-up?year=2026')
  await expect(page.getByRole('row').filter({ hasText: action })).toContainText('Selesai')
  await expectNoViolation(page)
}

test('a low element is followed by an action until it is done', async ({ page }) => {
  await followUp(page, 'Menjawab keluhan dalam lima hari kerja')
})

test('so it is without JavaScript on a phone', async ({ browser }) => {
  const page = await openWithoutScript(browser)
  await signIn(page)
  await openFollowUp(page)
  await page
    .getByRole('link', { name: /^Rencanakan tindakan untuk/ })
    .last()
    .click()
  await page.getByLabel('Faktor penyebab').fill('Antrean tidak diatur.')
  await page.getByLabel('Rencana perbaikan').fill('Memasang mesin antrean')
  await page.getByLabel('Jabatan penanggung jawab').fill('Kepala Bidang Pelayanan')
  await page.getByLabel('Waktu penyelesaian').fill('2026-12-31')
  await page.getByRole('radio', { name: 'hari itu', exact: true }).check()
  await page.getByRole('button', { name: 'Simpan' }).click()
  const own = page.getByRole('article').filter({ hasText: 'Memasang mesin antrean' })
  await expect(own).toContainText('31 Desember 2026')
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  expect(width).toBeLessThanOrEqual(360)
  await page.context().close()
})

test('by keyboard alone an action is planned, corrected and given up', async ({ page }) => {
  const action = 'Memasang papan alur di ruang tunggu'
  await signIn(page, 'Puspa Teratai')
  await openFollowUp(page)
  await pressKey(page, 'link', /^Rencanakan tindakan untuk Sarana/)
  await typeInto(page, 'Rencana perbaikan', action)
  await chooseByKey(page, 'Layanan', 'Kutipan Akta Kelahiran')
  await typeInto(page, /^Jabatan penanggung jawab/, 'Kepala Seksi Sarana')
  await checkByKey(page, 'hari itu')
  await pressKey(page, 'button', 'Simpan')
  await expect(page.getByRole('alert').first()).toHaveText(
    'Belum disimpan: perbaiki isian yang ditandai.',
  )
  await expect(page.getByLabel('Faktor penyebab')).toHaveAccessibleDescription('Wajib diisi.')
  await expect(page.getByLabel('Waktu penyelesaian')).toHaveAccessibleDescription(
    'Isi hari yang ada.',
  )
  await expect(page.getByRole('radio', { name: 'hari itu', exact: true })).toBeChecked()
  await expectNoViolation(page)
  await typeInto(page, 'Faktor penyebab', 'Alur hanya dijelaskan dengan lisan.')
  await typeDay(page, 'Waktu penyelesaian', '2026-12')
  await pressKey(page, 'button', 'Simpan')
  await expect(page.getByText('Tindakan direncanakan.')).toBeVisible()

  const own = page.getByRole('article').filter({ hasText: action })
  await expect(own).toContainText('12 Desember 2026')
  await expect(own).toContainText('Kutipan Akta Kelahiran')
  await pressKey(page, 'link', `Buka dan perbarui: ${action}`)
  await chooseByKey(page, 'Keadaan menurut unit', 'Dihentikan')
  await typeDay(page, 'Selesai atau dihentikan pada', '2026-11')
  await typeInto(page, 'Hasilnya, atau alasan dihentikan', 'Ruang tunggu pindah gedung.')
  await pressKey(page, 'button', 'Simpan')
  await expect(page.getByText('Perubahan disimpan.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Riwayat' })).toContainText(
    'Keadaan menurut unit (Direncanakan)',
  )
})

async function openWithoutScript(browser: Browser): Promise<Page> {
  const viewport = { width: 360, height: 740 }
  const context = await browser.newContext({ javaScriptEnabled: false, viewport })
  return context.newPage()
}

test('suggestions are chosen and shown by the keyboard alone', async ({ page }) => {
  await signIn(page)
  await page.goto('/surveys')
  await page.getByRole('link', { name: /Kependudukan.*Semester II 2026/ }).click()
  await page.getByRole('link', { name: 'Saran', exact: true }).click()
  const box = page.getByRole('checkbox').first()
  await expect(box).toBeVisible()
  await expectNoViolation(page)
  const chosen = await box.getAttribute('value')
  await box.focus()
  await page.keyboard.press('Space')
  await tabTo(page, 'Tampilkan yang dipilih')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Tulisan yang dipilih ditampilkan.')).toBeVisible()
  await expect(page.locator(`[type=checkbox][value="${chosen ?? ''}"]`)).toHaveCount(0)
})

test('pages of checking say what is empty, and are accessible', async ({ page }) => {
  await signIn(page)
  await page.goto('/surveys')
  await page.getByRole('link', { name: /Kependudukan.*Semester II 2026/ }).click()
  await page.getByRole('link', { name: 'Pemeriksaan', exact: true }).click()
  await expect(page.getByText('Tidak ada jawaban yang menunggu.')).toBeVisible()
  await expectNoViolation(page)
  await page.goto(`${page.url()}?flag=burst`)
  await expect(page.getByText('Tidak ada jawaban dengan pilihan ini.')).toBeVisible()
  await expectNoViolation(page)
  await page.getByRole('link', { name: 'Riwayat keputusan' }).click()
  await expect(page.getByText('Belum ada keputusan.')).toBeVisible()
  await expectNoViolation(page)
})
