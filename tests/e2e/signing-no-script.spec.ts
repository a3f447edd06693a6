import { expect, test } from '@playwright/test'
import { execFileSync, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { makeKeyFile, noOpenssl } from '../../src/web/testing/key-file.ts'
import { openRatified } from './ratify.ts'

test('without scripts an approver signs, anyone verifies, and a changed byte fails', async ({
  page,
}) => {
  test.skip(noOpenssl !== '', 'openssl is missing: there is no key to sign with')
  const key = { name: 'kunci.p12', mimeType: 'application/x-pkcs12' }
  const { p12: buffer } = makeKeyFile('Melur Cendana', 'Rahasia 2026')
  await openRatified(page, 'Penerbitan Kutipan Akta Kelahiran', 'Melur Cendana')
  await page.getByRole('link', { name: 'Tandatangani secara elektronik' }).click()
  const [file, passphrase] = [
    page.getByLabel('Berkas kunci PKCS#12'),
    page.getByRole('textbox', { name: 'Frasa sandi' }),
  ]
  await file.setInputFiles({ ...key, buffer })
  await passphrase.fill('keliru')
  await page.getByRole('button', { name: 'Tandatangani', exact: true }).click()
  await expect(page.getByText('Frasa sandi berkas kunci salah.')).toBeVisible()
  await expect(passphrase).toHaveValue('')
  await file.setInputFiles({ ...key, buffer })
  await passphrase.fill('Rahasia 2026')
  await page.getByRole('button', { name: 'Tandatangani', exact: true }).click()
  await expect(page.getByText('Dokumen sudah ditandatangani dan tercatat.')).toBeVisible()
  await expect(page.getByText('Tanda tangan utuh, tidak tersertifikasi')).toBeVisible()

  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Unduh dokumen bertanda tangan' }).click()
  const path = await (await download).path()
  if (spawnSync('pdfsig', ['-v']).error === undefined) {
    const said = execFileSync('pdfsig', ['-nocert', path], { encoding: 'utf8' })
    expect(said).toContain('Signature is Valid')
  }
  await page.getByRole('link', { name: 'Periksa tanda tangan dokumen' }).click()
  await page.getByLabel('Berkas PDF').setInputFiles(path)
  await page.getByRole('button', { name: 'Periksa' }).click()
  await expect(page.getByText('Tercatat sebagai dokumen resmi')).toBeVisible()
  const changed = readFileSync(path)
  changed[3000] = (changed[3000] ?? 0) ^ 1
  const again = { name: 'berubah.pdf', mimeType: 'application/pdf', buffer: changed }
  await page.getByLabel('Berkas PDF').setInputFiles(again)
  await page.getByRole('button', { name: 'Periksa' }).click()
  await expect(page.getByText('Isi dokumen berubah setelah ditandatangani.')).toBeVisible()
})
