import type { DraftConflict } from '#server'

/** Clashes that are chosen together: all of one row, all of one column, a part of the head. */
export type ClashGroup = {
  /** `steps/s3`, `performers/p2`, `steps/order`, `identity`, `title` … */
  readonly key: string
  readonly places: readonly string[]
}

export function clashGroups({ clashes }: Pick<DraftConflict, 'clashes'>): ClashGroup[] {
  const groups = new Map<string, string[]>()
  for (const place of clashes) {
    const key = groupOf(place)
    groups.set(key, [...(groups.get(key) ?? []), place])
  }
  return [...groups].map(([key, places]) => ({
    key,
    places: [...new Set(places)].map(symbolPlace),
  }))
}

function groupOf(place: string): string {
  const [area = '', id] = place.split('/')
  return (area === 'steps' || area === 'performers') && id !== undefined ? `${area}/${id}` : area
}

/** Arrows and marks that lost what they lead to are named by their symbol's key alone. */
function symbolPlace(place: string): string {
  return place.replace(/^steps\/([^/]+)\/([^/]+)\/(exits|performers)$/, 'steps/$1/symbols/$2/$3')
}
