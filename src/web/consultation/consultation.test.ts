import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestSite, type TestSite } from '../testing/test-site.ts'
import type { Page, Visitor } from '../testing/visitor.ts'

let site: TestSite
let drafter: Visitor
let citizen: Visitor
let round: string
let draft: string
const home = '/layanan/tanjung-seruni/rancangan'
const seconds = 2100

beforeAll(async () => {
  site = await openTestSite()
  drafter = await site.signIn('Puspa Teratai')
  citizen = site.visitor()
  const list = await drafter.get('/consultations')
  const service = /<option value="([0-9a-f-]{36})"/.exec(list.text)?.[1] ?? ''
  const begun = await drafter.post('/consultations', { service })
  round = begun.location.replace(/[?].*/, '')
  draft = `${home}/${round.split('/').at(-1) ?? ''}`
})
afterAll(() => site.close())

function today(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(new Date())
}

async function act(fields: Readonly<Record<string, string>>): Promise<Page> {
  const page = await drafter.get(round)
  const version = /name="version" value="(\d+)"/.exec(page.text)?.[1] ?? ''
  return drafter.post(round, { version, ...fields })
}

async function tokenOf(path = `${draft}/tanggapan`): Promise<string> {
  const page = await citizen.get(path)
  return /name="token" value="([^"]+)"/.exec(page.text)?.[1] ?? ''
}

function comment(fields: Readonly<Record<string, string>>, headers = {}): Promise<Page> {
  return citizen.post(`${draft}/tanggapan`, { part: 'fee', ...fields }, headers)
}

const meeting = {
  intent: 'meeting',
  'met-on': today(),
  'signed-on': today(),
  place: 'Aula <b>kantor</b>',
  minutes: 'Warga meminta loket tambahan.',
  'came-public': '12',
  organisations: 'Forum Warga Seruni',
  attendees: 'RAHASIA Sekar Waru',
}

describe('staff', () => {
  test('see in their form what they lack and what they typed', async () => {
    const page = await act({ ...meeting, 'met-on': '2999-01-01' })
    expect(page.status).toBe(422)
    expect(page.text).toContain('Hari ini terlalu jauh')
    expect(page.text).toContain('Warga meminta loket tambahan.')
  })

  test('are told when somebody saved meanwhile, and lose nothing', async () => {
    const page = await drafter.post(round, { ...meeting, version: '77', place: 'Balai warga' })
    expect(page.status).toBe(409)
    expect(page.text).toContain('Balai warga')
  })

  test('write the minutes and publish the draft', async () => {
    expect((await citizen.get(draft)).status).toBe(404)
    expect((await act(meeting)).location).toBe(`${round}?done=saved`)
    const intake = { shows: 'at-once', 'most-comments': '500', 'most-per-sender': '100' }
    expect((await act({ intent: 'publish', ...intake })).location).toBe(`${round}?done=published`)
    const page = await drafter.get(round)
    expect(page.text).toContain('PP 96/2012 Pasal 27(1)')
    expect(page.text).toContain(`href="${draft}"`)
  })
})

