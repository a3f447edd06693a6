import {
  partItem,
  shortened,
  type ChangeContext,
  type ChangeItem,
  type ChangeSubject,
} from './change-item.ts'
import type { PartName } from './messages/messages.ts'
import type { HeadEdit } from '../revision-changes.ts'

/** Words a change of title, promised time or identity. */
export function headItem(edit: HeadEdit, { words, old, now }: ChangeContext): ChangeItem {
  const subject: ChangeSubject = { about: 'head', id: '', subject: words.identity, name: '' }
  if (edit.kind === 'identity-list') {
    const [added, removed] = [edit.added, edit.removed].map((entries) =>
      entries.map(({ text }) => text),
    )
    const part = edit.field
    const clauseOf = (length: number) => {
      const quoted = (list: readonly string[] = []) =>
        list.map((text) => words.quote(shortened(text, length)))
      return words.list(words.parts[part], quoted(added), quoted(removed))
    }
    const texts = { before: (removed ?? []).join('\n'), after: (added ?? []).join('\n') }
    const brief = words.changed(words.parts[part])
    return { ...subject, status: 'changed', part, ...texts, clause: clauseOf(80), brief }
  }
  if (edit.kind === 'promise') {
    const texts = { before: old.duration(edit.before), after: now.duration(edit.after) }
    return partItem({ ...subject, ...texts, part: 'promise', what: words.parts.promise }, words)
  }
  const part = headPart(edit)
  const texts = { before: old.text(edit.before), after: now.text(edit.after) }
  return partItem({ ...subject, part, what: words.parts[part], ...texts }, words)
}

function headPart(edit: Exclude<HeadEdit, { kind: 'identity-list' | 'promise' }>): PartName {
  if (edit.kind === 'title') return 'title'
  if (edit.kind === 'identity') return edit.field
  return edit.field === 'name' ? 'approverName' : edit.field
}
