import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { create, fix } from '../sop/unfailing.ts'
import { findSignature } from './signature.queries.ts'
import { getSignedDocument, verifyDocument } from './signature.service.ts'
import { signRevision, type RevisionToSign } from './sign-revision.ts'
import type { Signer } from './signer.ts'
import { printStamped, type StampedDocument } from './testing/stamped-document.ts'
import { issue, signerOf, usages } from './testing/test-certificates.ts'

let db: ScratchDatabase
let here: SmallGovernment
let there: SmallGovernment
let document: StampedDocument
let sopId: string
const head = issue({ name: 'Kepala Dinas Kesehatan', keyUsage: usages.documents })

beforeAll(async () => {
  db = await openScratchDatabase()
  document = await printStamped()
})
beforeEach(async () => {
  const both = await makeTwoGovernments(db)
  here = both.here
  there = both.there
  sopId = await create(here.as.drafter, 'Pelayanan Rujukan')
  await fix(here.as.drafter, sopId)
})
afterAll(() => db.close())

function sign(context: Context, wish: Partial<RevisionToSign> = {}) {
  const number = '000.8.3/7/2026'
  return signRevision(context, {
    sopId,
    revision: 1,
    number,
    signer: signerOf(head),
    print: () => Promise.resolve({ ok: true, ...document }),
    ...wish,
  })
}

/** A signer who waits for a word; counts how often it was asked. */
function slowSigner() {
  const word = Promise.withResolvers<void>()
  let asked = 0
  const signer: Signer = {
    ...signerOf(head),
    sign: async (bytes) => {
      asked += 1
      await word.promise
      return signerOf(head).sign(bytes)
    },
  }
  return { signer, go: word.resolve, asked: () => asked }
}

async function load(context: Context): Promise<Buffer> {
  const kept = await getSignedDocument(context, { sopId, revision: 1 })
  if (!kept.ok) throw new Error(kept.code)
  return kept.pdf
}

const read = <T>(work: Parameters<typeof inGovernment<T>>[2]) => inGovernment(db, here.id, work)

