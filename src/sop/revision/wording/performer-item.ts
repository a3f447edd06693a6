import type { Performer } from '../../model/sop.ts'
import {
  partItem,
  shortened,
  wholeItem,
  type ChangeContext,
  type ChangeItem,
  type ChangeSubject,
} from './change-item.ts'
import { remainingRows } from './step-item.ts'
import type { ChangeMessages } from './messages/messages.ts'
import type { PerformerEdit } from '../revision-changes.ts'

/** Words a change of a column. */
export function performerItem(edit: PerformerEdit, context: ChangeContext): ChangeItem {
  const { words, old, now } = context
  switch (edit.kind) {
    case 'performer-added':
      return wholeItem('added', performerSubject(edit.performer, words), {
        after: edit.performer.name,
        clause: words.added,
      })
    case 'performer-removed':
      return wholeItem('removed', performerSubject(edit.performer, words), {
        before: edit.performer.name,
        after: remainingRows(old.markedBy(edit.performer.id), words.didThis, context),
        clause: words.removed,
      })
    case 'performer-moved': {
      const [before, after] = [words.column(edit.from + 1), words.column(edit.at + 1)]
      const subject = performerSubject(
        { id: edit.performer, name: now.performer(edit.performer) },
        words,
      )
      return wholeItem('moved', subject, {
        before,
        after,
        clause: (what) => words.moved(what, after),
      })
    }
    case 'performer-changed': {
      const name = old.performer(edit.performer)
      const subject = performerSubject({ id: edit.performer, name }, words)
      const part = `performer-${edit.field}` as const
      const text = (value: string | undefined) =>
        edit.field === 'kind' ? kindText(value, words) : (value ?? '')
      const texts = { before: text(edit.before), after: text(edit.after) }
      const what = words.of(
        words.parts[part],
        edit.field === 'name' ? words.parts['symbol-performers'] : subject.subject,
      )
      return partItem({ ...subject, ...texts, part, what }, words)
    }
  }
}

function kindText(kind: string | undefined, { performerKinds }: ChangeMessages): string {
  const named = Object.entries(performerKinds).find(([one]) => one === kind)
  return named?.[1] ?? ''
}

function performerSubject(
  { id, name }: Pick<Performer, 'id' | 'name'>,
  words: ChangeMessages,
): ChangeSubject {
  return {
    about: 'performer',
    id,
    subject: words.performer(shortened(name, 60)),
    name: words.quote(shortened(name, 40)),
  }
}
