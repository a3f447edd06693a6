import type { Context } from '../context.ts'
import { inGovernment } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import type { Failure, Outcome } from '../failure.ts'
import { changeService } from './change-service.ts'
import { mostSops } from './create-service.service.ts'
import {
  findLikelySops,
  holdSops,
  listServiceSops,
  replaceServiceSops,
  type LikelySop,
} from './service-sop.queries.ts'
import { updateService } from './service.queries.ts'
import { seesServices } from './standard.policy.ts'

/** A change to the SOPs of a service; `by`: places towards the end. */
export type SopsChange =
  | { readonly kind: 'link'; readonly sopIds: readonly string[] }
  | { readonly kind: 'unlink'; readonly sopId: string }
  | { readonly kind: 'move'; readonly sopId: string; readonly by: -1 | 1 }

/** SOPs in force whose title is like a text, the likeliest first, those of the unit before others. */
export async function suggestSops(
  { db, actor }: Context,
  like: { readonly text: string; readonly unitId: string },
): Promise<Outcome<{ readonly sops: readonly LikelySop[] }>> {
  if (!seesServices(actor)) return mayNotRead
  return inGovernment(db, actor.governmentId, async (tx) => ({
    ok: true,
    sops: await findLikelySops(tx, like),
  }))
}

const mayNotRead = { ok: false, code: 'not-allowed', action: 'read' } as const satisfies Failure

/** Changes by which SOPs a service is delivered, and in what order. What is so already stays so. */
export function changeServiceSops(
  context: Context,
  serviceId: string,
  change: SopsChange,
): Promise<Outcome<object>> {
  const wanted = change.kind === 'link' ? change.sopIds.filter(isUuid).slice(0, mostSops) : []
  let known: readonly string[] = []
  const before = async (tx: Parameters<typeof holdSops>[0]) => {
    known = await holdSops(tx, wanted)
  }
  return changeService<object>(
    context,
    { serviceId, action: 'write', before },
    async (tx, service) => {
      const now = (await listServiceSops(tx, serviceId)).map(({ id }) => id)
      const next = applyChange(now, change, known).slice(0, mostSops)
      if (next.join() === now.join()) return { outcome: { ok: true } }
      await replaceServiceSops(tx, serviceId, next)
      await updateService(tx, serviceId, { personId: context.actor.personId })
      const details = { name: service.name, before: now, after: next }
      return { outcome: { ok: true }, audit: { action: 'service.sops-changed', details } }
    },
  )
}

function applyChange(
  now: readonly string[],
  change: SopsChange,
  known: readonly string[],
): readonly string[] {
  switch (change.kind) {
    case 'link':
      return [...new Set([...now, ...change.sopIds.filter((id) => known.includes(id))])]
    case 'unlink':
      return now.filter((id) => id !== change.sopId)
    case 'move':
      return moveIn(now, change.sopId, change.by)
  }
}

function moveIn(list: readonly string[], one: string, by: -1 | 1): readonly string[] {
  const at = list.indexOf(one)
  if (at < 0) return list
  const others = list.toSpliced(at, 1)
  return others.toSpliced(Math.max(at + by, 0), 0, one)
}
