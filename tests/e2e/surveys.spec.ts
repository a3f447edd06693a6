import { expect, test } from '@playwright/test'
import { expectNoViolation } from './expect-no-violation.ts'
import { signIn } from './people.ts'
import { checkByKey, pressEnter, pressKey, tabTo, typeDay, typeInto } from './press-keys.ts'

test('by keyboard a drafter plans a survey, opens it and closes it', async ({ page }) => {
  await signIn(page, 'Puspa Teratai')
  await page.goto('/surveys')
  await pressKey(page, 'link', 'Survei baru')
  await typeInto(page, 'Judul', 'SKM Papan Ketik')
  await typeDay(page, 'Hari pertama', '2026-11')
  await typeDay(page, 'Hari terakhir', '2027-03')
  await typeInto(page, 'Populasi: Kutipan Akta Kelahiran', '1.000')
  await checkByKey(
    page,
    'Ke atas: pada sekitar separuh baris tabel satu responden lebih banyak, jadi lebih ketat',
  )
  await typeInto(page, 'Tautan', '90')
  await pressKey(page, 'button', 'Buat rancangan')
  await expect(page.getByText('Jumlah semua bagian harus 100.')).toBeVisible()
  await expectNoViolation(page)
  await typeInto(page, 'Formulir kertas', '10')
  await pressKey(page, 'button', 'Buat rancangan')

  await expect(page.getByText('Rancangan survei dibuat.')).toBeVisible()
  await expect(page.getByText('278 responden dari populasi 1.000')).toBeVisible()
  await expectNoViolation(page)
  await pressKey(page, 'button', 'Buka survei')
  await expect(page.getByText('Survei dibuka')).toBeVisible()
  await tabTo(page, page.getByText('Tutup survei', { exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Ya, tutup survei' }))
  await expectNoViolation(page)
  await pressEnter(page)
  await expect(page.getByText('Survei ditutup.')).toBeVisible()
})
