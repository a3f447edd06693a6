import { expect, test } from '@playwright/test'
import { expectNoViolation } from './expect-no-violation.ts'
import { bringInTen, settleAndSave } from './bring-in.ts'
import { signIn } from './people.ts'

test('ten mixed files are brought in, settled, saved and found in the list', async ({ page }) => {
  test.slow()
  await signIn(page)
  const address = await bringInTen(page, 'Meja')

  await test.step('each file that is not read says why', async () => {
    const row = (name: string) => page.getByRole('row', { name })
    await expect(row('kosong.xlsx')).toContainText('Berkas kosong.')
    await expect(row('salinan surat-kematian.json')).toContainText(
      "Isinya sama dengan berkas 'surat-kematian.json'",
    )
    for (const name of ['rusak.json', 'foto ruang layanan.png', 'terpotong.docx']) {
      await expect(row(name)).toContainText('Tidak dibaca')
      await expect(row(name).locator('.file-problem')).not.toBeEmpty()
    }
  })

  await test.step('the source stands beside the result, its doubted row marked', async () => {
    await page.getByRole('link', { name: 'Periksa yang belum pasti' }).click()
    const source = page.getByRole('region', { name: 'Berkas asli' })
    await expect(source.getByText(/^Periksa 1/).first()).toBeVisible()
    await expect(page.getByRole('region', { name: 'Hasil bacaan' })).toBeVisible()
    await source.getByText('sebagai tabel biasa').first().click()
    await expect(source.getByRole('table').first()).toBeVisible()
    await expectNoViolation(page)
  })

  await settleAndSave(page, address, 'Meja')
})

test('a doubt is settled without a pointer, and opened again', async ({ page }) => {
  await signIn(page)
  await bringInTen(page, 'Ketik')
  await page.getByRole('link', { name: 'Periksa yang belum pasti' }).press('Enter')
  const settle = page.getByRole('button', { name: 'Tetapkan butir 1', exact: true })
  await settle.focus()
  await page.keyboard.press('Enter')
  await expect(settle).toHaveCount(0)
  await page.getByText('1 butir sudah ditetapkan').focus()
  await page.locator('.settled summary').press('Enter')
  await page.getByRole('button', { name: 'Buka lagi butir 1' }).press('Enter')
  await expect(settle).toBeVisible()
})

test('no page of bringing in has a violation, in dark colours neither', async ({ page }) => {
  await signIn(page)
  await page.goto('/imports/new')
  await expectNoViolation(page)
  const address = await bringInTen(page, 'Kontras')
  await expectNoViolation(page)
  await page.goto('/imports')
  await expectNoViolation(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.goto(address)
  await expectNoViolation(page)
  await page.goto(`${address}/next`)
  await expectNoViolation(page)
})
