import { printSop } from '#print'
import {
  getSignedDocument,
  makeTestSigner,
  officialPrinter,
  ratifyForTest,
  readSigning,
  signOfficialDocument,
  type Context,
} from '#server'
import type { TestSite } from './test-site.ts'

// For tests of pages: a revision of the sample city with its signed document.

export type SignedRevision = {
  readonly sopId: string
  readonly revision: number
  readonly number: string
  readonly pdf: Buffer
}

/** Ratifies and signs a revision that has no signed document yet, as an approver of its office. */
export async function signSampleRevision(site: TestSite): Promise<SignedRevision> {
  const { context, ...place } = await ratifySampleRevision(site)
  const signer = makeTestSigner('Kepala Dinas Contoh')
  const signed = await signOfficialDocument(context, place, {
    print: officialPrinter({ print: ({ sop, options }) => printSop(sop, options) }),
    signing: await readSigning({}),
    openSigner: () => Promise.resolve({ ok: true, signer }),
    addressOf: () => 'https://contoh.go.id/verify',
  })
  if (!signed.ok) throw new Error(signed.code)
  const kept = await getSignedDocument(context, place)
  if (!kept.ok) throw new Error(kept.code)
  return { ...place, number: signed.signature.number, pdf: kept.pdf }
}

/** Makes a revision that has no signed document yet official; gives it and an approver of its office. */
export async function ratifySampleRevision(site: TestSite) {
  const { context, ...place } = await findUnsigned(site)
  await ratifyForTest(context, place, `000.8.3/${place.sopId.slice(0, 4)}/2026`)
  return { context, ...place }
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
      and not exists (
        select from ratification d where d.sop_id = s.sop_id and d.revision = s.revision)
    order by s.sop_id limit 1`)
  const [row] = rows
  if (row === undefined) throw new Error('every revision is ratified')
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
