import { bundleLimits } from '#print'
import type { Sop } from '#sop'
import {
  getRevision,
  getSop,
  listSops,
  seesDrafts,
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

/** What is printed of each SOP: the revision in force where there is one, or always the latest. */
export const printedVersions = ['in-force', 'latest'] as const
export type PrintedVersion = (typeof printedVersions)[number]

type Printed = { readonly content: Sop; readonly writtenAt: Date }

/** Gives what is printed of an SOP; its draft where it has no revision. Who sees no drafts gets what is in force. */
export async function getPrinted(
  context: Context,
  { id, revision, inForce }: SopSummary,
  version: PrintedVersion,
): Promise<Outcome<{ readonly printed: Printed }>> {
  const latest = version === 'latest' && seesDrafts(context.actor)
  const number = latest ? revision : (inForce ?? revision)
  if (number > 0) {
    const found = await getRevision(context, { sopId: id, number })
    if (!found.ok) return found
    const { content, fixedAt } = found.revision
    return { ok: true, printed: { content, writtenAt: fixedAt } }
  }
  const found = await getSop(context, id)
  if (!found.ok) return found
  return { ok: true, printed: { content: found.sop.content, writtenAt: found.sop.updatedAt } }
}
