import { expect, test, type Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { noOpenssl } from '../../src/web/testing/key-file.ts'
import {
  accept,
  asCitizen,
  changeByte,
  checkCode,
  discuss,
  draft,
  expectPrinted,
  gather,
  listVersions,
  noteNeed,
  ratify,
  readHistory,
  readInArchive,
  redraft,
  revoke,
  searchArchive,
  seeNeedMet,
  sign,
  submit,
  takeUp,
  tryOut,
  verifyFile,
  type Office,
} from './life-story.ts'

test('five people bring an SOP from a need into force, replace it and revoke it, by keyboard', async ({
  browser,
  javaScriptEnabled: script,
}) => {
  test.skip(noOpenssl !== '', 'openssl is missing: there is no key to sign with')
  test.setTimeout(240_000)
  const title = `Pelayanan Kartu Identitas Anak ${script ? 'Keliling' : 'Loket'}`
  const told = { title, script }
  const office = await gather(browser)
  const { drafter, approver } = office
  const citizen = <T>(look: (page: Page) => Promise<T>) => asCitizen(browser, look)

  const first = await test.step('a need becomes an SOP in force, signed', async () => {
    await noteNeed(drafter, title)
    await draft(drafter, told)
    await submit(drafter, 'Sudah dibahas dengan loket')
    await takeUp(office.reviewer, title)
    await discuss(office, title)
    return bringIntoForce(office, { title, revision: 1 })
  })
  await seeNeedMet(drafter, title)

  const code = await test.step('everybody reads it, and checks paper and file', async () => {
    const address = await citizen((page) => readInArchive(page, title))
    expectPrinted(address, first.pdf)
    expect(await citizen((page) => checkCode(page, address))).toBe('MASIH BERLAKU')
    await citizen(async (page) => {
      const bytes = await readFile(first.pdf)
      expect(await verifyFile(page, bytes)).toContain('Tercatat sebagai dokumen resmi')
      const changed = await verifyFile(page, changeByte(bytes))
      expect(changed).toContain('Isi dokumen berubah setelah ditandatangani.')
    })
    return address
  })

  const nextCode =
    await test.step('the next revision is written, and then replaces it', async () => {
      await redraft(drafter, told)
      await submit(drafter, 'Foto ikut diperiksa')
      await takeUp(office.reviewer, title)
      await citizen(async (page) => {
        await readInArchive(page, title)
        await expect(page.getByText('Memeriksa berkas').first()).toBeVisible()
        await expect(page.getByText('Memeriksa berkas dan foto')).toHaveCount(0)
      })
      const next = await bringIntoForce(office, { title, revision: 2 })
      expect(next.number).not.toBe(first.number)
      return citizen(async (page) => {
        const address = await readInArchive(page, title)
        await expect(page.getByText('Memeriksa berkas dan foto').first()).toBeVisible()
        const versions = await listVersions(page)
        expect(versions).toEqual([
          expect.stringMatching(/^Versi 2 berlaku/),
          expect.stringMatching(/^Versi 1 tidak berlaku lagi .* digantikan/),
        ])
        return address
      })
    })
  expect(await citizen((page) => checkCode(page, code))).toBe('SUDAH DIGANTIKAN')
  expect(await citizen((page) => checkCode(page, nextCode))).toBe('MASIH BERLAKU')

  await test.step('it is revoked, and nobody takes it for valid', async () => {
    await revoke(approver, title)
    expect(await citizen((page) => checkCode(page, nextCode))).toBe('SUDAH DICABUT')
    expect(await citizen((page) => checkCode(page, code))).toBe('SUDAH DIGANTIKAN')
    await citizen(async (page) => {
      await searchArchive(page, title)
      await expect(page.getByRole('link', { name: title, exact: true })).toHaveCount(0)
      const events = await readHistory(page, title)
      const all = ['Dicabut', 'Digantikan', 'Mulai berlaku', 'Mulai berlaku']
      expect(events.toSorted()).toEqual(all)
    })
  })
})

/** What was taken up for verification goes on to be in force and signed. */
async function bringIntoForce(
  { bureau, drafter, approver }: Office,
  { title, revision }: { readonly title: string; readonly revision: number },
): Promise<{ readonly number: string; readonly pdf: string }> {
  await accept(bureau, title)
  await tryOut(drafter, title)
  const number = await ratify(approver, title)
  expect(number).toMatch(/^\d{3}\/SOP\/Disdukcapil\//)
  return { number, pdf: await sign(approver, revision) }
}
