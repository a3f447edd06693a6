import { expect, test, type Locator, type Page } from '@playwright/test'
import { pressEnter, pressKey, tabTo, typeInto } from './press-keys.ts'
import { signIn } from './people.ts'
import { home, openDraft } from './public-pages.ts'

const service = `${home}/jenis/akta-kelahiran`
const title = 'Kutipan Akta Kelahiran'

test.describe.configure({ mode: 'parallel' })

async function expectTitle(page: Page, text: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(text)
}

async function search(page: Page, text: string): Promise<void> {
  await page.goto('/')
  await tabTo(page, page.getByRole('searchbox', { name: 'Cari layanan' }))
  await page.keyboard.type(text)
  await pressEnter(page)
}

/** Goes to a link of the foot, which every page has, and follows it. */
async function pressInFoot(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole('contentinfo').getByRole('link', { name }))
  await pressEnter(page)
}

/** Goes to a fold by the keys and opens it. */
async function unfold(page: Page, text: string): Promise<void> {
  await tabTo(page, page.locator('summary', { hasText: text }).first())
  await page.keyboard.press('Enter')
}

// The ten main tasks of a citizen, each by the keys alone.

test('the head of a page is passed over by the first key', async ({ page }) => {
  await page.goto(service)
  await tabTo(page, page.getByRole('link', { name: 'Langsung ke isi' }))
  await page.keyboard.press('Enter')
  await expect(page.locator('main')).toBeFocused()
})

test('a service is searched for by keyboard, misspelt too, and as one wrote it', async ({
  page,
}) => {
  await search(page, 'kartu keluarga')
  await expect(page.getByRole('link', { name: 'Perubahan Kartu Keluarga' }).first()).toBeVisible()
  await search(page, 'akte kelahran')
  await pressKey(page, 'link', title)
  await expectTitle(page, title)
})

test('by what happened and by office one comes to a service by keyboard', async ({ page }) => {
  await page.goto('/')
  await pressKey(page, 'link', /^Kelahiran dan anak/)
  await pressKey(page, 'link', title)
  await expectTitle(page, title)
  await pressKey(page, 'link', 'Layanan publik')
  await pressKey(page, 'link', /^Dinas Kependudukan dan Pencatatan Sipil/)
  await pressKey(page, 'link', 'Perekaman KTP-el Pertama')
  await expectTitle(page, 'Perekaman KTP-el Pertama')
})

test('requirements are ticked, and the drawing is moved and read in words, by keyboard', async ({
  page,
}) => {
  await page.goto(service)
  const papers = page.getByRole('region', { name: /^Yang dibawa/ }).getByRole('checkbox')
  for (const paper of await papers.all()) {
    await tabTo(page, paper)
    await page.keyboard.press('Space')
    await expect(paper).toBeChecked()
  }
  await tabTo(page, page.getByRole('region', { name: /^Bagan alir SOP/ }))
  await unfold(page, 'Alur dalam kata-kata')
  await expect(page.getByText('Pelaksana: Pemohon').first()).toBeVisible()
})

test('the language is changed and the poster opened by keyboard', async ({ page }) => {
  await page.goto(service)
  await pressKey(page, 'link', 'English')
  await expectTitle(page, 'Birth Certificate')
  await pressKey(page, 'link', 'Poster for the counter')
  await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible()
  await pressKey(page, 'link', 'Back to the service')
  await expectTitle(page, 'Birth Certificate')
})

test('the charter is read, and from it a service, by keyboard', async ({ page }) => {
  await page.goto('/')
  await pressInFoot(page, 'Maklumat pelayanan')
  await expectTitle(page, /^Maklumat Pelayanan/)
  await pressKey(page, 'link', title)
  await expectTitle(page, title)
})

test('a draft is commented on by keyboard, and the receipt looked up again', async ({ page }) => {
  await page.goto('/')
  await pressInFoot(page, 'Rancangan standar yang dapat ditanggapi')
  await pressKey(page, 'link', /Aula/)
  await pressKey(page, 'link', 'Sampaikan tanggapan')
  await tabTo(page, page.getByLabel(/^Tanggapan Anda/))
  await page.keyboard.type('Mohon aula dibuka juga pada hari Minggu.', { delay: 60 })
  await pressKey(page, 'button', 'Kirim tanggapan')
  await expectTitle(page, 'Tanda terima tanggapan')
  const code = await page.locator('code').innerText()
  await pressKey(page, 'link', 'Kembali ke rancangan')
  await expect(page.getByText('Mohon aula dibuka juga').first()).toBeVisible()
  await pressKey(page, 'link', 'Sampaikan tanggapan')
  await typeInto(page, 'Kode tanda terima', code)
  await pressKey(page, 'button', 'Lihat tanggapan saya')
  await expectTitle(page, 'Tanda terima tanggapan')
})

test('where one complains is reached by keyboard', async ({ page }) => {
  await page.goto(service)
  const channels = page.getByRole('region', { name: /^Tidak sesuai janji/ }).getByRole('link')
  await tabTo(page, channels.first())
  await expect(channels.first()).toHaveAttribute('href', /^(?:tel|mailto|https):/)
})

test('what was promised earlier is reached by keyboard, and from it what is promised now', async ({
  page,
}) => {
  const name = 'Izin Penyelenggaraan Reklame'
  await promiseAgain(page, name)
  await page.goto(`${home}/jenis/izin-reklame`)
  await unfold(page, 'Riwayat versi')
  await pressKey(page, 'link', 'Versi 1')
  await expect(page.getByText(/^Ini versi 1, yang tidak berlaku lagi sejak/)).toBeVisible()
  await pressKey(page, 'link', 'Baca yang berlaku sekarang')
  await expectTitle(page, name)
})

