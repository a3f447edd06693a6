import { expect, test, type Browser, type Page } from '@playwright/test'
import { beginSop, cell, openSop, signIn, waitForIsland, waitUntilSaved } from './people.ts'
import { pressKey, tabTo, typeInto } from './press-keys.ts'

type Office = Readonly<Record<'drafter' | 'reviewer' | 'bureau' | 'approver' | 'reader', Page>>

test('five people bring an SOP from draft into force and replace it, by keyboard', async ({
  browser,
  javaScriptEnabled,
}) => {
  test.setTimeout(180_000)
  const people = await gather(browser)
  const script = javaScriptEnabled
  const title = `Pelayanan Kartu Identitas Anak ${script ? 'Keliling' : 'Loket'}`
  const { drafter, reader } = people

  await draft(drafter, { title, script })
  await pressKey(drafter, 'link', 'Ajukan')
  await typeInto(drafter, 'Catatan (boleh kosong)', 'Sudah dibahas dengan loket')
  await pressKey(drafter, 'button', 'Ajukan')
  await isAt(drafter, 'Diajukan')

  await verify(people, title)
  await tryOut(drafter, title)
  await ratify(people.approver, title)
  await isAt(people.approver, 'Berlaku')

  await openSop(reader, title)
  await expect(reader.getByText(/^\d{3}\/SOP\/Disdukcapil\//).first()).toBeVisible()
  await expect(reader.getByRole('region', { name: 'Di mana SOP ini sekarang' })).toHaveCount(0)

  await replace(people, { title, script })
})

async function gather(browser: Browser): Promise<Office> {
  const enter = async (name: string) => {
    const page = await browser.newPage()
    await signIn(page, name)
    return page
  }
  return {
    drafter: await enter('Puspa Teratai'),
    reviewer: await enter('Rangga Tenggiri'),
    bureau: await enter('Kenanga Rumbia'),
    approver: await enter('Melur Cendana'),
    reader: await enter('Jaka Belanak'),
  }
}

async function draft(
  page: Page,
  { title, script }: { readonly title: string; readonly script: boolean },
): Promise<void> {
  await beginSop(page, title)
  if (script) await waitForIsland(page)
  for (const [at, activity] of [
    'Menyerahkan berkas',
    'Memeriksa berkas',
    'Menyerahkan kartu',
  ].entries()) {
    await cell(page, 'Kegiatan', at + 1).fill(activity)
  }
  await page.locator('summary', { hasText: 'Identitas' }).first().click()
  await page.getByLabel('Dasar hukum').fill('Permendagri Nomor 2 Tahun 2016')
  await finish(page, script)
}

async function finish(page: Page, script: boolean): Promise<void> {
  if (script) await waitUntilSaved(page)
  else await page.getByRole('button', { name: 'Simpan' }).click()
  await page.getByRole('button', { name: 'Selesai' }).click()
  await page.waitForURL(/\/sops\/[\da-f-]{36}$/)
}

async function isAt(page: Page, stage: string): Promise<void> {
  await expect(page.locator('.way [aria-current="step"] b')).toHaveText(stage)
}

/** The reviewer writes a note, the drafter answers, the bureau settles it and accepts. */
async function verify({ reviewer, drafter, bureau }: Office, title: string): Promise<void> {
  await openTask(reviewer, title)
  await pressKey(reviewer, 'button', 'Mulai verifikasi')
  await isAt(reviewer, 'Verifikasi')
  await pressKey(reviewer, 'link', 'Catatan verifikasi')
  await tabTo(reviewer, reviewer.getByLabel('Tentang'))
  await reviewer.getByLabel('Tentang').selectOption('Langkah 2')
  await typeInto(reviewer, 'Catatan', 'Apa yang diperiksa?')
  await pressKey(reviewer, 'button', 'Simpan catatan')
  await openSop(reviewer, title)
  await expect(reviewer.getByText('masih ada catatan verifikasi yang belum selesai')).toBeVisible()

  await openTask(drafter, title)
  await tabTo(drafter, drafter.getByLabel('Jawaban'))
  await drafter.keyboard.type('Kelengkapannya, menurut daftar di loket')
  await pressKey(drafter, 'button', 'Kirim jawaban')
  await expect(drafter.getByText('Jawaban dikirim.')).toBeVisible()

  await openSop(bureau, title)
  await pressKey(bureau, 'link', 'Catatan verifikasi')
  await pressKey(bureau, 'button', 'Nyatakan selesai')
  await openSop(bureau, title)
  await pressKey(bureau, 'button', 'Terima untuk uji coba')
  await isAt(bureau, 'Uji coba')
}

async function openTask(page: Page, title: string): Promise<void> {
  await page.goto('/tasks')
  await pressKey(page, 'link', title)
}

/** A record that lacks something comes back with what was typed, and is then completed. */
async function tryOut(page: Page, title: string): Promise<void> {
  await openTask(page, title)
  await expect(page.getByText('belum ada uji coba revisi ini yang berhasil')).toBeVisible()
  await pressKey(page, 'link', 'Catat uji coba')
  await page.getByLabel('Mulai').fill('2026-03-02')
  await page.getByLabel('Selesai').fill('2026-03-06')
  await typeInto(page, 'Jumlah berkas atau putaran', '12')
  await typeInto(page, 'Temuan', 'Urutan langkah dapat diikuti')
  await pressKey(page, 'button', 'Simpan hasil uji coba')
  await expect(page.getByText('Wajib diisi.').first()).toBeVisible()
  await expect(page.getByLabel('Temuan')).toHaveValue('Urutan langkah dapat diikuti')
  await page.getByLabel('Dengan berkas nyata').check()
  await page.getByLabel('Berhasil').check()
  await pressKey(page, 'button', 'Simpan hasil uji coba')
  await pressKey(page, 'button', 'Uji coba selesai')
  await isAt(page, 'Pengesahan')
}

async function ratify(page: Page, title: string): Promise<void> {
  await openTask(page, title)
  await pressKey(page, 'link', 'Sahkan')
  await expect(page.getByLabel('Nama penanda tangan')).toHaveValue('Melur Cendana')
  await pressKey(page, 'button', 'Sahkan')
}

/** The old revision stays what readers see until the new one is ratified. */
async function replace(
  { drafter, reviewer, bureau, approver, reader }: Office,
  { title, script }: { readonly title: string; readonly script: boolean },
): Promise<void> {
  await openSop(drafter, title)
  await pressKey(drafter, 'link', 'Ubah')
  if (script) await waitForIsland(drafter)
  await cell(drafter, 'Kegiatan', 2).fill('Memeriksa berkas dan foto')
  await finish(drafter, script)
  await pressKey(drafter, 'link', 'Ajukan')
  await pressKey(drafter, 'button', 'Ajukan')
  await openTask(reviewer, title)
  await pressKey(reviewer, 'button', 'Mulai verifikasi')
  await openSop(bureau, title)
  await pressKey(bureau, 'link', 'Terima tanpa uji coba')
  await typeInto(bureau, 'Alasan', 'Perubahan kecil')
  await pressKey(bureau, 'button', 'Terima tanpa uji coba')
  await openSop(reader, title)
  await expect(reader.getByText('Memeriksa berkas dan foto')).toHaveCount(0)
  await ratify(approver, title)
  await reader.reload()
  await expect(reader.getByText('Memeriksa berkas dan foto').first()).toBeVisible()
  await openSop(drafter, title)
  await pressKey(drafter, 'link', 'Perjalanan revisi')
  await expect(drafter.getByRole('heading', { name: 'Revisi 2 Berlaku' })).toBeVisible()
  await expect(drafter.getByRole('heading', { name: 'Revisi 1 Digantikan' })).toBeVisible()
}
