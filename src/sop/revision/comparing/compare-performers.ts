import type { Performer } from '../../model/sop.ts'
import type { Comparison } from '../compare-revisions.ts'
import { changeOrder } from './order.ts'
import { changedField } from './changed-field.ts'
import type { PerformerEdit } from '../revision-changes.ts'

/** Finds columns removed, added and moved. */
export function comparePerformerOrder({ now, goal }: Comparison): PerformerEdit[] {
  const order = changeOrder(idsOf(now.performers), idsOf(goal.performers))
  const removed = now.performers.flatMap((performer, at): PerformerEdit[] =>
    order.removed.includes(performer.id) ? [{ kind: 'performer-removed', performer, at }] : [],
  )
  const placed = order.placed.flatMap(({ id, isNew, ...place }): PerformerEdit[] => {
    const performer = goal.performers[place.at]
    if (performer === undefined) return []
    if (isNew) return [{ kind: 'performer-added', performer, ...place }]
    const from = now.performers.findIndex((one) => one.id === id)
    return [{ kind: 'performer-moved', performer: id, from, ...place }]
  })
  return [...removed, ...placed]
}

/** Finds columns with another name, kind or group. */
export function comparePerformerFields({ now, goal }: Comparison): PerformerEdit[] {
  const old = new Map(now.performers.map((one) => [one.id, one]))
  return goal.performers.flatMap((one) => {
    const was = old.get(one.id) ?? one
    const changed = [
      ...changedField(was, one, 'name'),
      ...changedField(was, one, 'kind'),
      ...changedField(was, one, 'group'),
    ]
    return changed.map((change): PerformerEdit => ({
      kind: 'performer-changed',
      performer: one.id,
      ...change,
    }))
  })
}

function idsOf(performers: readonly Performer[]): string[] {
  return performers.map(({ id }) => id)
}