/** The bureau fixes the draft of a service once more, as its next standard. */
async function promiseAgain(page: Page, name: string): Promise<void> {
  await signIn(page)
  await page.goto(`/services?search=${encodeURIComponent(name)}`)
  await page.getByRole('link', { name, exact: true }).click()
  await page.getByRole('link', { name: 'Tetapkan standar' }).click()
  await page.getByLabel('Nomor keputusan penetapan').fill('Keputusan Kepala Dinas 77/2026')
  await page.getByRole('radio', { name: /^Sudah ditetapkan sebelum/ }).check()
  await page.getByRole('button', { name: 'Tetapkan' }).click()
  await expect(page.getByText('Standar ditetapkan dan berlaku.')).toBeVisible()
}

// Reading order alone: what a screen reader says, from the accessibility tree, one thing after the other.

/** What is read of each kind of page, in this order. */
const orders = {
  [home]: [
    'heading "Layanan apa yang Anda perlukan?"',
    'searchbox "Cari layanan"',
    'heading "Menurut peristiwa hidup"',
    'heading "Menurut perangkat daerah"',
    'heading "Terbaru ditetapkan"',
    'heading "Ikut menentukan"',
  ],
  [`${home}/cari?q=akte+kelahran`]: [
    'heading "Hasil pencarian',
    'searchbox "Cari layanan"',
    '1 layanan ditemukan',
    'akta kelahiran',
    `heading "${title}"`,
    'Biaya',
    'Gratis',
    'Waktu',
    'Yang dibawa',
    'Tempat',
    'link "Baca syarat',
  ],
  [service]: [
    `heading "${title}"`,
    'Biaya',
    'Gratis',
    'Waktu',
    'Yang Anda terima',
    'heading "Yang dibawa',
    'checkbox "Surat keterangan lahir"',
    'heading "Tempat dan jam buka"',
    'heading "Jam buka"',
    'heading "Langkah-langkah"',
    'heading "Alur kerja petugas"',
    'heading "Tidak sesuai janji?',
    'heading "Tentang standar pelayanan ini"',
    'link "Poster untuk loket"',
  ],
  [`${service}/poster`]: [
    'Pemerintah Kota Tanjung Seruni',
    `heading "${title}"`,
    'Biaya',
    'Gratis',
    'Waktu',
    'Yang dibawa',
    'Kartu keluarga',
    'img "Kode QR',
    'Pindai',
    'Pengaduan',
  ],
  [`${home}/maklumat`]: [
    'heading "Maklumat Pelayanan Pemerintah Kota',
    'Dengan ini kami',
    'heading "Hak dan kewajiban pemerintah daerah"',
    'heading "Hak masyarakat"',
    'heading "Bila janji tidak ditepati"',
    'heading "Jenis pelayanan yang dijanjikan"',
    'Wali Kota Tanjung Seruni',
  ],
  [`${home}/data`]: [
    'heading "Data terbuka"',
    'heading "Layanan dan standar pelayanan"',
    'CSV',
    'heading "SOP yang berlaku"',
    'heading "Lisensi"',
    'heading "Untuk program"',
  ],
  draft: [
    'heading "Rancangan: ',
    'Terbuka untuk tanggapan',
    'link "Sampaikan tanggapan"',
    'heading "Isi rancangan"',
    'Persyaratan',
    'Jangka waktu pelayanan',
    'Biaya/tarif',
    'heading "Pembahasan bersama masyarakat"',
    'heading "Jadwal menurut peraturan"',
    'heading "Tanggapan masyarakat',
  ],
} as const

for (const [address, order] of Object.entries(orders)) {
  test(`${address} is read in the order in which one needs it`, async ({ page }) => {
    if (address === 'draft') await openDraft(page)
    else await page.goto(address)
    expect(await readInOrder(page.locator('main'), order)).toEqual(order)
    await expectWellBuilt(page, address.endsWith('/poster'))
  })
}

/** Those of the texts that stand in the accessibility tree one after the other. */
async function readInOrder(part: Locator, texts: readonly string[]): Promise<readonly string[]> {
  const tree = await part.ariaSnapshot()
  const ends = texts.reduce<readonly number[]>((found, text) => {
    const from = found.at(-1) ?? 0
    const at = from < 0 ? -1 : tree.indexOf(text, from)
    return [...found, at < 0 ? -1 : at + text.length]
  }, [])
  return texts.filter((_, at) => (ends[at] ?? -1) >= 0)
}

/** One main part with one first heading, no level of headings passed over, and a name for every region. */
async function expectWellBuilt(page: Page, isSheet: boolean): Promise<void> {
  const tree = await page.locator('body').ariaSnapshot()
  const levels = [...tree.matchAll(/heading .*\[level=(\d)\]/g)].map(([, level]) => Number(level))
  expect(levels.filter((level) => level === 1)).toEqual([1])
  expect(levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1)).toEqual([])
  expect(tree.match(/^- main\b/gm)).toHaveLength(1)
  if (!isSheet) for (const part of ['banner', 'search', 'contentinfo']) expect(tree).toContain(part)
  expect(
    tree.match(/- (?:region|navigation|textbox|searchbox|combobox|checkbox)(?=:|$)/gm),
  ).toBeNull()
}
