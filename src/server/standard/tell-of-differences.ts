import type { Sop } from '#sop'
import { compareWithSops, type LinkedSop, type StandardFinding } from '#standard'
import type { Tx } from '../database/database.ts'
import { listUnitLine } from '../government/government.queries.ts'
import { tell } from '../notice/notice.service.ts'
import type { Actor } from '../session/actor.ts'
import { findOfficialRevision } from '../sop/revision.queries.ts'
import { listServicesOfSop, listSopsInForce } from './service-sop.queries.ts'
import { listStandardDrafts } from './standard.queries.ts'

/** An SOP whose revision has just come in force; `before`: the one that was until now. */
type Renewed = {
  readonly sopId: string
  readonly revision: number
  readonly before: number | null
}

/**
 * Tells the drafters of services that their standards now differ from an SOP as they did not before,
 * once for each service and revision.
 */
export async function tellOfDifferences(
  tx: Tx,
  by: Pick<Actor, 'personId' | 'name'>,
  { sopId, revision, before }: Renewed,
): Promise<void> {
  const services = await listServicesOfSop(tx, sopId)
  if (services.length === 0) return
  const ids = services.map(({ id }) => id)
  const drafts = await listStandardDrafts(tx, ids)
  const sops = await listSopsInForce(tx, ids)
  const earlier = await findEarlier(tx, sopId, before)
  for (const { id, name, unitId } of services) {
    const draft = drafts.get(id)
    const now = sops.get(id) ?? []
    if (draft === undefined) continue
    const known = new Set(compareWithSops(draft, replaceSop(now, sopId, earlier)).map(keyOf))
    if (compareWithSops(draft, now).every((finding) => known.has(keyOf(finding)))) continue
    const occasion = `standard.differs:${id}:${sopId}:${revision}`
    const news = { kind: 'standard.differs', occasion, address: `/services/${id}` } as const
    await tell(
      tx,
      { ...news, title: name, toldBy: by.name },
      { roles: ['drafter'], unitLine: await listUnitLine(tx, unitId), except: by.personId },
    )
  }
}

async function findEarlier(tx: Tx, sopId: string, number: number | null): Promise<Sop | undefined> {
  if (number === null) return undefined
  return (await findOfficialRevision(tx, { sopId, number, published: true }))?.content
}

function replaceSop(
  sops: readonly LinkedSop[],
  sopId: string,
  earlier: Sop | undefined,
): readonly LinkedSop[] {
  if (earlier === undefined) return sops.filter(({ id }) => id !== sopId)
  return sops.map((linked) => (linked.id === sopId ? { id: sopId, sop: earlier } : linked))
}

/** What a finding is about, wherever its step stands in the table. */
function keyOf({ code, at, sop, ours, theirs }: StandardFinding): string {
  return JSON.stringify([code, at, sop?.sopId, sop?.step, ours, theirs])
}
