import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { findSession } from '../session/session.service.ts'
import { findAccount } from './account.service.ts'
import { acceptInvitation, invitePerson } from './invitation.service.ts'
import {
  addPasskey,
  askForPasskey,
  offerPasskey,
  removePasskey,
  signInWithPasskey,
} from './passkey.service.ts'
import { makeSoftPasskey, type SoftSignature } from './soft-passkey.ts'
import { enterWithPassword, goodPassword, openAccount, unwrap } from './unfailing-account.ts'

const site = { host: 'sop.lembahhijau.example', origins: ['https://sop.lembahhijau.example'] }
const browserSecret = 'known to this browser'
const refused = { ok: false, code: 'passkey-refused' }
const good: SoftSignature = {
  host: site.host,
  origin: 'https://sop.lembahhijau.example',
  counter: 1,
  isVerified: true,
}
let db: ScratchDatabase
let here: SmallGovernment
let own: Awaited<ReturnType<typeof openAccount>>
let passkey: ReturnType<typeof makeSoftPasskey>
let userHandle: string
let count = 0

beforeAll(async () => {
  db = await openScratchDatabase()
})
afterAll(() => db.close())
beforeEach(async () => {
  here = (await makeTwoGovernments(db)).here
  count += 1
  own = await openAccount(here.as.administrator, here.as.drafter, `kunci${count}`)
  passkey = makeSoftPasskey()
  const options = await getOptions()
  userHandle = options.user.id
  unwrap(await add(passkey.create(options, { ...good, counter: 0 })))
})

async function getOptions() {
  const options = await offerPasskey(own, site)
  if (options === undefined) throw new Error('there is no account')
  return options
}

function add(answer: string, password = goodPassword) {
  return addPasskey(own, { site, password, answer, device: 'Firefox, Linux' })
}

async function enter(
  changes: Partial<SoftSignature & { secret: string; userHandle: string }> = {},
) {
  const { secret = browserSecret, ...as } = changes
  const asked = await askForPasskey(db, site, secret)
  return send(passkey.get(asked, { ...good, userHandle, ...as }))
}

function send(answer: string) {
  return signInWithPasskey(db, { site, browserSecret, answer, device: 'Firefox, Linux' })
}

describe('a passkey', () => {
  it('signs its person in, without password and code', async () => {
    const entered = unwrap(await enter())
    if (entered.kind !== 'signed-in') throw new Error(entered.kind)
    expect((await findSession(db, entered.token))?.actor).toEqual(own.actor)
    const { rows } = await db.owner.query('select details from audit order by number desc limit 1')
    expect(rows).toEqual([{ details: { cameBy: 'passkey' } }])
  })

  it('is asked for by host, to be kept and to verify its person, and not twice on one device', async () => {
    expect(await getOptions()).toMatchObject({
      rp: { id: site.host },
      user: { name: `kunci${count}`, displayName: own.actor.name },
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: [{ id: passkey.id }],
    })
    expect(await askForPasskey(db, site, browserSecret)).toMatchObject({
      rpId: site.host,
      userVerification: 'required',
      allowCredentials: undefined,
    })
  })

  it('is not offered to who has no account', async () => {
    const { session } = own
    expect(await offerPasskey({ ...here.as.reviewer, session }, site)).toBeUndefined()
  })

  it('is seen in the account with its last use', async () => {
    await enter()
    expect((await findAccount(own))?.passkeys).toEqual([
      {
        id: passkey.id,
        device: 'Firefox, Linux',
        madeAt: expect.any(Date),
        lastUsedAt: expect.any(Date),
      },
    ])
  })

  it('signs nobody in once it is removed, for which the password is needed', async () => {
    const { id } = passkey
    expect(await removePasskey(own, { password: 'salah', id })).toMatchObject({ ok: false })
    expect((await enter()).ok).toBe(true)
    expect((await removePasskey(own, { password: goodPassword, id })).ok).toBe(true)
    expect(await enter({ counter: 2 })).toEqual(refused)
    expect(await removePasskey(own, { password: goodPassword, id })).toEqual({
      ok: false,
      code: 'no-longer-open',
    })
  })

  it('stays where a second factor must be and this is the last, also when two go at once', async () => {
    const { id } = passkey
    const rule = "insert into session_rule values ($1, 720, 120, 'everybody')"
    await db.owner.query(rule, [here.id])
    await db.owner.query('update government set is_sample = false where government_id = $1', [
      here.id,
    ])
    const removal = { password: goodPassword, id }
    expect(await removePasskey(own, removal)).toEqual({ ok: false, code: 'factor-due' })
    const other = makeSoftPasskey()
    unwrap(await add(other.create(await getOptions(), { ...good, counter: 0 })))
    const both = await Promise.all(
      [id, other.id].map((gone) => removePasskey(own, { ...removal, id: gone })),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await findAccount(own))?.passkeys).toHaveLength(1)
  })

  it('goes with a link that says the phone is lost, and stays with any other', async () => {
    const reset = async (dropsAuthenticator: boolean) => {
      const invite = await invitePerson(here.as.administrator, own.actor.personId, {
        dropsAuthenticator,
      })
      const { token } = unwrap(invite)
      unwrap(await acceptInvitation(db, { token, name: '', password: goodPassword, device: '' }))
    }
    await reset(false)
    expect((await enter()).ok).toBe(true)
    await reset(true)
    expect(await enter({ counter: 2 })).toEqual(refused)
  })

  it('of a person who has left signs nobody in', async () => {
    await db.owner.query('update person set left_at = now() where person_id = $1', [
      own.actor.personId,
    ])
    expect(await enter()).toEqual(refused)
  })
})

