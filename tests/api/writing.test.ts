import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { makeApiKey, revokeApiKey } from '#server'
import { draftSchema } from '../../src/web/api/schemas.ts'
import { sampleStandard } from '../../src/server/portal/testing/promised-service.ts'
import { openApiSite, readProblem, type Answer, type ApiSite } from './api-site.ts'
import { makeKeyRing, type KeyRing } from './key-ring.ts'

let api: ApiSite
let ring: KeyRing
beforeAll(async () => {
  api = await openApiSite()
  ring = await makeKeyRing(api)
})
afterAll(() => api.close())
afterEach(() => {
  expect(api.proxy.misfits.splice(0)).toEqual([])
  expect(api.reported.splice(0)).toEqual([])
})

const json = { 'content-type': 'application/json' }
const bearer = (key: string) => ({ authorization: `Bearer ${key}` })

type Headers = Readonly<Record<string, string>>

function write(target: string, content: unknown, more: Headers = {}): Promise<Answer> {
  const [method = '', path = ''] = target.split(' ')
  const headers = { ...json, ...bearer(ring.key), ...more }
  return api.send(path, { method, headers, body: JSON.stringify(content) })
}

async function makeService(name: string) {
  const made = await write(`POST ${api.city}/services`, { name, unit: ring.unitId })
  expect(made.status).toBe(201)
  return draftSchema.parse(made.json)
}

describe('a service', () => {
  test('is made, its draft read, saved and read again; the audit names the key', async () => {
    const made = await write(`POST ${api.city}/services`, {
      name: 'Surat keterangan pindah',
      unit: ring.unitId,
    })
    const { id, version, draft } = draftSchema.parse(made.json)
    expect(version).toBe(1)
    expect(draft['name']).toEqual({ id: 'Surat keterangan pindah', en: '' })
    const path = `${api.city}/services/${id}/draft`
    expect(made.headers.get('location')).toBe(`/api/v1${path}`)
    const standard = sampleStandard('Surat keterangan pindah')
    const saved = await write(`PUT ${path}`, standard, { 'if-match': '"1"' })
    expect(saved.headers.get('etag')).toBe('"2"')
    const read = await api.get(path, bearer(ring.key))
    expect(read.json).toEqual(saved.json)
    expect(draftSchema.parse(read.json).draft).toEqual(standard)
    expect(read.headers.get('access-control-allow-origin')).toBeNull()
    const { rows } = await api.owner.query<{ actor_name: string; action: string }>(
      'select actor_name, action from audit where subject_id = $1 order by number',
      [id],
    )
    expect(rows).toEqual([
      { actor_name: 'Kunci API: Aplikasi kependudukan', action: 'service.created' },
      { actor_name: 'Kunci API: Aplikasi kependudukan', action: 'standard.saved' },
    ])
  })

  test('sent again with its Idempotency-Key is made once, even at the same moment', async () => {
    const content = { name: 'Legalisir akta', unit: ring.unitId }
    const headers = { 'idempotency-key': 'permintaan-1' }
    const both = await Promise.all(
      [1, 2, 3].map(() => write(`POST ${api.city}/services`, content, headers)),
    )
    expect(both.map(({ status }) => status).filter((one) => one !== 409)).not.toEqual([])
    const again = await write(`POST ${api.city}/services`, content, headers)
    expect(again.status).toBe(201)
    const { rows } = await api.owner.query(`select from service where name = 'Legalisir akta'`)
    expect(rows).toHaveLength(1)
    const other = await write(`POST ${api.city}/services`, { ...content, name: 'Lain' }, headers)
    expect(other.status).toBe(422)
  })

  test('that its office has already, of an unknown office, or of no name is refused', async () => {
    await makeService('Akta lahir')
    const refused = async (content: unknown) => {
      const answer = await write(`POST ${api.city}/services`, content)
      return [answer.status, readProblem(answer).errors[0]?.where]
    }
    expect(await refused({ name: 'Akta lahir', unit: ring.unitId })).toEqual([422, 'name'])
    expect(await refused({ name: '', unit: ring.unitId })).toEqual([422, 'name'])
    expect(await refused({ name: 'Lain', unit: ring.key.slice(0, 36) })).toEqual([422, 'unit'])
    expect(await refused({ name: 'Lain', unit: 'x' })).toEqual([422, 'unit'])
    expect(await refused([])).toEqual([422, ''])
  })
})

