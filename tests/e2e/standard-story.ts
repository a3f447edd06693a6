import { expect, type Browser, type Page } from '@playwright/test'
import { signIn } from './people.ts'

// What an office and a citizen do with the standard of a service, from page to page by links.

const phone = { width: 360, height: 740 }

/** Somebody of the office, at a browser of their own. */
export async function enter(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext()
  const page = await context.newPage()
  await signIn(page, name)
  return page
}

/** A citizen with a phone, who was never here and is not known. */
export async function openPhone(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: phone })
  return context.newPage()
}

/** Goes to a place of the main menu, wherever in it that stands. */
export async function goTo(page: Page, place: string): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Menu utama' })
  const link = menu.getByRole('link', { name: place, exact: true })
  if (!(await link.isVisible())) await menu.getByText('Lainnya', { exact: true }).click()
  await link.click()
}

/** Makes a service from an SOP in force, takes from it what that says, and fills in the rest. */
export async function writeStandard(page: Page, name: string): Promise<void> {
  await goTo(page, 'Pelayanan')
  await page.getByRole('link', { name: 'Tambah pelayanan' }).click()
  await page.getByLabel('Nama pelayanan').fill(name)
  await page.getByRole('button', { name: 'Cari SOP yang sesuai' }).click()
  await page.getByLabel('Penerbitan Kutipan Akta Kelahiran').check()
  await page.getByRole('button', { name: 'Buat pelayanan' }).click()
  for (const part of ['Persyaratan', 'Sistem, mekanisme, dan prosedur', 'Jangka waktu']) {
    await page.getByRole('button', { name: `Ambil dari SOP: ${part}` }).click()
  }
  await expect(page.getByRole('textbox', { name: 'Persyaratan 1' })).not.toBeEmpty()
  await expect(page.getByText(/^Terbaca: /)).toBeVisible()
  await page.getByLabel('Gratis, tidak dipungut biaya').check()
  await page.getByRole('textbox', { name: /^Produk pelayanan Apa/ }).fill('Kutipan akta kelahiran')
  await page.getByRole('button', { name: 'Tambah saluran' }).click()
  await page.getByLabel('Saluran 1: Jenis').selectOption('Telepon')
  await page.getByLabel('Nomor atau alamat').fill('0411-555-0101')
  await page.getByLabel('Jabatan yang bertanggung jawab').fill('Sekretaris Dinas')
  for (const [label, text] of [
    ['Dasar hukum', 'Undang-Undang Nomor 24 Tahun 2013'],
    ['Sarana, prasarana, dan/atau fasilitas', 'Mobil pelayanan\nPencetak dokumen'],
    ['Kompetensi pelaksana', 'Menguasai SIAK'],
    ['Pengawasan internal', 'Kepala bidang memeriksa setiap pekan'],
    ['Jaminan pelayanan', 'Akta selesai sesuai waktu yang dijanjikan'],
    ['Jaminan keamanan dan keselamatan pelayanan', 'Berkas disimpan dalam lemari terkunci'],
    ['Evaluasi kinerja pelaksana', 'Dilakukan setiap tahun'],
    ['Jumlah orang', '4'],
  ] as const) {
    await page.getByRole('textbox', { name: label }).fill(text)
  }
  await page.getByRole('button', { name: 'Simpan dan lihat' }).first().click()
  await expect(page.getByText('14 komponen lengkap')).toBeVisible()
  await expect(page.getByText('Sama dengan SOP yang berlaku')).toBeVisible()
}

/** Discusses the draft of a service with the public, writes the minutes and publishes; gives the round's id. */
export async function publishDraft(page: Page, name: string): Promise<string> {
  await goTo(page, 'Konsultasi publik')
  const list = page.getByLabel('Jenis pelayanan')
  const option = list.locator('option', { hasText: name })
  await list.selectOption(await option.getAttribute('value'))
  await page.getByRole('button', { name: 'Mulai pembahasan' }).click()
  const today = dayBefore(0)
  await page.getByLabel('Tanggal pembahasan').fill(dayBefore(2))
  await page.getByLabel('Tanggal berita acara ditandatangani').fill(today)
  await page.getByLabel('Tempat', { exact: true }).fill('Aula Kelurahan Pasir Jernih')
  await page.getByLabel('Masyarakat pengguna layanan').fill('23')
  await page.getByLabel('Ahli dan akademisi').fill('2')
  await page.getByLabel(/^Daftar nama yang hadir/).fill('Sekar Kemuning\nBayu Samudra')
  await page.getByRole('button', { name: 'Simpan berita acara' }).click()
  await page.getByRole('button', { name: 'Tayangkan rancangan' }).click()
  await expect(page.getByText('periksa isian yang ditandai')).toBeVisible()
  await page.getByLabel(/^Isi berita acara/).fill('Warga meminta loket dibuka pada hari Sabtu.')
  await page.getByRole('button', { name: 'Simpan berita acara' }).click()
  await page.getByRole('button', { name: 'Tayangkan rancangan' }).click()
  await expect(page.getByText('Rancangan ditayangkan dan terbuka untuk tanggapan.')).toBeVisible()
  return /[\da-f-]{36}/.exec(page.url())?.[0] ?? ''
}

/** A day of the past, as date fields take it. */
function dayBefore(days: number): string {
  const day = new Date(Date.now() - days * 24 * 60 * 60 * 1000)
  return new Intl.DateTimeFormat('sv', { timeZone: 'Asia/Jakarta' }).format(day)
}

/** Comes from the first page to a draft. */
export async function openDraft(page: Page, name: string): Promise<void> {
  await page.goto('/')
  await page.getByRole('link', { name: 'Rancangan standar yang dapat ditanggapi' }).first().click()
  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Rancangan: ${name}`)
}

/** Comments on the draft that is open, no faster than people type; arrives at the receipt and gives its address. */
export async function comment(page: Page, part: string, text: string): Promise<string> {
  await page.getByRole('link', { name: 'Sampaikan tanggapan' }).click()
  await page.getByLabel('Tentang bagian').selectOption(part)
  await page.getByLabel(/^Tanggapan Anda/).pressSequentially(text, { delay: 2500 / text.length })
  await page.getByRole('button', { name: 'Kirim tanggapan' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tanda terima tanggapan')
  return page.url()
}

/** The comments of a round that one who works on it sees, on one of their shelves. */
export async function openComments(page: Page, round: string, shelf: string): Promise<void> {
  await page.goto(`/consultations/${round}`)
  await page.getByRole('link', { name: /^Periksa dan jawab tanggapan/ }).click()
  await page.getByRole('link', { name: new RegExp(`^${shelf}`) }).click()
}

/** Answers the comment that holds a text. */
export async function answer(page: Page, text: string, said: string): Promise<void> {
  const one = page.getByRole('listitem').filter({ hasText: text })
  await one.getByLabel(/^Jawaban/).fill(said)
  await one.getByRole('button', { name: 'Simpan jawaban' }).click()
  await expect(page.getByText('Jawaban disimpan dan ditampilkan.')).toBeVisible()
}

/** Fixes the draft of a service as its standard, after the public was heard. */
export async function fix(page: Page, name: string, decree: string): Promise<void> {
  await goTo(page, 'Pelayanan')
  await page.getByRole('searchbox').fill(name)
  await page.getByRole('searchbox').press('Enter')
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('link', { name: 'Tetapkan standar' }).click()
  await page.getByLabel('Nomor keputusan penetapan').fill(decree)
  await page.getByRole('radio', { name: /^Rancangannya telah dibahas/ }).check()
  await page.getByRole('button', { name: 'Tetapkan' }).click()
}
