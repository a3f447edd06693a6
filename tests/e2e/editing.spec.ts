import { expect, test, type Page } from '@playwright/test'
import { beginSop, cell, mark, signIn, waitForIsland, waitUntilSaved } from './people.ts'

test.beforeEach(async ({ page }) => {
  await signIn(page)
})

async function begin(page: Page, title: string): Promise<string> {
  const address = await beginSop(page, title)
  await waitForIsland(page)
  return address
}

test('the flowchart is redrawn while one types', async ({ page }) => {
  await begin(page, 'Pelayanan Gambar')
  await cell(page, 'Kegiatan', 2).pressSequentially('Memeriksa berkas')
  await expect(page.locator('#drawing')).toContainText('Memeriksa berkas')
  await cell(page, 'Bentuk', 2).selectOption('decision')
  await expect(page.locator('#drawing path.decision')).toHaveCount(1)
})

test('a duration is shown as it was understood, and written in full when its cell is left', async ({
  page,
}) => {
  await begin(page, 'Pelayanan Waktu')
  const duration = cell(page, 'Waktu', 2)
  await duration.fill('2 hr kerja')
  const understood = page.locator('tbody[data-step]').nth(1).locator('.understood')
  await expect(understood).not.toBeEmpty()
  await duration.fill('1-2 jam')
  await expect(understood).toContainText('1–2 jam')
  await duration.press('Tab')
  await expect(duration).toHaveValue('1–2 jam')
})

test('undo and redo take back and give again, cell by cell', async ({ page }) => {
  await begin(page, 'Pelayanan Urung')
  await cell(page, 'Kegiatan', 1).pressSequentially('Satu')
  await cell(page, 'Kegiatan', 2).pressSequentially('Dua')
  await cell(page, 'Kegiatan', 2).press('Control+z')
  await expect(cell(page, 'Kegiatan', 2)).toHaveValue('')
  await expect(cell(page, 'Kegiatan', 1)).toHaveValue('Satu')
  await page.keyboard.press('Control+z')
  await expect(cell(page, 'Kegiatan', 1)).toHaveValue('')
  await page.keyboard.press('Control+y')
  await page.keyboard.press('Control+Shift+Z')
  await expect(cell(page, 'Kegiatan', 2)).toHaveValue('Dua')
  await page.getByRole('button', { name: 'Hapus baris, langkah 2' }).click()
  await expect(page.locator('tbody[data-step]')).toHaveCount(2)
  await page.getByRole('button', { name: 'Urungkan' }).click()
  await expect(cell(page, 'Kegiatan', 2)).toHaveValue('Dua')
})

test('drafts are saved by themselves and survive a reload', async ({ page }) => {
  await begin(page, 'Pelayanan Simpan')
  await cell(page, 'Kegiatan', 2).fill('Mencatat berkas')
  await waitUntilSaved(page)
  await page.reload()
  await expect(cell(page, 'Kegiatan', 2)).toHaveValue('Mencatat berkas')
})

test('what could not be sent is kept in the browser and taken up again', async ({
  page,
  context,
}) => {
  await begin(page, 'Pelayanan Luring')
  page.on('dialog', (dialog) => void dialog.accept())
  await context.route('**/draft?*', (route) => route.abort())
  await cell(page, 'Kegiatan', 2).fill('Menulis tanpa jaringan')
  await expect(page.locator('.save-state[data-kind="failed"]')).toBeVisible()
  await page.reload()
  await waitForIsland(page)
  await expect(cell(page, 'Kegiatan', 2)).toHaveValue('Menulis tanpa jaringan')
  await expect(page.getByText('dipulihkan')).toBeVisible()
  await context.unroute('**/draft?*')
  await cell(page, 'Kegiatan', 2).press('Control+s')
  await waitUntilSaved(page)
  await page.reload()
  await expect(cell(page, 'Kegiatan', 2)).toHaveValue('Menulis tanpa jaringan')
})

test('a table from Excel is pasted as rows, its performers as columns', async ({ page }) => {
  await begin(page, 'Pelayanan Excel')
  const text = [
    'No\tKegiatan\tPelaksana\tWaktu\tOutput',
    '1\tMenerima surat\tArsiparis\t5 menit\tSurat',
    '2\t"Memeriksa ""isi"" surat"\tKasubbag Umum\t1 jam\tDisposisi',
  ].join('\r\n')
  await paste(page, 2, { 'text/plain': text })
  await expect(cell(page, 'Kegiatan', 2)).toHaveValue('Menerima surat')
  await expect(cell(page, 'Kegiatan', 3)).toHaveValue('Memeriksa "isi" surat')
  await expect(cell(page, 'Waktu', 3)).toHaveValue('1 jam')
  await expect(mark(page, 'Kasubbag Umum', 3)).toBeChecked()
  await expect(page.locator('#drawing')).toContainText('Arsiparis')
})

test('a table from Word is pasted with its merged headings and its lines', async ({ page }) => {
  await begin(page, 'Pelayanan Word')
  const html = `<html><body><!--StartFragment--><table class=MsoTableGrid>
    <tr><td rowspan=2><p>No</p></td><td rowspan=2><p>Uraian Prosedur</p></td><td colspan=2>Pelaksana</td>
      <td colspan=3>Mutu Baku</td><td rowspan=2>Ket.</td></tr>
    <tr><td>Pemohon</td><td>Verifikator</td><td>Kelengkapan</td><td>Waktu</td><td>Output</td></tr>
    <tr><td>1</td><td><p>Mengajukan<br>permohonan</p></td><td>v</td><td></td><td>KTP</td><td>5 menit</td><td>Berkas</td><td>&lt;b&gt;</td></tr>
    <tr><td>2</td><td>Memverifikasi berkas</td><td></td><td>v</td><td>Berkas</td><td>2 hari kerja</td><td>Hasil</td><td></td></tr>
    </table><!--EndFragment--></body></html>`
  await paste(page, 2, { 'text/html': html, 'text/plain': 'No\tUraian' })
  await expect(cell(page, 'Kegiatan', 2)).toHaveValue('Mengajukan\npermohonan')
  await expect(cell(page, 'Keterangan', 2)).toHaveValue('<b>')
  await expect(cell(page, 'Waktu', 3)).toHaveValue('2 hari kerja')
  await expect(mark(page, 'Pemohon', 2)).toBeChecked()
  await expect(mark(page, 'Verifikator', 3)).toBeChecked()
  await page.keyboard.press('Control+z')
  await expect(page.locator('tbody[data-step]')).toHaveCount(3)
})

test('the arrows of the row that is worked on are lit in the drawing', async ({ page }) => {
  await begin(page, 'Pelayanan Sorot')
  await cell(page, 'Kegiatan', 2).focus()
  await expect(page.locator('#drawing .flow.lit')).toHaveCount(2)
})

test('what cannot be saved is said, and what was typed stays', async ({ page }) => {
  await begin(page, 'Pelayanan Tolak')
  await cell(page, 'Kegiatan', 2).fill('x'.repeat(30_000))
  await expect(page.locator('.save-state[data-kind="refused"]')).toContainText('langkah')
  await cell(page, 'Kegiatan', 2).fill('Memeriksa berkas')
  await waitUntilSaved(page)
})

async function paste(
  page: Page,
  row: number,
  data: Readonly<Record<string, string>>,
): Promise<void> {
  await cell(page, 'Kegiatan', row).focus()
  await cell(page, 'Kegiatan', row).evaluate((field, entries) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of entries) clipboardData.setData(type, text)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    field.dispatchEvent(event)
  }, Object.entries(data))
}
