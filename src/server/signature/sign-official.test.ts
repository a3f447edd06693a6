import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { create, submit } from '../sop/unfailing.ts'
import { readRevocationLists } from './certificate/revocation-list.ts'
import type { StampFacts } from './print-official.ts'
import type { OfficialRevision } from './signature-record.ts'
import { insertSigningAttempt, keepSignedPdf } from './signature.queries.ts'
import {
  checkSigner,
  getSigningDesk,
  signOfficialDocument,
  type SigningTools,
} from './signature.service.ts'
import { opensslList } from './testing/openssl-list.ts'
import { ratifyForTest } from './testing/ratify-for-test.ts'
import { reasonToSkip } from './testing/signing-tools.ts'
import { printStamped, type StampedDocument } from './testing/stamped-document.ts'
import { issueChain, signerOf } from './testing/test-certificates.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let document: StampedDocument
let place: { readonly sopId: string; readonly revision: number }
const { root, middle, head } = issueChain()

beforeAll(async () => {
  db = await openScratchDatabase()
  document = await printStamped()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
  const sopId = await create(here.as.drafter, 'Pelayanan Rujukan')
  await submit(here.as.drafter, sopId)
  place = { sopId, revision: 1 }
})
afterAll(() => db.close())

const ratify = (number = '000.8.3/7/2026') => ratifyForTest(here.as.approver, place, number)

/** Tools that note what was printed and how often the key was opened. */
function makeTools(wish: Partial<SigningTools> = {}) {
  const printed: { readonly official: OfficialRevision; readonly facts: StampFacts }[] = []
  let opened = 0
  const tools: SigningTools = {
    print: async (official, facts) => {
      printed.push({ official, facts })
      await setTimeout(20)
      return { ok: true, ...document }
    },
    signing: { anchors: [root.certificate], getRevocationLists: () => Promise.resolve([]) },
    openSigner: () => {
      opened += 1
      return Promise.resolve({ ok: true, signer: signerOf(head, middle.certificate) })
    },
    codeStampOf: ({ number }) => ({ address: `https://kota.go.id/v/${number}`, lines: [] }),
    ...wish,
  }
  return { tools, printed, opened: () => opened }
}

const sign = (context: Context, tools: SigningTools) => signOfficialDocument(context, place, tools)

describe('signing the official document', () => {
  it('prints what was ratified, with the address of its number and the time that is recorded', async () => {
    await ratify()
    const { tools, printed } = makeTools()
    const outcome = await sign(here.as.approver, tools)
    expect(outcome).toMatchObject({
      ok: true,
      signature: { number: '000.8.3/7/2026', signer: 'Kepala Dinas' },
    })
    expect(printed).toMatchObject([
      {
        official: {
          ratifiedOn: '2026-11-20',
          effectiveOn: '2026-12-01',
          content: {
            title: 'Pelayanan Rujukan',
            identity: { number: '000.8.3/7/2026', approver: { name: 'dr. Melati Rumbia' } },
          },
        },
        facts: {
          code: { address: 'https://kota.go.id/v/000.8.3/7/2026' },
          timeZone: 'Asia/Jakarta',
          signedAt: outcome.ok && outcome.signature.signedAt,
        },
      },
    ])
  })

  it('opens no key for who may not, nor where nothing is ratified', async () => {
    const { tools, opened } = makeTools()
    expect(await sign(here.as.approver, tools)).toEqual({ ok: false, code: 'not-ratified' })
    await ratify()
    for (const other of [here.as.drafter, here.as.bureau, here.as.reader, here.as.administrator]) {
      const refused = { ok: false, code: 'not-allowed', action: 'sign' }
      expect(await sign(other, tools)).toEqual(refused)
      expect(await checkSigner(other, place, tools)).toEqual(refused)
    }
    expect(await sign(there.as.approver, tools)).toMatchObject({ code: 'not-found', what: 'sop' })
    await db.owner.query(`update ratification set ended_on = '2026-11-25'`)
    expect(await sign(here.as.approver, tools)).toEqual({ ok: false, code: 'not-ratified' })
    expect(opened()).toBe(0)
  })

  it('by eight at once prints and records once', async () => {
    await ratify()
    const { tools, printed } = makeTools()
    const presses = Array.from({ length: 8 }, () => sign(here.as.approver, tools))
    const codes = (await Promise.all(presses)).map((one) => (one.ok ? 'signed' : one.code))
    expect(codes.filter((code) => code === 'signed')).toHaveLength(1)
    expect(printed).toHaveLength(1)
  })

  it('that a printer has no time for is told, and can be tried again at once', async () => {
    await ratify()
    const fault = { code: 'printer-busy' } as const
    const busy = makeTools({ print: () => Promise.resolve({ ok: false, fault }) })
    const refused = { ok: false, code: 'not-signed', fault }
    expect(await sign(here.as.approver, busy.tools)).toEqual(refused)
    expect(await sign(here.as.approver, makeTools().tools)).toMatchObject({ ok: true })
  })

  it('that was signed but not recorded is recorded by who presses next, without a key', async () => {
    await ratify()
    const { personId } = here.as.approver.actor
    const kept = { pdf: document.pdf, kind: 'own-certificate', signer: 'Kepala Dinas' } as const
    await inGovernment(db, here.id, async (tx) => {
      const beginning = { number: '1', signedAt: new Date(), personId, leaseMs: 90_000 }
      const attempts = await insertSigningAttempt(tx, { ...place, ...beginning })
      const certificateHash = Buffer.from(head.certificate.fingerprint, 'hex')
      await keepSignedPdf(tx, { ...place, attempts }, { ...kept, certificateHash })
    })
    const { tools, printed, opened } = makeTools()
    expect(await sign(here.as.approver, tools)).toMatchObject({ ok: true })
    expect([printed.length, opened()]).toEqual([0, 0])
  })
})

