import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFormFields } from '../testing/form-fields.ts'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Visitor } from '../testing/visitor.ts'

let site: TestSite
let drafter: Visitor
/** Addresses of the pages of two units. */
let address: string
let other: string

beforeAll(async () => {
  site = await openTestSite()
  drafter = await site.signIn('Kenanga Rumbia')
  const { text } = await drafter.get('/sops')
  address = `/units/${unitIn(text, 'Dinas Kependudukan dan Pencatatan Sipil')}/bundle`
  other = `/units/${unitIn(text, 'Dinas Sosial')}/bundle`
})

afterAll(() => site.close())

function unitIn(list: string, name: string): string {
  const id = new RegExp(`<option value="([\\da-f-]{36})"[^>]*>(?:\u00a0|&nbsp;)*${name}`).exec(
    list,
  )?.[1]
  if (id === undefined) throw new Error(`no unit '${name}'`)
  return id
}

/** The form of a page as it stands, with some fields changed. */
async function fill(visitor: Visitor, at: string, change: Record<string, string> = {}) {
  const page = await visitor.get(at)
  const form = readFormFields(page.text, at.replace(/\?.*/, ''))
  for (const [name, value] of Object.entries(change)) form.set(name, value)
  return form
}

const titlesIn = (text: string) =>
  [...text.matchAll(/name="sop" value="[^"]*"( checked)?[^>]*><span>([^<]*?) </g)].map(
    ([, checked, title]) => `${checked === undefined ? '-' : '+'} ${title}`,
  )

describe('the page', () => {
  test('offers the SOPs of the unit, all chosen, and a proposed decree', async () => {
    const { status, text } = await drafter.get(address)
    expect(status).toBe(200)
    expect(titlesIn(text)).toHaveLength(3)
    expect(titlesIn(text)).toContain('+ Penerbitan Kutipan Akta Kelahiran')
    expect(titlesIn(text).join()).not.toContain('- ')
    const form = await fill(drafter, address)
    expect(form.get('kind')).toBe('Keputusan Kepala Dinas Kependudukan dan Pencatatan Sipil')
    expect(form.get('place')).toBe('Tanjung Seruni')
    expect(form.get('name')).toBe('Melur Cendana')
    expect(form.get('considerations')?.split('\n\n')).toHaveLength(3)
    expect(text).not.toContain('<script')
  })

  test('with SOPs named in its address has only these chosen, and words for one', async () => {
    const [, id = ''] = /name="sop" value="([^"]*)"[^>]*><span>Penerbitan Kutipan/.exec(
      (await drafter.get(address)).text,
    ) ?? ['', '']
    const { text } = await drafter.get(`${address}?sop=${id}`)
    expect(titlesIn(text).filter((title) => title.startsWith('+'))).toEqual([
      '+ Penerbitan Kutipan Akta Kelahiran',
    ])
    expect(text).toContain('value="Standar Operasional Prosedur Penerbitan Kutipan Akta Kelahiran"')
  })

  test('of a unit above others has their SOPs too, and words for several', async () => {
    const { text } = await drafter.get('/sops')
    const above = await drafter.get(`/units/${unitIn(text, 'Kecamatan Muara Seruni')}/bundle`)
    expect(above.text).toContain('· Kelurahan Pasir Jernih')
    expect(above.text).toContain('value="Standar Operasional Prosedur Administrasi Pemerintahan"')
    expect(above.text).toContain('value="Keputusan Camat Muara Seruni"')
  })

  test('is linked from the list where the unit is chosen, and from the print page of an SOP', async () => {
    const unit = address.split('/')[2]
    expect((await drafter.get(`/sops?unit=${unit}`)).text).toContain(`href="${address}"`)
    expect((await drafter.get('/sops')).text).not.toContain('/bundle"')
    const [, id] =
      /href="\/sops\/([\da-f-]{36})"/.exec((await drafter.get(`/sops?unit=${unit}`)).text) ?? []
    expect((await drafter.get(`/sops/${id}/print`)).text).toContain(`href="${address}?sop=${id}"`)
  })

  test('speaks English, too', async () => {
    const visitor = await site.signIn('Kenanga Rumbia')
    await visitor.get('/sops?lang=en')
    expect((await visitor.get(address)).text).toContain('Download PDF')
  })
})

describe('the PDF', () => {
  test('holds what was chosen and typed, as a download', async () => {
    const form = await fill(drafter, address, {
      number: '100/7/2026',
      date: '2026-01-31',
      paper: 'f4',
    })
    form.delete('sop')
    const { text } = await drafter.get(address)
    for (const [, id = ''] of text.matchAll(/name="sop" value="([^"]*)"/g)) form.append('sop', id)
    const { status, headers, text: pdf } = await drafter.post(address, form)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('content-disposition')).toMatch(
      /^attachment; filename="Himpunan SOP Disdukcapil \d{4}\.pdf"/,
    )
    expect(pdf).toMatch(/^%PDF-1\.7/)
    expect(pdf).toContain('STANDAR OPERASIONAL PROSEDUR ADMINISTRASI PEMERINTAHAN')
    expect(pdf).toMatch(/\/MediaBox ?\[0 0 609\.4\d* 935\.4/)
  })

  test('has no decree where the box is not ticked, whatever its fields hold', async () => {
    const form = await fill(drafter, address, { date: 'kemarin', kind: '' })
    form.delete('decree')
    form.delete('explanation')
    const { status, text } = await drafter.post(address, form)
    expect(status).toBe(200)
    expect(text).not.toContain('(KEPUTUSAN')
  })
})

