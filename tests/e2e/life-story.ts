import { expect, test, type Browser, type Page } from '@playwright/test'
import { makeKeyFile } from '../../src/web/testing/key-file.ts'
import { expectNoViolation } from './expect-no-violation.ts'
import { readPdfText } from './pdf-text.ts'
import { waitForIsland, waitUntilSaved } from './people.ts'
import {
  checkByKey,
  chooseByKey,
  chooseFile,
  pressEnter,
  pressKey,
  tabTo,
  typeDay,
  typeInto,
} from './press-keys.ts'

// What the people of an office do with an SOP, each by the keys alone and from page to page by links.

export type Office = Readonly<Record<'drafter' | 'reviewer' | 'bureau' | 'approver', Page>>

/** An SOP of the story, and whether scripts run. */
export type Told = { readonly title: string; readonly script: boolean }

const names = {
  drafter: 'Puspa Teratai',
  reviewer: 'Rangga Tenggiri',
  bureau: 'Kenanga Rumbia',
  approver: 'Melur Cendana',
} as const satisfies Readonly<Record<keyof Office, string>>

/** Four of an office, each signed in at a browser of their own. */
export async function gather(browser: Browser): Promise<Office> {
  const enter = async (name: string) => {
    const page = await openBrowser(browser)
    await page.goto('/sign-in')
    await pressKey(page, 'button', new RegExp(name))
    return page
  }
  return {
    drafter: await enter(names.drafter),
    reviewer: await enter(names.reviewer),
    bureau: await enter(names.bureau),
    approver: await enter(names.approver),
  }
}

/** A browser of somebody who was never here: nothing is kept from before. */
async function openBrowser(browser: Browser): Promise<Page> {
  const context = await browser.newContext()
  return context.newPage()
}

/** What a citizen does, who has not signed in. */
export async function asCitizen<T>(browser: Browser, look: (page: Page) => Promise<T>): Promise<T> {
  const page = await openBrowser(browser)
  const seen = await look(page)
  await page.context().close()
  return seen
}

/**
 * Looks whether everybody can use a page, once for each kind of page: where scripts run, for what
 * looks is one.
 */
async function look(page: Page): Promise<void> {
  const { project, annotations } = test.info()
  if (project.use.javaScriptEnabled === false) return
  const { pathname } = new URL(page.url())
  const kind = pathname.replaceAll(/[\da-f-]{36}|(?<=^\/v\/).+/g, ':id')
  if (annotations.some(({ description }) => description === kind)) return
  annotations.push({ type: 'looked at', description: kind })
  await expectNoViolation(page)
}

/** Goes on to a page, and looks whether everybody can use it. */
async function goOn(page: Page, role: 'link' | 'button', name: string): Promise<void> {
  await pressKey(page, role, name)
  await look(page)
}

export async function noteNeed(page: Page, title: string): Promise<void> {
  await goOn(page, 'link', 'Kebutuhan SOP')
  await goOn(page, 'link', 'Tambah kebutuhan')
  await typeInto(page, 'Judul SOP yang dibutuhkan', title)
  await chooseByKey(page, 'Prioritas', 'Tinggi')
  await goOn(page, 'button', 'Simpan')
  await expect(page.getByText('Kebutuhan dicatat.')).toBeVisible()
}

/** The need is met; from it the way leads to the SOP, and on to where it is watched. */
export async function seeNeedMet(page: Page, title: string): Promise<void> {
  await pressKey(page, 'link', 'Kebutuhan SOP')
  await expect(page.getByRole('row').filter({ hasText: title })).toContainText('Berlaku')
  await pressKey(page, 'link', title)
  await goOn(page, 'link', 'Monev SOP ini')
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title)
}

/** Begins the SOP of a need and writes its first draft. */
export async function draft(page: Page, { title, script }: Told): Promise<void> {
  await pressKey(page, 'button', new RegExp(`^Mulai menyusun ?: ${title}$`))
  if (script) await waitForIsland(page)
  for (const [at, activity] of [
    'Menyerahkan berkas',
    'Memeriksa berkas',
    'Menyerahkan kartu',
  ].entries()) {
    await typeInto(page, `Kegiatan, langkah ${at + 1}`, activity)
  }
  await tabTo(page, page.locator('summary', { hasText: 'Identitas' }).first())
  await page.keyboard.press('Enter')
  await typeInto(page, /^Dasar hukum/, 'Permendagri Nomor 2 Tahun 2016')
  await finish(page, script)
}