describe('a draft', () => {
  test('is saved by who names its version; of two at once one is told', async () => {
    const { id } = await makeService('Kartu keluarga baru')
    const path = `${api.city}/services/${id}/draft`
    const standard = (by: string) => sampleStandard(`Kartu keluarga baru ${by}`)
    expect((await write(`PUT ${path}`, standard('a'))).status).toBe(428)
    expect((await write(`PUT ${path}`, standard('a'), { 'if-match': '"7"' })).status).toBe(412)
    expect((await write(`PUT ${path}`, standard('a'), { 'if-match': 'nonsense' })).status).toBe(412)
    const both = await Promise.all(
      ['a', 'b'].map((by) => write(`PUT ${path}`, standard(by), { 'if-match': '"1"' })),
    )
    expect(both.map(({ status }) => String(status)).toSorted()).toEqual(['200', '412'])
    expect((await write(`PUT ${path}`, standard('c'), { 'if-match': 'W/"2"' })).status).toBe(200)
  })

  test('that is no standard is refused with the places, in words', async () => {
    const { id } = await makeService('Kartu identitas anak')
    const path = `${api.city}/services/${id}/draft`
    const wrong = { ...sampleStandard('Kartu'), lifeEvents: ['nothing'] }
    const answer = await write(`PUT ${path}`, wrong, { 'if-match': '"1"', 'accept-language': 'en' })
    expect(answer.status).toBe(422)
    expect(readProblem(answer).errors[0]?.where).toBe('lifeEvents/0')
    expect((await write(`PUT ${path}`, 5, { 'if-match': '"1"' })).status).toBe(422)
  })
})