describe('an SOP with a revision after the one in force', () => {
  const title = 'Penyaluran Bantuan Sosial Tahap Kedua'

  beforeAll(async () => {
    await site.owner.query(
      `with newer as (
        insert into sop_revision
          (government_id, sop_id, number, title, note, content, content_hash, fixed_by)
          select government_id, sop_id, number + 1, $1, note,
            jsonb_set(content, '{title}', to_jsonb($1::text)), content_hash, fixed_by
          from sop_revision where title like 'Penyaluran Bantuan%' returning *
      ), passed as (
        insert into passage (government_id, sop_id, revision, stage)
          select government_id, sop_id, number, 'submitted' from newer
      )
      update sop set revision = newer.number from newer
      where (sop.government_id, sop.sop_id) = (newer.government_id, newer.sop_id)`,
      [title],
    )
  })

  test('is printed as it is in force, or where one asks for it as the latest', async () => {
    const form = await fill(drafter, other)
    expect(form.get('version')).toBe('in-force')
    expect((await drafter.post(other, form)).text).not.toContain(title)
    form.set('version', 'latest')
    expect((await drafter.post(other, form)).text).toContain(title)
  })

  test('is for readers as it is in force, whatever they send', async () => {
    const reader = await site.signIn('Jaka Belanak')
    const form = await fill(reader, other)
    expect(form.has('version')).toBe(false)
    form.set('version', 'latest')
    const { status, text } = await reader.post(other, form)
    expect(status).toBe(200)
    expect(text).not.toContain(title)
  })
})

describe('what is wrong', () => {
  test('is told beside its field, and what was typed stays', async () => {
    const form = await fill(drafter, address, {
      year: '26',
      date: '2026-02-30',
      place: 'Tempat <b>',
      position: ' ',
      scope: 'x'.repeat(20_001),
    })
    form.delete('sop')
    const { status, text } = await drafter.post(address, form)
    expect(status).toBe(422)
    for (const [id, words] of [
      ['sops', 'Pilih sedikitnya satu SOP'],
      ['year', 'empat angka'],
      ['date', 'Bukan tanggal'],
      ['position', 'Belum diisi'],
      ['scope', 'Terlalu panjang'],
    ]) {
      expect(text).toMatch(new RegExp(`id="${id}-error" role="alert">[^<]*${words}`))
    }
    expect(text).toContain('value="Tempat &lt;b>"')
    expect(titlesIn(text).every((title) => title.startsWith('-'))).toBe(true)
  })

  test('more than the printer does in its time is told, and what was typed stays', async () => {
    const hasty = await openTestSite({ printer: { bundleTimeoutMs: 1 } })
    const visitor = await hasty.signIn('Kenanga Rumbia')
    const { status, text } = await visitor.post(
      address,
      await fill(visitor, address, { number: 'N-7' }),
    )
    expect(status).toBe(422)
    expect(text).toContain('Pilih lebih sedikit SOP')
    expect(text).toContain('value="N-7"')
    await hasty.close()
  })

  test('SOPs of another unit cannot be slipped in', async () => {
    const form = await fill(drafter, address)
    const foreign = await fill(drafter, other)
    form.append('sop', foreign.get('sop') ?? '')
    const { status, text } = await drafter.post(address, form)
    expect(status).toBe(422)
    expect(text).toContain('tidak ada lagi pada unit ini')
  })
})

describe('who may', () => {
  test('nobody without a session', async () => {
    const visitor = site.visitor()
    expect((await visitor.get(address)).location).toBe(
      `/sign-in?after=${encodeURIComponent(address)}`,
    )
    await visitor.get('/sign-in')
    expect((await visitor.post(address, { title: 'x' })).location).toBe('/sign-in?lost')
  })

  test('nobody of another government', async () => {
    const stranger = await site.signIn('Orang Teluk')
    expect((await stranger.get(address)).status).toBe(404)
    const form = await fill(drafter, address)
    form.set('csrf', stranger.token())
    expect((await stranger.post(address, form)).status).toBe(404)
  })

  test('nobody without the token of a form', async () => {
    const form = await fill(drafter, address)
    form.set('csrf', 'x')
    expect((await drafter.post(address, form)).status).toBe(403)
  })

  test('people of other offices as they may read there; readers find no drafts, nor print them', async () => {
    const { text } = await drafter.get('/sops')
    const at = `/units/${unitIn(text, 'Kecamatan Muara Seruni')}/bundle`
    const staff = await fill(drafter, at)
    expect(titlesIn((await drafter.get(at)).text)).toContain('+ Peminjaman Aula Kecamatan')
    const reader = await site.signIn('Jaka Belanak')
    const page = await reader.get(at)
    expect(page.status).toBe(200)
    expect(titlesIn(page.text)).not.toContain('+ Peminjaman Aula Kecamatan')
    const own = await fill(reader, at)
    expect((await reader.post(at, own)).status).toBe(200)
    for (const id of staff.getAll('sop')) own.append('sop', id)
    expect((await reader.post(at, own)).status).toBe(422)
  })

  test('units that are none are not found', async () => {
    expect((await drafter.get('/units/x/bundle')).status).toBe(404)
    const nowhere = '/units/00000000-0000-4000-8000-000000000000/bundle'
    expect((await drafter.get(nowhere)).status).toBe(404)
  })
})