describe.skipIf(reasonToSkip('openssl'))(
  `with lists of revoked certificates${reasonToSkip('openssl')}`,
  () => {
    const on = new Date('2026-11-10T02:03:04Z')
    const signing = (...revoked: readonly (typeof head)[]): SigningTools['signing'] => {
      const entries = revoked.map(({ certificate }) => ({ certificate, on }))
      const lists = readRevocationLists(opensslList(middle, { revoked: entries })) ?? []
      return {
        anchors: [root.certificate],
        getRevocationLists: () => Promise.resolve(lists),
      }
    }

    it('a revoked certificate is refused with its date, and nothing is begun', async () => {
      await ratify()
      const { tools, printed } = makeTools({ signing: signing(head) })
      const fault = { code: 'certificate-revoked', on }
      expect(await sign(here.as.approver, tools)).toEqual({ ok: false, code: 'not-signed', fault })
      const looked = await checkSigner(here.as.approver, place, tools)
      expect(looked).toEqual({ ok: true, checked: { ok: false, fault } })
      expect(printed).toEqual([])
    })

    it('another is told as certified before and signs', async () => {
      await ratify()
      const { tools } = makeTools({ signing: signing() })
      const looked = await checkSigner(here.as.approver, place, tools)
      expect(looked).toMatchObject({
        checked: { facts: { subject: 'Kepala Dinas', certified: true } },
      })
      expect(await sign(here.as.approver, tools)).toMatchObject({ ok: true })
    })
  },
)

describe('the desk', () => {
  it('tells everyone who sees the SOP what is official and signed, and who may sign', async () => {
    expect(await getSigningDesk(here.as.drafter, place)).toEqual({
      ok: true,
      desk: { maySign: false },
    })
    await ratify()
    const before = await getSigningDesk(here.as.approver, place)
    expect(before).toMatchObject({
      desk: { maySign: true, official: { number: '000.8.3/7/2026' } },
    })
    await sign(here.as.approver, makeTools().tools)
    const after = await getSigningDesk(here.as.drafter, place)
    expect(after).toMatchObject({ desk: { maySign: false, signature: { signer: 'Kepala Dinas' } } })
  })

  it('is not there for another government, nor for what is not there', async () => {
    expect(await getSigningDesk(there.as.approver, place)).toMatchObject({ what: 'sop' })
    const none = { ...place, revision: 2 }
    expect(await getSigningDesk(here.as.approver, none)).toMatchObject({ what: 'revision' })
    expect(await getSigningDesk(here.as.approver, { ...place, sopId: 'x' })).toMatchObject({
      what: 'sop',
    })
  })
})
