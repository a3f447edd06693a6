import { expect, test } from '@playwright/test'
import { signIn } from './people.ts'

test('without scripts the bureau pastes a list of two offices and settles what is in doubt', async ({
  page,
}) => {
  await signIn(page)
  await page.goto('/board')
  await page.getByRole('link', { name: 'Tambah dari daftar' }).click()
  await page
    .getByLabel('Tempelkan daftar')
    .fill(
      'Judul SOP\tOPD\tTarget\nPelayanan Santunan\tDinsos\tnanti\nUji Laboratorium\tDinkes\t2028',
    )
  await page.getByRole('button', { name: 'Periksa daftar' }).click()
  await expect(page.getByText("Target 'nanti' tidak terbaca.")).toBeVisible()
  await page.getByLabel('Tahun rencana baris 1').selectOption({ label: 'Tanpa tahun rencana' })
  await page.getByRole('button', { name: 'Periksa lagi' }).click()
  await page.getByRole('button', { name: 'Simpan 2 baris yang sudah pasti' }).click()
  await expect(page.getByText('2 kebutuhan ditambahkan.')).toBeVisible()
  await expect(page.getByText('Tidak ada yang perlu disimpan.')).toBeVisible()
})
