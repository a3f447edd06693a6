import { expect, test } from '@playwright/test'
import { beginSop, cell, signIn, waitForIsland, waitUntilSaved } from './people.ts'

test('of two editors the second is told what changed, chooses, and nothing is lost', async ({
  browser,
}) => {
  const [mine, theirs] = await Promise.all([browser.newPage(), browser.newPage()])
  await signIn(mine, 'Kenanga Rumbia')
  await signIn(theirs, 'Sari Ketapang')
  const address = await beginSop(theirs, 'Pelayanan Bersama')
  await waitForIsland(theirs)
  await mine.goto(`${address}/edit`)
  await waitForIsland(mine)

  await cell(theirs, 'Kegiatan', 1).fill('Menyerahkan berkas')
  await cell(theirs, 'Output', 2).fill('Nomor antrean')
  await waitUntilSaved(theirs)
  await cell(mine, 'Kegiatan', 1).fill('Mengirim berkas')
  await cell(mine, 'Kegiatan', 3).fill('Menyerahkan surat')
  await expect(mine.locator('.save-state[data-kind="conflict"]')).toContainText('Sari Ketapang')

  await mine.getByRole('button', { name: 'Lihat dan pilih' }).click()
  await expect(mine.getByRole('heading', { name: 'Dua orang mengubah SOP ini' })).toBeVisible()
  const clash = mine.getByRole('group', { name: /Langkah 1/ })
  await expect(clash).toContainText('Mengirim berkas')
  await expect(clash).toContainText('Menyerahkan berkas')
  await clash.getByText('Punya Sari Ketapang').click()
  await mine.getByRole('button', { name: 'Simpan pilihan' }).click()
  await waitForIsland(mine)
  await expect(cell(mine, 'Kegiatan', 1)).toHaveValue('Menyerahkan berkas')
  await expect(cell(mine, 'Output', 2)).toHaveValue('Nomor antrean')
  await expect(cell(mine, 'Kegiatan', 3)).toHaveValue('Menyerahkan surat')
})