describe('signing in is refused', () => {
  it('to an answer that was given before, and to twenty at once but one', async () => {
    const asked = await askForPasskey(db, site, browserSecret)
    const answer = passkey.get(asked, { ...good, userHandle })
    const answers = await Promise.all(Array.from({ length: 20 }, () => send(answer)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await send(passkey.get(asked, { ...good, counter: 2, userHandle }))).toEqual(refused)
  })

  it('to an answer that another browser was asked for', async () => {
    expect(await enter({ secret: 'known to another' })).toEqual(refused)
  })

  it('to a challenge that is a quarter of an hour old, made up, or meant for another purpose', async () => {
    const old = await askForPasskey(db, site, browserSecret)
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 15 * 60_000)
    expect(await send(passkey.get(old, { ...good, userHandle }))).toEqual(refused)
    vi.restoreAllMocks()
    for (const challenge of ['', 'AAAA', (await getOptions()).challenge]) {
      expect(await send(passkey.get({ challenge }, { ...good, userHandle }))).toEqual(refused)
    }
  })

  it.each([
    ['that did not verify its person', { isVerified: false }],
    ['of another site', { host: 'evil.example' }],
    ['given to another site', { origin: 'https://evil.example' }],
  ])('to a passkey %s', async (_, change) => {
    expect(await enter(change)).toEqual(refused)
  })

  it('to a copied passkey, whose counter goes back', async () => {
    expect((await enter({ counter: 7 })).ok).toBe(true)
    expect(await enter({ counter: 7 })).toEqual(refused)
    expect(await enter({ counter: 3 })).toEqual(refused)
    expect((await enter({ counter: 8 })).ok).toBe(true)
  })

  it("to one's own passkey in another's name", async () => {
    await openAccount(here.as.administrator, here.as.reviewer, `lain${count}`)
    const hex = `${here.id}${here.as.reviewer.actor.personId}`.replaceAll('-', '')
    expect(await enter({ userHandle: Buffer.from(hex, 'hex').toString('base64url') })).toEqual(
      refused,
    )
  })

  it.each(['', '{', '[]', '{"id":1}', JSON.stringify({ id: 'a'.repeat(1e6) })])(
    'to what is no answer: %.30j',
    async (answer) => {
      expect(await send(answer)).toEqual(refused)
      expect(await add(answer)).toEqual(refused)
    },
  )
})

describe('adding a passkey', () => {
  it('needs the password, and ends all other sessions', async () => {
    const other = await enterWithPassword(db, `kunci${count}`)
    const answer = makeSoftPasskey().create(await getOptions(), good)
    expect(await add(answer, 'salah')).toMatchObject({ code: 'wrong-credentials' })
    expect((await add(answer)).ok).toBe(true)
    expect(await findSession(db, other.token)).toBeUndefined()
  })

  it('is refused where it does not verify its person, and where the answer was given before', async () => {
    const options = await getOptions()
    const unverified = makeSoftPasskey().create(options, { ...good, isVerified: false })
    expect(await add(unverified)).toEqual(refused)
    const fresh = await getOptions()
    expect((await add(makeSoftPasskey().create(fresh, good))).ok).toBe(true)
    expect(await add(makeSoftPasskey().create(fresh, good))).toEqual(refused)
  })
})