async function finish(page: Page, script: boolean): Promise<void> {
  if (script) await waitUntilSaved(page)
  else await pressKey(page, 'button', 'Simpan')
  await goOn(page, 'button', 'Selesai')
}

/** Writes the next revision, while the one in force stays what it is. */
export async function redraft(page: Page, { title, script }: Told): Promise<void> {
  await openInList(page, title)
  await pressKey(page, 'link', 'Ubah')
  if (script) await waitForIsland(page)
  await typeInto(page, 'Kegiatan, langkah 2', 'Memeriksa berkas dan foto')
  await finish(page, script)
}

async function openInList(page: Page, title: string): Promise<void> {
  await pressKey(page, 'link', 'Daftar SOP')
  await typeInto(page, 'Cari', title)
  await pressEnter(page)
  await goOn(page, 'link', title)
}

async function openTask(page: Page, title: string): Promise<void> {
  await goOn(page, 'link', 'Tugas saya')
  await goOn(page, 'link', title)
}

export async function submit(page: Page, note: string): Promise<void> {
  await goOn(page, 'link', 'Ajukan')
  await typeInto(page, 'Catatan (boleh kosong)', note)
  await goOn(page, 'button', 'Ajukan')
  await expectStage(page, 'Diajukan')
}

async function expectStage(page: Page, stage: string): Promise<void> {
  await expect(page.locator('.way [aria-current="step"] b')).toHaveText(stage)
}

export async function takeUp(page: Page, title: string): Promise<void> {
  await openTask(page, title)
  await pressKey(page, 'button', 'Mulai verifikasi')
  await expectStage(page, 'Verifikasi')
}

/** The reviewer writes a note on a step, the drafter answers, the bureau settles it. */
export async function discuss(office: Office, title: string): Promise<void> {
  const { reviewer, drafter, bureau } = office
  await goOn(reviewer, 'link', 'Catatan verifikasi')
  await chooseByKey(reviewer, 'Tentang', 'Langkah 2')
  await typeInto(reviewer, 'Catatan', 'Apa yang diperiksa?')
  await goOn(reviewer, 'button', 'Simpan catatan')
  await pressKey(reviewer, 'link', title)
  await expect(reviewer.getByText('masih ada catatan verifikasi yang belum selesai')).toBeVisible()

  await openTask(drafter, title)
  await typeInto(drafter, /^Jawaban/, 'Kelengkapannya, menurut daftar di loket')
  await goOn(drafter, 'button', 'Kirim jawaban')
  await expect(drafter.getByText('Jawaban dikirim.')).toBeVisible()

  await openInList(bureau, title)
  await pressKey(bureau, 'link', 'Catatan verifikasi')
  await goOn(bureau, 'button', 'Nyatakan selesai')
}

export async function accept(page: Page, title: string): Promise<void> {
  await openInList(page, title)
  await pressKey(page, 'button', 'Terima untuk uji coba')
  await expectStage(page, 'Uji coba')
}

/** A record that lacks something comes back with what was typed, and is then completed. */
export async function tryOut(page: Page, title: string): Promise<void> {
  await openTask(page, title)
  await expect(page.getByText('belum ada uji coba revisi ini yang berhasil')).toBeVisible()
  await goOn(page, 'link', 'Catat uji coba')
  await typeDay(page, 'Mulai', '2026-03')
  await typeDay(page, 'Selesai', '2026-04')
  await typeInto(page, 'Jumlah berkas atau putaran', '12')
  await typeInto(page, 'Temuan', 'Urutan langkah dapat diikuti')
  await goOn(page, 'button', 'Simpan hasil uji coba')
  await expect(page.getByText('Wajib diisi.').first()).toBeVisible()
  await expect(page.getByLabel('Temuan')).toHaveValue('Urutan langkah dapat diikuti')
  await checkByKey(page, 'Dengan berkas nyata')
  await checkByKey(page, 'Berhasil')
  await pressKey(page, 'button', 'Simpan hasil uji coba')
  await pressKey(page, 'button', 'Uji coba selesai')
  await expectStage(page, 'Pengesahan')
}

/** Gives the number that the SOP has from then on. */
export async function ratify(page: Page, title: string): Promise<string> {
  await openTask(page, title)
  await goOn(page, 'link', 'Sahkan')
  await expect(page.getByLabel('Nama penanda tangan')).toHaveValue(names.approver)
  await pressKey(page, 'button', 'Sahkan')
  await expectStage(page, 'Berlaku')
  const said = await page.getByText(/berlaku sejak .* dengan nomor/).textContent()
  return /dengan nomor (\S+)\./.exec(said ?? '')?.[1] ?? ''
}

