import { expect, test } from '@playwright/test'
import { expectAccessible } from './expect-accessible.ts'
import { expectNoViolation } from './expect-no-violation.ts'
import { beginSop, cell, listOfficePages, openBundle, openSop, signIn } from './people.ts'

test('no page has a violation', async ({ page }) => {
  await page.goto('/sign-in')
  await expectNoViolation(page)
  await signIn(page)
  await expectNoViolation(page)
  for (const path of [
    '/sops/new',
    '/sops?search=zzz',
    '/nowhere',
    '/tasks',
    '/rules',
    '/sops?page=1&lang=en',
    '/sops?lang=id',
  ]) {
    await page.goto(path)
    await expectNoViolation(page)
  }
})

test('no page that compares has a violation', async ({ page }) => {
  await signIn(page)
  await page.goto('/compare')
  await expectNoViolation(page)
  await page.goto('/sops?search=keramaian')
  for (const box of await page.getByRole('checkbox', { name: /^Tandai/ }).all()) await box.check()
  await page.getByRole('button', { name: 'Bandingkan yang ditandai' }).click()
  await expectNoViolation(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  // Loaded anew: colours that are still on their way to the dark ones have no contrast.
  await page.reload()
  await page.getByText('Ubah pilihan').click()
  await expectNoViolation(page)
})

for (const [language, colorScheme] of [
  ['id', 'light'],
  ['en', 'dark'],
] as const) {
  test(`no page of the public archive has a violation, in ${language}, ${colorScheme}`, async ({
    page,
  }) => {
    const home = '/arsip/tanjung-seruni'
    await page.emulateMedia({ colorScheme })
    await page.goto(`${home}?lang=${language}`)
    await expectAccessible(page)
    await page.goto(`${home}?search=pengantar`)
    const sop = (await page.locator('.shelf a').first().getAttribute('href')) ?? ''
    await page.goto(sop)
    const check = (await page.locator('a[href^="/v/"]').getAttribute('href')) ?? ''
    const search = `${home}?search=pengantar`
    const paths = [search, `${home}?search=zzz`, `${home}?letter=P`, `${home}/riwayat`, sop]
    for (const path of [...paths, '/arsip/x', '/v', '/v/x', check]) {
      await page.goto(path)
      await expectAccessible(page)
    }
  })
}

test('neither the pages about the API nor those of its keys have a violation', async ({ page }) => {
  for (const path of ['/api', '/en/api']) {
    await page.goto(path)
    await expectAccessible(page)
  }
  await signIn(page, 'Teratai Gurami')
  await page.goto('/keys')
  await page.getByRole('textbox', { name: 'Nama aplikasi' }).fill('Aplikasi antrean')
  await page.getByRole('button', { name: 'Buat kunci' }).click()
  await expectNoViolation(page)
  await page.getByRole('link', { name: 'Kembali ke daftar kunci' }).click()
  await expectNoViolation(page)
})

for (const [language, colorScheme] of [
  ['id', 'light'],
  ['en', 'dark'],
] as const) {
  test(`no page of the portal has a violation, in ${language}, ${colorScheme}`, async ({
    page,
  }) => {
    test.slow()
    const begin = language === 'en' ? '/en' : ''
    const home = `${begin}/layanan/tanjung-seruni`
    const service = `${home}/jenis/akta-kelahiran`
    await page.emulateMedia({ colorScheme })
    await page.goto(service)
    for (const fold of await page.locator('summary').all()) await fold.click()
    await expectAccessible(page)
    const office = await page.locator('.crumbs a').last().getAttribute('href')
    for (const path of [
      home,
      office ?? '',
      `${home}/peristiwa/identity`,
      `${home}/abjad`,
      ...['', 'biaya+akta+lahir', 'surat', 'reklme', 'qqqq'].map(
        (asked) => `${home}/cari?q=${asked}`,
      ),
      `${service}/versi/1`,
      `${service}/poster`,
      `${service}/poster/dua-bahasa`,
      `${begin}/kartu/tanjung-seruni/akta-kelahiran`,
      `${home}/x`,
      `${begin}/layanan/luring.html`,
    ]) {
      await page.goto(path)
      await expectAccessible(page)
    }
  })
}

test('the page that opens the archive has no violation', async ({ page }) => {
  await signIn(page, 'Teratai Gurami')
  await page.goto('/archive')
  await expectNoViolation(page)
})

test('the page that binds SOPs has no violation, with faults neither', async ({ page }) => {
  await signIn(page)
  await openBundle(page, 'Dinas Sosial')
  await expectNoViolation(page)
  await page.getByRole('textbox', { name: 'Tahun', exact: true }).fill('x')
  await page.getByRole('button', { name: 'Unduh PDF' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectNoViolation(page)
})

test('no page of units and people has a violation, nor what they answer to a mistake', async ({
  page,
}) => {
  test.slow()
  await signIn(page, 'Teratai Gurami')
  for (const path of await listOfficePages(page)) {
    await page.goto(path)
    await expectNoViolation(page)
  }
  await page.goto('/units/new')
  await page.getByRole('button', { name: 'Bentuk unit' }).click()
  await expectNoViolation(page)
  await page.goto('/people/list')
  const list = 'Ayu,Staf,Dinas Entah,Juru\nBima,Staf,Dinsos,Penyusun'
  await page.getByLabel('Tempelkan daftar').fill(list)
  await page.getByRole('button', { name: 'Periksa daftar' }).click()
  await expectNoViolation(page)
})

test('no page of an SOP has a violation', async ({ page }) => {
  await signIn(page)
  await openSop(page, 'Pelayanan Rekomendasi Izin Keramaian')
  const address = page.url()
  for (const path of ['', '/print', '/revisions', '/revisions/1', '/edit']) {
    await page.goto(`${address}${path}`)
    await expectNoViolation(page)
  }
})

test('no page of a revision under way has a violation', async ({ page }) => {
  await signIn(page, 'Galih Gaharu')
  await openSop(page, 'Pelaksanaan Survei Kepuasan Masyarakat')
  const address = page.url()
  for (const path of ['', '/notes', '/passage', '/trial', '/move/skip-trial']) {
    await page.goto(`${address}${path}`)
    await expectNoViolation(page)
  }
  await page.goto(`${address}/trial`)
  await page.getByRole('button', { name: 'Simpan hasil uji coba' }).click()
  await expect(page.getByRole('alert').first()).toBeVisible()
  await expectNoViolation(page)
})

test('the form with findings, open rows and opened parts has no violation', async ({ page }) => {
  await signIn(page)
  await beginSop(page, 'Pelayanan Temuan')
  await cell(page, 'Kegiatan', 2).fill('Jika lengkap, petugas memeriksa')
  await page.getByRole('button', { name: 'Rincian baris, langkah 2' }).click()
  await cell(page, 'Bentuk', 2).selectOption('decision')
  await page.getByRole('button', { name: 'Simpan' }).click()
  await expect(page.locator('.found').first()).toBeVisible()
  await expectNoViolation(page)
})

test('dark colours have contrast too', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await signIn(page)
  await expectNoViolation(page)
  await openSop(page, 'Pelayanan Rekomendasi Izin Keramaian')
  await expectNoViolation(page)
  await page.goto(`${page.url()}/edit`)
  await expectNoViolation(page)
})
