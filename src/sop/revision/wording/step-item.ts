import type { Step } from '../../model/sop.ts'
import {
  partItem,
  shortened,
  wholeItem,
  type ChangeContext,
  type ChangeItem,
  type ChangeSubject,
} from './change-item.ts'
import type { ChangeMessages } from './messages/messages.ts'
import type { StepEdit, StepField } from '../revision-changes.ts'
import type { ValueTexts } from './value-texts.ts'

/** Words a change of a row or one of its cells. */
export function stepItem(edit: StepEdit, context: ChangeContext): ChangeItem {
  const { words, old, now } = context
  switch (edit.kind) {
    case 'step-added': {
      const subject = rowSubject(edit.step, now, words)
      const above = edit.follows === undefined ? '' : now.place(edit.follows)
      const clause = (what: string) =>
        above === '' ? words.added(what) : words.addedAfter(what, above)
      return wholeItem('added', subject, { after: rowText(edit.step, now), clause })
    }
    case 'step-removed':
      return wholeItem('removed', rowSubject(edit.step, old, words), {
        before: rowText(edit.step, old),
        after: remainingRows(old.leadingTo(edit.step.id), words.ledHere, context),
        clause: words.removed,
      })
    case 'step-moved': {
      const step = now.step(edit.step)
      const subject = rowSubject(step ?? { id: edit.step, activity: '' }, old, words)
      const [from, place] = [old.place(edit.step), now.place(edit.step)]
      const to = from === place ? words.row(edit.at + 1) : place
      const clause = (what: string) => words.moved(what, to)
      return {
        ...wholeItem('moved', subject, { before: from, after: to, clause }),
        subject: placeOf(edit.step, context),
      }
    }
    case 'step-changed': {
      const part = `step-${edit.field}` as const
      const [was, is] = [old, now].map((texts) => cellText(edit.step, edit.field, texts))
      const values = { before: was ?? '', after: is ?? '' }
      return partItem(
        {
          ...changedRow(edit.step, context),
          ...values,
          part,
          what: words.of(words.parts[part], placeOf(edit.step, context)),
        },
        words,
      )
    }
  }
}

function rowSubject(
  { id, activity }: Pick<Step, 'id' | 'activity'>,
  texts: ValueTexts,
  words: ChangeMessages,
) {
  const place = texts.place(id)
  const quoted = activity === '' ? place : `${place} (${words.quote(shortened(activity, 60))})`
  return { about: 'step', id, subject: place, name: texts.number(id), quoted } as const
}

/** A row that stays, by where it stands now. */
export function changedRow(id: string, context: ChangeContext): ChangeSubject {
  return { about: 'step', id, subject: placeOf(id, context), name: context.now.number(id) }
}

/** Where a row stands now, and where it stood if that was elsewhere. */
export function placeOf(id: string, { old, now, words }: ChangeContext): string {
  const [was, is] = [old.number(id), now.number(id)]
  return was === is ? now.place(id) : words.formerly(now.place(id), was)
}

/** Tells which of some rows are still there, '' where none is. */
export function remainingRows(
  rows: readonly string[],
  tell: (places: readonly string[]) => string,
  context: ChangeContext,
): string {
  const places = rows.filter((id) => context.now.step(id) !== undefined)
  return places.length === 0 ? '' : tell(places.map((id) => placeOf(id, context)))
}

/** A row as one text: what is done, by whom, with what, how long, and what comes of it. */
function rowText(step: Step, texts: ValueTexts): string {
  const performers = step.symbols.map((symbol) => texts.performers(symbol)).filter(Boolean)
  const cells = [step.requirements, texts.duration(step.duration), step.output, step.note]
  return [step.activity, performers.join(' → '), ...cells].filter(Boolean).join('\n')
}

function cellText(id: string, field: StepField, texts: ValueTexts): string {
  const step = texts.step(id)
  if (step === undefined) return ''
  if (field === 'duration') return texts.duration(step.duration)
  if (field === 'optional') return texts.optional(step)
  return step[field] ?? ''
}
