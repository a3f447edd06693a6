import { expect, type Page } from '@playwright/test'

/** Reads the page of a survey's results: what it says first, a table, the formula with its numbers. */
export async function readResults(page: Page): Promise<void> {
  await expect(page.getByRole('main')).toContainText('dinilai B (Baik) oleh penggunanya')
  const index = page.getByRole('region', { name: 'Indeks Kepuasan Masyarakat' })
  await expect(index).toContainText('80,43')
  await expect(index.getByText('Indeks = 25 × jumlah')).toBeHidden()
  await index.getByText('Cara menghitung').click()
  await expect(index.getByText('Indeks = 25 × jumlah')).toBeVisible()
  const elements = page.getByRole('region', { name: 'Nilai tiap unsur' })
  await expect(elements.getByRole('row').nth(1)).toContainText('Penanganan pengaduan')
  await expect(elements.getByRole('img')).toHaveAccessibleName(/^Nilai tiap unsur/)
  await expect(page.getByRole('region', { name: 'Perubahan' })).toContainText('kebetulan')
  await expect(page.getByRole('link', { name: 'Unduh data (JSON)' })).toBeVisible()
}