describe('the public', () => {
  test('reads the draft in both languages, with figures and without names', async () => {
    const page = await citizen.get(draft)
    expect(page.status).toBe(200)
    expect(page.text).toContain('12 orang')
    expect(page.text).toContain('Aula &lt;b>kantor&lt;/b>')
    expect(page.text).not.toContain('RAHASIA')
    expect(page.headers.get('set-cookie')).toBeNull()
    expect(page.headers.get('cache-control')).toBe('public, no-cache')
    const english = await citizen.get(`/en${draft}`)
    expect(english.text).toContain('<html lang="en">')
    expect(english.text).toContain('Comment on it')
    expect((await citizen.get(home)).text).toContain('Terbuka untuk tanggapan')
  })

  test('comments without an account, follows the comment by its code and withdraws it', async () => {
    const token = await tokenOf()
    await setTimeout(seconds)
    const sent = await comment({ token, text: 'Mohon <script>gratis</script>', 'shown-name': 'S' })
    expect(sent.status).toBe(303)
    const receipt = await citizen.get(sent.location)
    expect(receipt.text).toContain('Menunggu diperiksa petugas')
    expect(receipt.text).not.toContain('<script>gratis')
    expect(receipt.headers.get('cache-control')).toBe('no-store')
    expect((await comment({ token, text: 'Mohon <script>gratis</script>' })).location).toBe(
      sent.location,
    )
    expect((await citizen.get(draft)).text).not.toContain('gratis')
    const code = sent.location.split('/').at(-1)?.split('?')[0] ?? ''
    const found = await citizen.get(`${draft}/tanggapan?kode=${code}`)
    expect(found.location).toBe(`${draft}/tanggapan/${code}`)
    const gone = await citizen.post(found.location, {})
    expect(gone.location).toBe(`${found.location}?done=withdrawn`)
    expect((await citizen.get(found.location)).text).toContain('Ditarik kembali')
  })

  test('gets the form again with what was typed when its token is wrong, too young or missing', async () => {
    const young = await tokenOf()
    for (const token of [young, 'x', '']) {
      const page = await comment({ token, text: 'Loket <b>kurang</b>' })
      expect(page.status).toBe(422)
      expect(page.text).toContain('Loket &lt;b>kurang&lt;/b>')
    }
    expect((await comment({ token: young, text: ' ' })).text).toContain('Tanggapan belum ditulis')
  })

  test('is refused from foreign pages, with too much, and where there is nothing', async () => {
    const foreign = await comment({ token: 'x', text: 'a' }, { origin: 'https://evil.example' })
    expect(foreign.status).toBe(403)
    expect((await comment({ text: 'a'.repeat(10_000_000) })).status).toBe(413)
    expect((await citizen.get(`${draft}/tanggapan/AAAA-AAAA-AAAA-AAAA`)).status).toBe(404)
    expect((await citizen.get(`${home}/x`)).status).toBe(404)
    expect((await citizen.post(`${home}/x/tanggapan`, {})).status).toBe(404)
    const json = { 'content-type': 'application/json' }
    expect((await citizen.post(`${draft}/tanggapan`, '{"text":"a"}', json)).status).toBe(422)
  })

  test('is told clearly when an address has sent enough', async () => {
    await act({
      intent: 'intake',
      shows: 'at-once',
      'most-comments': '500',
      'most-per-sender': '1',
    })
    const token = await tokenOf()
    await setTimeout(seconds)
    const page = await comment({ token, text: 'Satu lagi dari warga.' })
    expect(page.status).toBe(429)
    expect(page.headers.get('retry-after')).not.toBeNull()
    expect(page.text).toContain('Satu lagi dari warga.')
    await act({
      intent: 'intake',
      shows: 'at-once',
      'most-comments': '500',
      'most-per-sender': '99',
    })
  })

  test('sees what became of a comment beside it, once the office has answered', async () => {
    const token = await tokenOf(`/en${draft}/tanggapan`)
    await setTimeout(seconds)
    const sent = await comment({ token, text: 'Tambah satu loket.' })
    expect(sent.status).toBe(303)
    const shelf = await drafter.get(`${round}/comments?show=unanswered`)
    const id = /name="comment" value="([^"]+)"/.exec(shelf.text)?.[1] ?? ''
    const fields = { intent: 'answer', comment: id, show: 'unanswered', outcome: 'partly' }
    const empty = await drafter.post(`${round}/comments`, { ...fields, answer: '' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Tulis jawabannya.')
    await drafter.post(`${round}/comments`, { ...fields, answer: 'Loket ditambah mulai Januari.' })
    for (const path of [draft, sent.location]) {
      const page = await citizen.get(path)
      expect(page.text).toContain('Diterima sebagian')
      expect(page.text).toContain('Loket ditambah mulai Januari.')
    }
  })

  test('cannot comment once the window has closed, and is told so', async () => {
    const token = await tokenOf()
    await site.owner.query('update consultation set closes_at = now()')
    const late = await comment({ token, text: 'Terlambat.' })
    expect([late.status, late.text.includes('Terlambat.')]).toEqual([422, true]) // too fast is told first
    await setTimeout(seconds)
    expect((await comment({ token, text: 'Terlambat.' })).status).toBe(409)
    expect((await citizen.get(`${draft}/tanggapan`)).status).toBe(409)
    expect((await act({ intent: 'finish' })).location).toBe(`${round}?done=finished`)
    expect((await citizen.get(draft)).text).toContain('Pembahasan selesai pada')
  })
})

test('what a person must judge names why, and hostile texts are never markup', async () => {
  const page = await drafter.get(`${round}/comments?show=answered`)
  expect(page.text).not.toContain('<script>gratis')
  expect(page.text).toContain('Sudah dijawab (1)')
})
