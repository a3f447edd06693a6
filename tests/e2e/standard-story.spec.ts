import { expect, test } from '@playwright/test'
import { letCommentsClose } from './let-time-pass.ts'
import {
  answer,
  comment,
  enter,
  fix,
  openComments,
  openDraft,
  openPhone,
  publishDraft,
  writeStandard,
} from './standard-story.ts'

test('an office and the public make a standard together, from the SOP to the portal', async ({
  browser,
  javaScriptEnabled: script,
}) => {
  test.slow()
  const name = `Akta Kelahiran Keliling ${script ? 'Pagi' : 'Malam'}`
  const decree = `Keputusan Kepala Dinas ${script ? '41' : '42'}/2026`
  const drafter = await enter(browser, 'Puspa Teratai')
  const approver = await enter(browser, 'Melur Cendana')
  const citizen = await openPhone(browser)

  const round = await test.step('a standard is drafted from its SOP and published', async () => {
    await writeStandard(drafter, name)
    await fix(approver, name, decree)
    await expect(approver.getByText('belum dibahas dengan masyarakat')).toBeVisible()
    return publishDraft(drafter, name)
  })

  const [shown, held] = await test.step('the public reads it and comments', async () => {
    await openDraft(citizen, name)
    await expect(citizen.getByText('Warga meminta loket dibuka', { exact: false })).toBeHidden()
    await citizen.getByText('Isi berita acara').click()
    await expect(citizen.getByText('Warga meminta loket dibuka pada hari Sabtu.')).toBeVisible()
    await expect(citizen.getByText('Sekar Kemuning')).toHaveCount(0)
    const first = await comment(citizen, 'Jangka waktu pelayanan', 'Dua hari kerja sudah cukup.')
    await expect(citizen.getByText('Ditampilkan untuk umum')).toBeVisible()
    await citizen.getByRole('link', { name: 'Kembali ke rancangan' }).click()
    await expect(citizen.getByText('Dua hari kerja sudah cukup.')).toBeVisible()
    const second = await comment(
      citizen,
      'Biaya/tarif',
      '<b>Gratis?</b> Hubungi saya 0812 3456 7890',
    )
    await expect(citizen.getByText('Menunggu diperiksa petugas')).toBeVisible()
    await citizen.getByRole('link', { name: 'Kembali ke rancangan' }).click()
    await expect(citizen.getByText('Gratis?')).toHaveCount(0)
    await expect(citizen.getByText('1 tanggapan masih diperiksa petugas.')).toBeVisible()
    expect(await citizen.context().cookies()).toEqual([])
    return [first, second] as const
  })

  await test.step('each comment is judged and answered, and its sender is told', async () => {
    await openComments(drafter, round, 'Menunggu diperiksa')
    await expect(drafter.getByText('berisi kode (markup), berisi nomor telepon')).toBeVisible()
    await expect(drafter.getByText('<b>Gratis?</b>', { exact: false })).toBeVisible()
    await drafter.getByLabel('Alasan untuk pengirim').fill('Berisi nomor telepon')
    await drafter.getByRole('button', { name: 'Jangan tampilkan' }).click()
    await openComments(drafter, round, 'Belum dijawab')
    await answer(drafter, 'Dua hari kerja', 'Disetujui: dua hari kerja.')
    await citizen.goto(held)
    await expect(citizen.getByText('Berisi nomor telepon')).toBeVisible()
    await citizen.goto(shown)
    await expect(citizen.getByText('Disetujui: dua hari kerja.')).toBeVisible()
  })

  await test.step('the window closes, the draft is improved and the round finished', async () => {
    await letCommentsClose(round)
    await citizen.getByRole('link', { name: 'Kembali ke rancangan' }).click()
    await expect(citizen.getByText('Waktu menanggapi sudah berakhir.')).toBeVisible()
    await drafter.goto('/services?search=' + encodeURIComponent(name))
    await drafter.getByRole('link', { name, exact: true }).click()
    await drafter.getByRole('link', { name: 'Ubah rancangan standar' }).click()
    await drafter.getByRole('textbox', { name: /^Jangka waktu/ }).fill('2 hari kerja')
    await drafter.getByRole('button', { name: 'Simpan dan lihat' }).first().click()
    const finding = drafter.locator('.differences li').filter({ hasText: '2 hari kerja' })
    await expect(finding.getByText('Paling lama 3 hari kerja', { exact: true })).toBeVisible()
    await expect(finding.getByRole('link')).toHaveCount(2)
    await drafter.goto(`/consultations/${round}`)
    await drafter.getByRole('button', { name: 'Selesaikan pembahasan' }).click()
    await expect(drafter.getByText('Standar dapat ditetapkan.').first()).toBeVisible()
  })

  await test.step('it is fixed by decree, and the public finds it', async () => {
    await fix(approver, name, decree)
    await expect(approver.getByText('Standar ditetapkan dan berlaku.')).toBeVisible()
    await approver.getByRole('link', { name: 'Lihat di portal' }).click()
    await expect(approver.getByRole('heading', { level: 1 })).toHaveText(name)
    await citizen.goto('/')
    await citizen.getByRole('searchbox', { name: 'Cari layanan' }).fill(name.toLowerCase())
    await citizen.getByRole('button', { name: 'Cari', exact: true }).click()
    await citizen.getByRole('link', { name, exact: true }).first().click()
    await expect(citizen.getByText('2 hari kerja').first()).toBeVisible()
    await expect(citizen.getByText(decree)).toBeVisible()
    await citizen.goto('/layanan/tanjung-seruni/perubahan')
    await expect(citizen.getByRole('listitem').filter({ hasText: name })).toContainText(decree)
  })
})
