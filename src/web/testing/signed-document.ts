import { randomUUID } from 'node:crypto'
import { printSop } from '#print'
import {
  getSignedDocument,
  makeTestSigner,
  officialPrinter,
  ratifyForTest,
  readSigning,
  signOfficialDocument,
  type Context,
  type Signer,
} from '#server'
import type { TestSite } from './test-site.ts'
import type { Visitor } from './visitor.ts'

// For tests of pages: a revision of the sample city with its signed document.

export type SignedRevision = {
  readonly sopId: string
  readonly revision: number
  readonly number: string
  readonly pdf: Buffer
}

/** Ratifies and signs a revision that has no signed document yet, as an approver of its office. */
export async function signSampleRevision(
  site: TestSite,
  signer: Signer = makeTestSigner('Kepala Dinas Contoh'),
): Promise<SignedRevision> {
  const { context, ...place } = await ratifySampleRevision(site)
  const signed = await signOfficialDocument(context, place, {
    print: officialPrinter({ print: ({ sop, options }) => printSop(sop, options) }),
    signing: await readSigning({}),
    openSigner: () => Promise.resolve({ ok: true, signer }),
    codeStampOf: () => ({ address: 'https://contoh.go.id/v', lines: [] }),
  })
  if (!signed.ok) throw new Error(signed.code)
  const kept = await getSignedDocument(context, place)
  if (!kept.ok) throw new Error(kept.code)
  return { ...place, number: signed.signature.number, pdf: kept.pdf }
}

/** Makes a revision that nobody was given yet official anew; gives it and an approver of its office. */
export async function ratifySampleRevision(site: TestSite) {
  const { context, ...place } = await findUnsigned(site)
  await ratifyForTest(context, place, `000.8.3/${place.sopId.slice(0, 4)}/2026`)
  return { context, ...place }
}

/** Makes the approver of `ratifySampleRevision` somebody who can sign in, and signs him in. */
export async function signInApprover(site: TestSite, { actor }: Context): Promise<Visitor> {
  const name = `Pengesah ${randomUUID()}`
  await site.owner.query(
    `with made as (
      insert into person (government_id, person_id, unit_id, name, position)
        values ($1, $2, $3, $4, 'Kepala Dinas') returning *
    )
    insert into assignment (government_id, person_id, unit_id, role)
      select government_id, person_id, unit_id, 'approver' from made`,
    [actor.governmentId, randomUUID(), actor.unitId, name],
  )
  return site.signIn(name)
}

async function findUnsigned({ db, owner }: TestSite) {
  const { rows } = await owner.query<{
    readonly sopId: string
    readonly revision: number
    readonly governmentId: string
    readonly unitId: string
    readonly personId: string
  }>(`
    with unused as (
      select * from sop s
      where s.revision > 0 and not exists (
        select from ratification d
        where (d.sop_id, d.revision) = (s.sop_id, s.revision) and d.number like '000.8.3/%')
      order by s.sop_id limit 1
    ), forgotten as (
      delete from ratification d using unused
      where (d.sop_id, d.revision) = (unused.sop_id, unused.revision)
    )
    select sop_id as "sopId", revision, government_id as "governmentId", unit_id as "unitId",
      created_by as "personId"
    from unused`)
  const [row] = rows
  if (row === undefined) throw new Error('every revision was given out')
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
