import { isDeepStrictEqual } from 'node:util'
import type { Sop } from '#sop'

/** A part of a document that one side changed. */
export type ChangedPart = {
  readonly key: string
  readonly change: 'changed' | 'added' | 'removed'
}

/** The rows, columns and head parts in which a document differs from what it was. */
export function changedParts(before: Sop, after: Sop): ChangedPart[] {
  const head = (['title', 'identity', 'promisedDuration'] as const)
    .filter((key) => !isDeepStrictEqual(before[key], after[key]))
    .map((key) => ({ key, change: 'changed' as const }))
  return [
    ...head,
    ...changedItems('performers', before.performers, after.performers),
    ...changedItems('steps', before.steps, after.steps),
  ]
}

type Item = { readonly id: string }

function changedItems(
  area: string,
  before: readonly Item[],
  after: readonly Item[],
): ChangedPart[] {
  const old = new Map(before.map((item) => [item.id, item]))
  const kept = new Set(after.map(({ id }) => id))
  const present = after.flatMap((item): ChangedPart[] => {
    const was = old.get(item.id)
    if (was !== undefined && isDeepStrictEqual(was, item)) return []
    return [{ key: `${area}/${item.id}`, change: was === undefined ? 'added' : 'changed' }]
  })
  const removed = before
    .filter(({ id }) => !kept.has(id))
    .map(({ id }) => ({ key: `${area}/${id}`, change: 'removed' as const }))
  return [...present, ...removed]
}
