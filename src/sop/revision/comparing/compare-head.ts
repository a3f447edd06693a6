import { identityLists, identityTexts } from '../../editing/command.ts'
import type { Approver, Sop } from '../../model/sop.ts'
import type { Comparison } from '../compare-revisions.ts'
import { changeOrder } from './order.ts'
import type { HeadEdit, ListEntry } from '../revision-changes.ts'
import { isSameValue } from './same-value.ts'

const approverFields = ['position', 'name', 'nip'] as const satisfies (keyof Approver)[]

/** Finds what changed in title, promised time and identity. */
export function compareHead({ now, goal }: Comparison): HeadEdit[] {
  const title = { kind: 'title' as const, before: now.title, after: goal.title }
  const texts = identityTexts.map((field) => ({
    kind: 'identity' as const,
    field,
    before: now.identity[field],
    after: goal.identity[field],
  }))
  const approver = approverFields.map((field) => ({
    kind: 'approver' as const,
    field,
    before: now.identity.approver[field],
    after: goal.identity.approver[field],
  }))
  const changed = [title, ...texts, ...approver].filter((edit) => edit.before !== edit.after)
  return [...changed, ...comparePromise(now, goal), ...compareLists(now, goal)]
}

function comparePromise({ promisedDuration: before }: Sop, { promisedDuration: after }: Sop) {
  if (isSameValue(before, after)) return []
  const edit: HeadEdit = {
    kind: 'promise',
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  }
  return [edit]
}

function compareLists(before: Sop, after: Sop): HeadEdit[] {
  return identityLists.flatMap((field): HeadEdit[] => {
    const edit = compareList(before.identity[field], after.identity[field])
    return edit.removed.length + edit.added.length === 0
      ? []
      : [{ kind: 'identity-list', field, ...edit }]
  })
}

/** An entry that only stands elsewhere in its list counts as removed and added. */
function compareList(before: readonly string[], after: readonly string[]) {
  const [old, now] = [withOccurrence(before), withOccurrence(after)]
  const { removed, placed } = changeOrder(old, now)
  const moved = placed.filter(({ isNew }) => !isNew).map(({ id }) => id)
  const entryOf = (id: string): ListEntry => {
    const at = old.indexOf(id)
    return { at, text: before[at] ?? '' }
  }
  return {
    removed: [...removed, ...moved].map(entryOf).sort((one, other) => one.at - other.at),
    added: placed.map(({ at }): ListEntry => ({ at, text: after[at] ?? '' })),
  }
}

/** The same text twice is two entries: the first and the second of it. */
function withOccurrence(entries: readonly string[]): string[] {
  const counts = new Map<string, number>()
  return entries.map((entry) => {
    const count = (counts.get(entry) ?? 0) + 1
    counts.set(entry, count)
    return `${count} ${entry}`
  })
}
