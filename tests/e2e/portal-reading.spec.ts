import { expect, test } from '@playwright/test'
import { tabTo } from './tab-to.ts'

const home = '/layanan/tanjung-seruni'

test('a citizen who comes to the site finds a service by what happened, and reads what to do', async ({
  page,
}) => {
  await page.goto('/')
  await expect(page.getByRole('searchbox', { name: 'Cari layanan' })).toBeVisible()
  await page.getByRole('link', { name: /^Kelahiran dan anak/ }).click()
  await page.getByRole('link', { name: 'Kutipan Akta Kelahiran' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kutipan Akta Kelahiran')
  await expect(page.getByText('Paling lama 3 hari kerja')).toBeVisible()
  const paper = page.getByRole('checkbox', { name: 'Kartu keluarga' })
  await paper.check()
  await expect(paper).toBeChecked()
  await page.getByText('Alur dalam kata-kata').click()
  await expect(page.getByText('Pelaksana: Pemohon').first()).toBeVisible()
  await page.getByRole('link', { name: 'English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Birth Certificate')
  await page.getByRole('link', { name: 'Poster for the counter' }).click()
  await expect(page.getByRole('img', { name: /^QR code/ })).toBeVisible()
  expect(await page.context().cookies()).toEqual([])
})

test('offices and letters lead to services, and back', async ({ page }) => {
  await page.goto(home)
  await page.getByRole('link', { name: /^Kecamatan Muara Seruni/ }).click()
  await page.getByRole('link', { name: /^Kelurahan Pasir Jernih/ }).click()
  await page.getByRole('link', { name: 'Surat Pengantar Kelurahan Pasir Jernih' }).click()
  await page.getByRole('link', { name: 'Layanan publik', exact: true }).click()
  await page.getByRole('link', { name: 'K', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Kutipan Akta Kelahiran' })).toBeVisible()
})

test('a service is read without a pointer', async ({ page }) => {
  await page.goto(`${home}/peristiwa/birth`)
  await tabTo(page, 'Kutipan Akta Kelahiran')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/jenis/akta-kelahiran')
  await tabTo(page, 'Kartu keluarga')
  await page.keyboard.press('Space')
  await expect(page.getByRole('checkbox', { name: 'Kartu keluarga' })).toBeChecked()
  await tabTo(page, 'Bagan alir SOP Penerbitan Kutipan Akta Kelahiran, dapat digeser')
  await tabTo(page, 'Dasar hukum dan pengelolaan layanan')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/^Undang-Undang Nomor 25 Tahun 2009/).first()).toBeVisible()
})
