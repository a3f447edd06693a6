import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFormFields } from '../../testing/form-fields.ts'
import { openTestSite, type TestSite } from '../../testing/test-site.ts'
import type { Page, Visitor } from '../../testing/visitor.ts'

let site: TestSite
let drafter: Visitor
let sop: string

beforeAll(async () => {
  site = await openTestSite()
  drafter = await site.signIn('Sari Ketapang')
  sop = await begin('Pelayanan Uji')
  await press('save', {
    'step/s2/activity': 'Memeriksa berkas',
    'step/s2/duration': '3 hari kerja',
  })
  await fix()
  await press('remove-step/s3', { 'step/s2/duration': '1 hari kerja' })
  await fix()
  await press('save', { 'step/s2/activity': 'Memeriksa berkas <b>permohonan</b>' })
})

afterAll(() => site.close())

/** Begins an SOP and gives its address. */
async function begin(title: string): Promise<string> {
  const page = await drafter.get('/sops/new')
  const fields = readFormFields(page.text, '/sops/new')
  fields.set('title', title)
  return (await drafter.post('/sops/new', fields)).location.replace('/edit', '')
}

async function press(intent: string, change: Readonly<Record<string, string>>): Promise<Page> {
  const address = `${sop}/edit`
  const fields = readFormFields((await drafter.get(address)).text, address)
  for (const [name, value] of Object.entries(change)) fields.set(name, value)
  fields.append('intent', intent)
  return drafter.post(address, fields)
}

async function fix(): Promise<void> {
  for (const move of ['submit', 'withdraw']) {
    const address = `${sop}/move/${move}`
    const fields = readFormFields((await drafter.get(address)).text, address)
    fields.set('note', 'Selesai')
    await drafter.post(address, fields)
  }
}

const plain = (html: string) => html.replaceAll(/<[^>]+>/g, '')

describe('the page of changes', () => {
  test('compares the draft with the latest revision, changed words marked', async () => {
    const page = await drafter.get(`${sop}/changes`)
    expect(page.status).toBe(200)
    expect(plain(page.text)).toContain('Uraian kegiatan langkah 2 berubah.')
    expect(page.text).toContain('<ins>&lt;b>permohonan&lt;/b></ins>')
    expect(page.text).toContain('Berubah</text>')
    expect(page.text).not.toContain('<script')
  })

  test('compares two revisions, the rows told by their status', async () => {
    const page = await drafter.get(`${sop}/changes?from=1&to=2`)
    const text = plain(page.text)
    expect(text).toContain('Langkah 3 dihapus; waktu langkah 2 dari 3 menjadi 1 hari kerja.')
    expect(page.text).toContain('<span class="status removed">Dihapus</span>')
    expect(page.text).toMatch(/<del>3<\/del> hari kerja/)
    expect(page.text).toContain('Dihapus</text>')
  })

  test('says so where nothing changed', async () => {
    const page = await drafter.get(`${sop}/changes?from=2&to=2`)
    expect(page.text).toContain('Tidak ada perubahan')
  })

  test('says so where there is nothing to compare', async () => {
    const fresh = await begin('Belum Pernah Ditetapkan')
    const page = await drafter.get(`${fresh}/changes`)
    expect(page.text).toContain('Belum ada dua keadaan')
    expect((await drafter.get(`${fresh}/changes.json`)).status).toBe(409)
  })

  test('gives the same as JSON', async () => {
    const page = await drafter.get(`${sop}/changes.json?from=1&to=2`)
    expect(page.headers.get('content-type')).toContain('application/json')
    const changes = JSON.parse(page.text)
    expect(changes).toMatchObject({ format: 'tatalaksana-changes/1', unsure: [] })
    expect(changes.edits.map(({ kind }: { kind: string }) => kind)).toEqual([
      'step-removed',
      'step-changed',
    ])
  })

  test('speaks English where asked', async () => {
    await drafter.get(`${sop}?lang=en`)
    const page = await drafter.get(`${sop}/changes?from=1&to=2`)
    expect(plain(page.text)).toContain('Step 3 removed; duration of step 2 from 3 working days')
    await drafter.get('/sops?lang=id')
  })

  test('is linked from the history and from the SOP', async () => {
    expect((await drafter.get(`${sop}/revisions`)).text).toContain(`${sop}/changes?from=1&amp;to=2`)
    expect((await drafter.get(sop)).text).toContain(`${sop}/changes"`)
  })
})

describe('who may see changes', () => {
  test('a revision that does not exist is not found', async () => {
    expect((await drafter.get(`${sop}/changes?from=1&to=9`)).status).toBe(404)
  })

  test('a reader sees revisions that were in force and never the draft', async () => {
    const reader = await site.signIn('Jaka Belanak')
    expect((await reader.get(`${sop}/changes`)).status).toBe(404)
    await site.owner.query(
      `with standing as (
        update sop set in_force = 2 where sop_id = $1 returning government_id, sop_id
      )
      insert into passage_move
        (government_id, sop_id, revision, number, move, to_stage, moved_by)
        select government_id, sop_id, revision, 9, 'take-effect', 'in-force', fixed_by
        from standing join passage using (government_id, sop_id)
        join sop_revision using (government_id, sop_id)
        where sop_revision.number = passage.revision`,
      [sop.split('/').at(-1)],
    )
    const page = await reader.get(`${sop}/changes`)
    expect(plain(page.text)).toContain('Langkah 3 dihapus')
    expect(page.text).not.toContain('value="draft"')
    for (const path of ['changes', 'changes.json', 'changes.pdf']) {
      expect((await reader.get(`${sop}/${path}?from=1&to=draft`)).status).toBe(404)
    }
  })

  test.each(['/changes', '/changes.json', '/changes.pdf'])(
    '%s is refused to strangers',
    async (path) => {
      expect((await site.visitor().get(`${sop}${path}`)).status).toBe(303)
      const stranger = await site.signIn('Orang Teluk')
      expect((await stranger.get(`${sop}${path}`)).status).toBe(404)
    },
  )
})
