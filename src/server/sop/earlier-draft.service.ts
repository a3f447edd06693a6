import type { Sop } from '#sop'
import type { Context } from '../context.ts'
import type { Outcome } from '../failure.ts'
import { changeSop } from './change-sop.ts'
import { findDraftBefore } from './sop.queries.ts'

/**
 * The draft as it stood at `version`, for those who may edit it; absent where it is no longer kept.
 * A form tells what it shows, not what was changed: only the draft it was made from tells the two
 * apart.
 */
export function getEarlierDraft(
  context: Context,
  { sopId, version }: { readonly sopId: string; readonly version: number },
): Promise<Outcome<{ readonly content?: Sop }>> {
  return changeSop<{ content?: Sop }>(context, { sopId, action: 'edit' }, async (tx) => {
    const content = await findDraftBefore(tx, sopId, version)
    return { outcome: { ok: true, ...(content === undefined ? {} : { content }) } }
  })
}
