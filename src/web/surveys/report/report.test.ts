import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestSite, type TestSite } from '../../testing/test-site.ts'
import type { Visitor } from '../../testing/visitor.ts'

const closed = 'SKM Dinas Kependudukan dan Pencatatan Sipil, Semester I 2026'
const open = 'SKM Dinas Kependudukan dan Pencatatan Sipil, Semester II 2026'

let site: TestSite
let drafter: Visitor

beforeAll(async () => {
  site = await openTestSite()
  drafter = await site.signIn('Kenanga Rumbia')
})
afterAll(() => site.close())

async function addressOf(title: string): Promise<string> {
  const { rows } = await site.owner.query<{ id: string }>(
    'select survey_id as id from survey where title = $1',
    [title],
  )
  return `/surveys/${rows[0]?.id ?? ''}/report`
}

const texts = {
  background: 'Warga menilai pelayanan kami.',
  legalBasis: 'UU 25/2009\nPermenPANRB 14/2017',
  closing: 'Terima kasih.',
  signedPlace: 'Contoh',
  signedOn: '2026-07-31',
  signatoryPosition: 'Kepala Dinas',
  signatoryName: 'Nama Pejabat',
}

describe('the report of a survey', () => {
  test('is shown by its chapters, charts and tables beside the files', async () => {
    const page = await drafter.get(await addressOf(closed))
    expect(page.status).toBe(200)
    expect(page.text).toContain('BAB IV ANALISIS DAN TINDAK LANJUT')
    expect(page.text).toMatch(/Tabel \d+\. Kepentingan, kinerja, dan kesenjangan tiap unsur/)
    expect(page.text).toMatch(/<svg[^>]*class="chart"/)
    expect(page.text).toContain('report.docx')
    expect(page.text).not.toContain('Angka sementara')
    const ids = [...page.text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('of a survey that is open says on page and in file name that it may change', async () => {
    const address = await addressOf(open)
    expect((await drafter.get(address)).text).toContain('Angka sementara per')
    const { headers } = await drafter.get(`${address}.pdf`)
    expect(headers.get('content-disposition')).toMatch(/Semester II 2026 \(sementara 20\d\d-/)
  })

  test('comes as files whose names say what they are, the same bytes each time', async () => {
    const address = await addressOf(closed)
    for (const [kind, begin, type] of [
      ['pdf', '%PDF-', 'application/pdf'],
      ['docx', 'PK', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ] as const) {
      const first = await drafter.get(`${address}.${kind}`)
      expect(first.status).toBe(200)
      expect(first.text.startsWith(begin)).toBe(true)
      expect(first.headers.get('content-type')).toBe(type)
      expect(first.headers.get('content-disposition')).toContain(
        `filename="Laporan ${closed}.${kind}"`,
      )
      const again = await drafter.get(`${address}.${kind}`)
      expect(Buffer.compare(again.bytes, first.bytes)).toBe(0)
    }
  })

  test('keeps what the office writes, and shows markup in it as text', async () => {
    const address = await addressOf(closed)
    const page = await drafter.get(address)
    expect(page.text).toContain('belum pernah disimpan')
    const purpose = '<b>tebal</b> #panic("x")'
    const saved = await drafter.post(address, { version: '0', ...texts, purpose })
    expect(saved.status).toBe(303)
    const { text } = await drafter.get(saved.location)
    expect(text).toContain('Teks laporan tersimpan.')
    expect(text).toContain('&lt;b>tebal&lt;/b>')
    expect(text).not.toContain('<b>tebal')
    expect(text).toContain('Contoh, 31 Juli 2026')
  })

  test('gives back what was typed where somebody saved in between, or a day is none', async () => {
    const address = await addressOf('SKM Dinas Kependudukan dan Pencatatan Sipil, Semester II 2025')
    await drafter.get(address)
    await drafter.post(address, { version: '0', ...texts })
    const late = await drafter.post(address, { version: '0', ...texts, closing: 'Yang kedua.' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('Yang kedua.</textarea>')
    expect(late.text).toContain('name="version" value="1"')
    const wrong = await drafter.post(address, { version: '1', ...texts, signedOn: 'kemarin' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Bukan tanggal yang ada.')
    expect(wrong.text).toMatch(/<details class="report-texts" open/)
  })

  test('is read without a form by who may not write it', async () => {
    const other = await site.signIn('Puspa Teratai')
    const page = await other.get(await addressOf('SKM DPMPTSP, Semester I 2026'))
    expect(page.status).toBe(200)
    expect(page.text).not.toContain('name="closing"')
  })
})