describe('a key', () => {
  let made = 0
  const draftOf = async (headers: Readonly<Record<string, string>>) => {
    const { id } = await makeService(`Layanan ke-${(made += 1)}`)
    return api.get(`${api.city}/services/${id}/draft`, headers)
  }

  test('that is missing, unknown, revoked or expired is refused alike', async () => {
    const revoked = await ring.make('Dicabut')
    expect((await draftOf(bearer(revoked.key))).status).toBe(200)
    await revokeApiKey(ring.administrator, revoked.id)
    const expired = await ring.make('Lewat')
    await api.owner.query(`update api_key set expires_at = now() where key_id = $1`, [expired.id])
    const unknown = `${ring.key.slice(0, -4)}AAAA`
    const answers = [
      await draftOf({}),
      await draftOf(bearer(unknown)),
      await draftOf(bearer(revoked.key)),
      await draftOf(bearer(expired.key)),
      await draftOf(bearer('')),
      await draftOf({ authorization: `Basic ${btoa('a:b')}` }),
    ]
    const told = answers.map(({ status, headers, json }) => [
      status,
      headers.get('www-authenticate'),
      { ...readProblem({ status, headers, json, text: '' }), instance: '' },
    ])
    expect(new Set(told.map((one) => JSON.stringify(one))).size).toBe(1)
    expect(told[0]?.slice(0, 2)).toEqual([401, 'Bearer realm="Tatalaksana"'])
  })

  test('ends with its office and when its maker leaves', async () => {
    const { key, id } = await ring.make('Sementara')
    expect((await draftOf(bearer(key))).status).toBe(200)
    const set = (column: 'left_at' | 'closed_on', to: string | null) =>
      column === 'left_at'
        ? api.owner.query(
            'update person set left_at = $2 where person_id = (select made_by from api_key where key_id = $1)',
            [id, to],
          )
        : api.owner.query(
            'update unit set closed_on = $2 where unit_id = (select unit_id from api_key where key_id = $1)',
            [id, to],
          )
    for (const column of ['left_at', 'closed_on'] as const) {
      await set(column, '2026-11-01')
      const { status } = await api.get(
        `${api.city}/services/00000000-0000-4000-8000-000000000000/draft`,
        bearer(key),
      )
      await set(column, null)
      expect([column, status]).toEqual([column, 401])
    }
  })

  test('writes in its own office alone, and in no other government', async () => {
    const { rows } = await api.owner.query<{ id: string }>(
      `select service_id as id from service where unit_id <> $1
         and government_id = (select government_id from unit where unit_id = $1) limit 1`,
      [ring.unitId],
    )
    const path = `${api.city}/services/${rows[0]?.id}/draft`
    expect((await api.get(path, bearer(ring.key))).status).toBe(403)
    const put = await write(`PUT ${path}`, sampleStandard('Lain'), { 'if-match': '"1"' })
    expect(put.status).toBe(403)
    const content = { name: 'Layanan lain', unit: ring.otherUnitId }
    expect((await write(`POST ${api.city}/services`, content)).status).toBe(403)
    const there = await write('POST /governments/teluk-jauh/services', content)
    expect(there.status).toBe(404)
  })

  test('is kept as a hash, and its last use to the minute', async () => {
    const { key, id } = await ring.make('Diperiksa')
    await draftOf(bearer(key))
    const { rows } = await api.owner.query<{ row: string; used: boolean }>(
      `select api_key::text as row, last_used_at is not null as used from api_key where key_id = $1`,
      [id],
    )
    expect(rows[0]?.used).toBe(true)
    const secret = key.split('.')[1] ?? 'none'
    expect(rows[0]?.row).not.toContain(secret)
    const audit = await api.owner.query<{ text: string }>('select details::text as text from audit')
    expect(audit.rows.some(({ text }) => text.includes(secret))).toBe(false)
  })

  test('is made by administrators alone, for an open office and a time that is offered', async () => {
    const typed = { name: 'X', unitId: ring.unitId, days: '30' }
    expect(await makeApiKey(ring.drafter, typed)).toMatchObject({ code: 'not-allowed' })
    const wrong = await makeApiKey(ring.administrator, { name: ' ', unitId: 'x', days: '9999' })
    expect(wrong).toMatchObject({ fields: { name: 'missing', unit: 'unknown', days: 'unknown' } })
  })

  test('a session is no key', async () => {
    const visitor = await api.signIn('Kenanga Rumbia')
    const { id } = await makeService('Layanan bersesi')
    expect((await visitor.get(`/api/v1${api.city}/services/${id}/draft`)).status).toBe(401)
  })
})

describe('what is sent', () => {
  const path = () => `${api.city}/services`

  test('of another type, or as no JSON, is refused', async () => {
    const post = (headers: Readonly<Record<string, string>>, body: string) =>
      api.send(path(), { method: 'POST', headers: { ...bearer(ring.key), ...headers }, body })
    expect((await post({ 'content-type': 'text/plain' }, '{}')).status).toBe(415)
    expect((await post({ 'content-type': 'application/xml' }, '<a/>')).status).toBe(415)
    expect((await post({ 'content-type': 'application/jsonx' }, '{}')).status).toBe(415)
    expect((await post(json, '{')).status).toBe(400)
    expect((await post(json, '')).status).toBe(400)
    expect((await post(json, `${'['.repeat(100_000)}${']'.repeat(100_000)}`)).status).toBe(422)
  })

  test('of ten megabytes is refused, announced or not', async () => {
    const big = 'x'.repeat(10_000_000)
    expect((await write(`POST ${path()}`, { name: big, unit: ring.unitId })).status).toBe(413)
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 100_000
        controller.enqueue(new Uint8Array(100_000).fill(32))
      },
    })
    const headers = { ...json, ...bearer(ring.key) }
    const init = { method: 'POST', headers, body: endless, duplex: 'half' }
    const response = await api.ask(`/api/v1${path()}`, init)
    expect(response.status).toBe(413)
    expect(sent).toBeLessThan(3_000_000)
  })

  test('before anything else a key is asked for: nobody else is listened to', async () => {
    const response = await api.send(path(), {
      method: 'POST',
      headers: json,
      body: 'x'.repeat(10_000_000),
    })
    expect(response.status).toBe(401)
  })
})
