import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tx } from '../database/database.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { roles } from '../session/actor.ts'
import { createServiceIn } from '../standard/create-service.service.ts'
import { findKeyHolder, listApiKeys, makeApiKey, revokeApiKey } from './api-key.service.ts'
import { makeOnce } from './once.service.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment

beforeAll(async () => {
  db = await openScratchDatabase()
  ;({ here, there } = await makeTwoGovernments(db))
})
afterAll(() => db.close())

async function makeKey(name: string): Promise<string> {
  const typed = { name, unitId: here.units.health, days: '90' }
  const made = await makeApiKey(here.as.administrator, typed)
  if (!made.ok) throw new Error(made.code)
  return made.key
}

async function idOf(name: string): Promise<string> {
  const listed = await listApiKeys(here.as.administrator)
  if (!listed.ok) throw new Error(listed.code)
  return listed.keys.find((key) => key.name === name)?.id ?? ''
}

const countAudit = async (action: string) => {
  const { rows } = await db.owner.query<{ count: string }>(
    'select count(*) from audit where action = $1',
    [action],
  )
  return Number(rows[0]?.count)
}

describe('a key', () => {
  it('acts as a drafter of its office, under its own name, in its own government', async () => {
    const holder = await findKeyHolder(db, await makeKey('Aplikasi antrean'))
    expect(holder).toMatchObject({
      scope: 'standards:write',
      actor: {
        governmentId: here.id,
        name: 'Kunci API: Aplikasi antrean',
        assignments: [{ role: 'drafter', unitId: here.units.health }],
      },
    })
  })

  it('that nobody made is nobody’s', async () => {
    const key = await makeKey('Asli')
    const secret = key.slice(key.indexOf('.'))
    for (const text of [
      '',
      'x',
      `${there.id}${secret}`,
      `${key}x`,
      `${key.slice(0, -2)}AA`,
      '\0',
    ]) {
      expect(await findKeyHolder(db, text)).toBeUndefined()
    }
  })

  it('is made, listed and revoked by administrators of its government alone', async () => {
    await makeKey('Terjaga')
    const keyId = await idOf('Terjaga')
    const typed = { name: 'X', unitId: here.units.health, days: '30' }
    for (const role of roles.filter((one) => one !== 'administrator')) {
      const context = here.as[role]
      const answers = await Promise.all([
        listApiKeys(context),
        makeApiKey(context, typed),
        revokeApiKey(context, keyId),
      ])
      expect(answers.map((answer) => !answer.ok && answer.code)).toEqual(
        Array.from({ length: 3 }, () => 'not-allowed'),
      )
    }
    const outside = there.as.administrator
    expect(await listApiKeys(outside)).toMatchObject({ keys: [] })
    expect(await revokeApiKey(outside, keyId)).toMatchObject({ code: 'not-found' })
    expect(await makeApiKey(outside, typed)).toMatchObject({ fields: { unit: 'unknown' } })
  })

  it('is revoked once, however many press', async () => {
    const key = await makeKey('Dicabut bersama')
    const keyId = await idOf('Dicabut bersama')
    const before = await countAudit('key.revoked')
    const presses = [1, 2, 3].map(() => revokeApiKey(here.as.administrator, keyId))
    expect(await Promise.all(presses)).toEqual([{ ok: true }, { ok: true }, { ok: true }])
    expect((await countAudit('key.revoked')) - before).toBe(1)
    expect(await findKeyHolder(db, key)).toBeUndefined()
  })
})

describe('a request with a key of its own', () => {
  const sent = '{"name":"Izin"}'

  async function holderNamed(name: string) {
    const holder = await findKeyHolder(db, await makeKey(name))
    if (holder === undefined) throw new Error('the key does not work')
    return holder
  }

  it('makes something once, even where it comes three times at once', async () => {
    const holder = await holderNamed('Sekali')
    let made = 0
    const make = async () => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      made += 1
      return { ok: true, id: here.id } as const
    }
    const request = { holder, requestKey: 'a', sent }
    const answers = await Promise.all([1, 2, 3].map(() => makeOnce(db, request, make)))
    expect(made).toBe(1)
    expect(answers.filter((answer) => answer.ok && answer.isNew)).toHaveLength(1)
    expect(await makeOnce(db, request, make)).toEqual({ ok: true, id: here.id, isNew: false })
    const other = await makeOnce(db, { ...request, sent: '{}' }, make)
    expect(other).toMatchObject({ code: 'invalid-fields' })
    expect(made).toBe(1)
  })

  it('leaves no note and nothing made where it failed or its process died', async () => {
    const holder = await holderNamed('Ulang')
    const request = { holder, requestKey: 'b', sent }
    const fail = () => Promise.resolve({ ok: false, code: 'deleted' } as const)
    const succeed = () => Promise.resolve({ ok: true, id: here.id } as const)
    expect(await makeOnce(db, request, fail)).toMatchObject({ code: 'deleted' })
    const die = () => Promise.reject(new Error('gone'))
    await expect(makeOnce(db, request, die)).rejects.toThrow('gone')
    expect(await makeOnce(db, request, succeed)).toMatchObject({ ok: true, isNew: true })
  })

  it('is noted in the transaction that makes it: what dies before its end was never made', async () => {
    const holder = await holderNamed('Sekaligus')
    const request = { holder, requestKey: 'e', sent }
    const wanted = { name: 'Izin sekaligus', unitId: here.units.health, sopIds: [] }
    const make = async (tx: Tx) => {
      const made = await createServiceIn(tx, holder.actor, wanted)
      return made.ok ? ({ ok: true, id: made.serviceId } as const) : made
    }
    const dying = makeOnce(db, request, async (tx) => {
      await make(tx)
      throw new Error('gone')
    })
    await expect(dying).rejects.toThrow('gone')
    const again = await Promise.all([1, 2, 3, 4].map(() => makeOnce(db, request, make)))
    expect(again.filter((one) => one.ok && one.isNew)).toHaveLength(1)
    const { rows } = await db.owner.query('select from service where name = $1', [wanted.name])
    expect(rows).toHaveLength(1)
  })

  it('is forgotten after a day', async () => {
    const holder = await holderNamed('Kemarin')
    const make = () => Promise.resolve({ ok: true, id: here.id } as const)
    await makeOnce(db, { holder, requestKey: 'c', sent }, make)
    await db.owner.query(`update api_request set begun_at = now() - interval '25 hours'`)
    await makeOnce(db, { holder, requestKey: 'd', sent }, make)
    const { rows } = await db.owner.query<{ key: string }>(
      'select request_key as key from api_request where key_id = $1',
      [holder.keyId],
    )
    expect(rows).toEqual([{ key: 'd' }])
  })
})
