import { printSop, type StampPlace } from '#print'
import { getSignedDocument, makeTestSigner, signRevision, type Context } from '#server'
import { emptySop } from '#sop'
import type { TestSite } from './test-site.ts'

// For tests of pages: a revision of the sample city with its signed document.

export type SignedRevision = {
  readonly sopId: string
  readonly revision: number
  readonly number: string
  readonly pdf: Buffer
}

/** Signs a revision that has no signed document yet, as an approver of its office. */
export async function signSampleRevision(site: TestSite): Promise<SignedRevision> {
  const { context, sopId, revision } = await findUnsigned(site)
  const number = '000.8.3/7/2026'
  const signer = makeTestSigner('Kepala Dinas Contoh')
  const { pdf, place } = await print()
  const signed = await signRevision(context, { sopId, revision, pdf, place, number, signer })
  if (!signed.ok) throw new Error(signed.code)
  const kept = await getSignedDocument(context, { sopId, revision })
  if (!kept.ok) throw new Error(kept.code)
  return { sopId, revision, number, pdf: kept.pdf }
}

async function findUnsigned({ db, owner }: TestSite) {
  const { rows } = await owner.query<{
    readonly sopId: string
    readonly revision: number
    readonly governmentId: string
    readonly unitId: string
    readonly personId: string
  }>(`
    select s.sop_id as "sopId", s.revision, s.government_id as "governmentId",
      s.unit_id as "unitId", s.created_by as "personId"
    from sop s
    where s.revision > 0
      and not exists (select from signature d where d.sop_id = s.sop_id and d.revision = s.revision)
    order by s.sop_id limit 1`)
  const [row] = rows
  if (row === undefined) throw new Error('every revision is signed')
  const { governmentId, unitId, personId, sopId, revision } = row
  const context: Context = {
    db,
    actor: {
      governmentId,
      governmentName: 'Kota Tanjung Seruni',
      timeZone: 'Asia/Makassar',
      personId,
      name: 'Pengesah',
      assignments: [{ role: 'approver', unitId }],
      unitId,
      unitName: 'Dinas',
    },
  }
  return { context, sopId, revision }
}

async function print(): Promise<{ readonly pdf: Uint8Array; readonly place: StampPlace }> {
  const stamp = { lines: ['Ditandatangani secara elektronik'], address: 'https://contoh.go.id/v/1' }
  const printed = await printSop(emptySop({ government: 'Kota Tanjung Seruni', unit: 'Dinas' }), {
    createdAt: new Date('2026-11-26T03:00:00Z'),
    stamp,
  })
  if (!printed.ok || printed.stampPlace === undefined) throw new Error('not printed')
  return { pdf: printed.pdf, place: printed.stampPlace }
}