describe('signing a revision', () => {
  it('records its document, who signed, and an audit row without any secret', async () => {
    const outcome = await sign(here.as.approver)
    expect(outcome).toMatchObject({
      ok: true,
      signature: {
        sopId,
        revision: 1,
        number: '000.8.3/7/2026',
        kind: 'own-certificate',
        signer: 'Kepala Dinas Kesehatan',
        fingerprint: head.certificate.fingerprint,
        signedBy: 'Kepala Dinas Kota Sini',
      },
    })
    expect(await read((tx) => findSignature(tx, sopId, 1))).toEqual(outcome.ok && outcome.signature)
    const { rows } = await db.owner.query<{ details: unknown }>(
      `select details from audit where action = 'revision.signed' and subject_id = $1`,
      [sopId],
    )
    expect(rows[0]?.details).toEqual({
      number: 1,
      kind: 'own-certificate',
      signer: 'Kepala Dinas Kesehatan',
      fingerprint: head.certificate.fingerprint,
      documentHash: outcome.ok && outcome.signature.documentHash,
    })
  })

  it('is for approvers of the unit, and for nobody else', async () => {
    const others = (
      ['reader', 'drafter', 'reviewer', 'bureau', 'auditor', 'administrator'] as const
    )
      .map((role) => here.as[role])
      .concat(here.transportDrafter)
    for (const other of others) {
      const refused = { ok: false, code: 'not-allowed', action: 'sign' }
      expect(await sign(other)).toEqual(refused)
    }
    const { actor } = here.as.approver
    const elsewhere = { role: 'approver', unitId: here.units.transport } as const
    const ofTransport = { db, actor: { ...actor, assignments: [elsewhere] } }
    expect(await sign(ofTransport)).toMatchObject({ code: 'not-allowed' })
    expect(await sign(there.as.approver)).toEqual({ ok: false, code: 'not-found', what: 'sop' })
  })

  it('of what is not there finds nothing', async () => {
    expect(await sign(here.as.approver, { sopId: 'x' })).toMatchObject({ what: 'sop' })
    for (const revision of [0, 2, 2 ** 31, NaN]) {
      expect(await sign(here.as.approver, { revision })).toMatchObject({ what: 'revision' })
    }
  })

  it('a second time changes nothing and says who was first', async () => {
    const first = await sign(here.as.approver)
    expect(await sign(here.as.approver)).toEqual({
      ok: false,
      code: 'already-signed',
      signedBy: 'Kepala Dinas Kota Sini',
      signedAt: first.ok && first.signature.signedAt,
    })
  })

  it('by twelve at once asks one of them for a signature and records it', async () => {
    const slow = slowSigner()
    const presses = Array.from({ length: 12 }, () =>
      sign(here.as.approver, { signer: slow.signer }),
    )
    await setTimeout(50)
    slow.go()
    const codes = (await Promise.all(presses)).map((one) => (one.ok ? 'signed' : one.code))
    expect(codes.filter((code) => code === 'signed')).toHaveLength(1)
    // Whoever comes late sees the record.
    const others = ['signed', 'being-signed', 'already-signed']
    expect(codes.filter((code) => !others.includes(code))).toEqual([])
    expect(slow.asked()).toBe(1)
  })

  it('that took longer than its lease gives way to who came after', async () => {
    const slow = slowSigner()
    const late = sign(here.as.approver, { signer: slow.signer, leaseMs: 20 })
    await setTimeout(60)
    expect(await sign(here.as.approver)).toMatchObject({ ok: true })
    slow.go()
    expect(await late).toMatchObject({ ok: false, code: 'already-signed' })
  })

  it('by a signer who gives no signature is told, and can be tried again at once', async () => {
    const fault = { code: 'service-too-slow' } as const
    const silent: Signer = { ...signerOf(head), sign: () => Promise.resolve({ ok: false, fault }) }
    const refused = await sign(here.as.approver, { signer: silent })
    expect(refused).toEqual({ ok: false, code: 'not-signed', fault })
    expect(await sign(here.as.approver)).toMatchObject({ ok: true })
  })

  it('cannot be undone, changed or done by hand', async () => {
    await sign(here.as.approver)
    for (const statement of ['delete from signature', `update signature set signer = 'x'`]) {
      await expect(db.owner.query(statement)).rejects.toThrow('append-only')
    }
  })
})

describe('a document that somebody brings', () => {
  it('is known by its bytes, with what it says itself', async () => {
    const outcome = await sign(here.as.approver)
    const verified = await verifyDocument(db, await load(here.as.reader))
    expect(verified.verdict.standing).toBe('uncertified')
    expect(verified.known).toEqual({
      governmentName: 'Kota Sini',
      unitName: 'Dinas Kesehatan',
      title: 'Pelayanan Rujukan',
      number: '000.8.3/7/2026',
      revision: 1,
      signedAt: outcome.ok && outcome.signature.signedAt,
      code: expect.stringMatching(/^[0-9a-z]{16}$/),
    })
  })

  it('with one byte changed is not known and its signature falls', async () => {
    await sign(here.as.approver)
    const pdf = await load(here.as.reader)
    pdf[5000] = (pdf[5000] ?? 0) ^ 1
    const { verdict, known } = await verifyDocument(db, pdf)
    expect([verdict.standing, known]).toEqual(['none', undefined])
  })

  it('that was never recorded is not known, signed or not', async () => {
    expect((await verifyDocument(db, document.pdf)).known).toBeUndefined()
    expect((await verifyDocument(db, Buffer.alloc(0))).known).toBeUndefined()
  })

  it('cannot be read by another government, nor before it is signed', async () => {
    const place = { sopId, revision: 1 }
    expect(await getSignedDocument(here.as.reader, place)).toMatchObject({ what: 'revision' })
    await sign(here.as.approver)
    expect(await getSignedDocument(there.as.approver, place)).toMatchObject({ what: 'sop' })
    expect(await getSignedDocument(here.as.reader, { sopId: 'x', revision: 1 })).toMatchObject({
      what: 'sop',
    })
    const found = await inGovernment(db, there.id, (tx) => findSignature(tx, sopId, 1))
    expect(found).toBeUndefined()
  })
})