/** Signs with a key file and fetches what was signed: the path of the file. */
export async function sign(page: Page, revision: number): Promise<string> {
  const { p12: buffer } = makeKeyFile(names.approver, 'Rahasia 2026')
  const key = { name: 'kunci.p12', mimeType: 'application/x-pkcs12', buffer }
  await goOn(page, 'link', `Dokumen resmi revisi ${revision}`)
  await goOn(page, 'link', 'Tandatangani secara elektronik')
  await chooseFile(page, /^Berkas kunci PKCS#12/, key)
  await typeInto(page, 'Frasa sandi berkas kunci', 'Rahasia 2026')
  await goOn(page, 'button', 'Tandatangani')
  await expect(page.getByText('Dokumen sudah ditandatangani dan tercatat.')).toBeVisible()
  await tabTo(page, page.getByRole('link', { name: 'Unduh dokumen bertanda tangan' }))
  const download = page.waitForEvent('download')
  await page.keyboard.press('Enter')
  return (await download).path()
}

export async function revoke(page: Page, title: string): Promise<void> {
  await openInList(page, title)
  await goOn(page, 'link', 'Cabut')
  await typeInto(page, 'Alasan', 'Layanan dialihkan ke Mal Pelayanan Publik')
  await typeInto(page, /^Dasar hukum/, 'Keputusan Wali Kota Nomor 7 Tahun 2026')
  await goOn(page, 'button', 'Cabut')
}

/** A citizen looks for an SOP in the public archive: its text, its versions, and what leads there. */
export async function searchArchive(page: Page, title: string): Promise<void> {
  await page.goto('/sign-in')
  await goOn(page, 'link', 'Arsip publik')
  await typeInto(page, 'Cari SOP', title)
  await pressEnter(page)
  await look(page)
}

/** Reads it there: with the office and without the people. Gives the address that its QR picture holds. */
export async function readInArchive(page: Page, title: string): Promise<string> {
  await searchArchive(page, title)
  await goOn(page, 'link', title)
  await expect(page.getByText('Dinas Kependudukan dan Pencatatan Sipil').first()).toBeVisible()
  const read = await page.locator('main').innerText()
  for (const name of Object.values(names)) expect(read).not.toContain(name)
  expect(read).not.toMatch(/\d{18}/)
  const check = page.getByRole('link', { name: 'Pemeriksaan SOP' })
  return (await check.getAttribute('href')) ?? ''
}

/** What the archive says of each version, the newest first. */
export function listVersions(page: Page): Promise<string[]> {
  return page.getByRole('region', { name: 'Riwayat versi' }).getByRole('listitem').allInnerTexts()
}

/** What the archive tells of an SOP that came, was replaced or went. */
export async function readHistory(page: Page, title: string): Promise<string[]> {
  await page.goto('/arsip')
  await goOn(page, 'link', 'Yang terakhir berlaku dan berakhir')
  const events = page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title }) })
  return events.locator('b').allInnerTexts()
}

/** The code of a QR picture's address stands beside it, as it is typed. */
export function expectPrinted(address: string, pdf: string): void {
  const text = readPdfText(pdf)
  if (text !== undefined) expect(text).toContain(`kode${readCode(address)}`)
}

/** Types the code from paper; what the page says in big words. */
export async function checkCode(page: Page, address: string): Promise<string> {
  const typed = readCode(address)
  await page.goto('/v')
  await look(page)
  await typeInto(page, 'Kode', typed.toUpperCase())
  await pressEnter(page)
  await look(page)
  return page.locator('.standing').innerText()
}

/** The code of a QR picture's address as it is typed and printed. */
function readCode(address: string): string {
  return (/[^/]+$/.exec(address)?.[0] ?? '').replaceAll(/(.{4})(?=.)/g, '$1-')
}

/** What is said of a PDF that somebody has; anybody may ask. */
export async function verifyFile(page: Page, buffer: Buffer): Promise<string> {
  await page.goto('/verify')
  const file = { name: 'sop.pdf', mimeType: 'application/pdf', buffer }
  await chooseFile(page, /^Berkas PDF/, file)
  await goOn(page, 'button', 'Periksa')
  return page.locator('main').innerText()
}

/** The same with one byte changed. */
export function changeByte(bytes: Buffer): Buffer {
  const changed = Buffer.from(bytes)
  changed[3000] = (changed[3000] ?? 0) ^ 1
  return changed
}
