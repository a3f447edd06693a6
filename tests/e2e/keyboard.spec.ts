import { expect, test, type Page } from '@playwright/test'
import { cell, mark, signIn, waitForIsland, waitUntilSaved } from './people.ts'

test('an SOP is written, checked and printed without a pointer', async ({ page }) => {
  await signIn(page)
  await tabTo(page, 'SOP baru')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/sops/new')
  await tabTo(page, 'Judul SOP')
  await page.keyboard.type('Pelayanan Papan Ketik')
  await tabTo(page, 'Mulai menyusun')
  await page.keyboard.press('Enter')
  await waitForIsland(page)

  await tabTo(page, 'Kegiatan, langkah 1')
  await page.keyboard.type('Mengajukan permohonan')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'Kegiatan', 2)).toBeFocused()
  await page.keyboard.type('Memeriksa berkas')
  await page.keyboard.press('Alt+k')
  await expect(cell(page, 'Bentuk', 2)).toHaveValue('decision')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Menyerahkan surat')
  await page.keyboard.press('Control+Enter')
  await expect(cell(page, 'Kegiatan', 4)).toBeFocused()
  await page.keyboard.type('Mengarsipkan surat')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(cell(page, 'Kegiatan', 3)).toHaveValue('Mengarsipkan surat')
  await expect(cell(page, 'Kegiatan', 3)).toBeFocused()

  await tabTo(page, 'Petugas, langkah 3')
  await page.keyboard.press('ArrowLeft')
  await expect(mark(page, 'Pemohon', 3)).toBeFocused()
  await page.keyboard.press('Space')
  await expect(mark(page, 'Pemohon', 3)).toBeChecked()

  await tabTo(page, 'Tujuan arah 2, langkah 2', 'Shift+Tab')
  await page.keyboard.press('ArrowDown')
  await waitUntilSaved(page)
  await page.keyboard.press('Control+s')
  await tabTo(page, 'Cetak', 'Shift+Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/print')
  await tabTo(page, 'Unduh PDF')
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  expect((await download).suggestedFilename()).toContain('Papan Ketik')
})

test('the last row grows by Enter, and a row goes by one key', async ({ page }) => {
  await signIn(page)
  await page.goto('/sops/new')
  await page.getByLabel('Judul SOP').fill('Pelayanan Baris')
  await page.keyboard.press('Enter')
  await waitForIsland(page)
  await cell(page, 'Output', 3).focus()
  await page.keyboard.press('Enter')
  await expect(cell(page, 'Output', 4)).toBeFocused()
  await page.keyboard.press('Control+Shift+Backspace')
  await expect(page.locator('tbody[data-step]')).toHaveCount(3)
})

/** Goes on with Tab until the thing of that name has the focus. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press(key)
    if ((await focusedName(page)) === name) return
  }
  throw new Error(`'${name}' was not reached by ${key}`)
}

function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement)) return ''
    const labelled = element.getAttribute('aria-label')
    const label =
      'labels' in element && element.labels instanceof NodeList ? element.labels[0] : undefined
    const text = labelled ?? label?.textContent ?? element.textContent ?? ''
    return text.trim().replace(/Contoh:.*/, '')
  })
}
