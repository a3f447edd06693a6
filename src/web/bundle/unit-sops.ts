import { bundleLimits } from '#print'
import type { Sop } from '#sop'
import {
  getRevision,
  getSop,
  listSops,
  type Context,
  type Outcome,
  type SopList,
  type SopSummary,
} from '#server'

/** The SOPs of a unit and those below it that one bundle holds, by number, and how many more there are. */
export type UnitSops = { readonly sops: readonly SopSummary[]; readonly leftOut: number }

/** Lists what the person may see of a unit's SOPs. */
export async function listUnitSops(context: Context, unitId: string): Promise<UnitSops> {
  const sops: SopSummary[] = []
  let list: SopList
  let page = 1
  do {
    list = await listSops(context, { unitId, sort: 'number', pageSize: 200, page })
    sops.push(...list.items)
    page += 1
  } while (page <= list.pageCount && sops.length < bundleLimits.sops)
  const shown = sops.slice(0, bundleLimits.sops)
  return { sops: shown, leftOut: list.total - shown.length }
}

/** What is printed of an SOP: its latest revision, or its draft where it has none. */
type Printed = { readonly content: Sop; readonly writtenAt: Date }

export async function getPrinted(
  context: Context,
  { id, revision }: SopSummary,
): Promise<Outcome<{ readonly printed: Printed }>> {
  if (revision > 0) {
    const found = await getRevision(context, { sopId: id, number: revision })
    if (!found.ok) return found
    const { content, fixedAt } = found.revision
    return { ok: true, printed: { content, writtenAt: fixedAt } }
  }
  const found = await getSop(context, id)
  if (!found.ok) return found
  return { ok: true, printed: { content: found.sop.content, writtenAt: found.sop.updatedAt } }
}
