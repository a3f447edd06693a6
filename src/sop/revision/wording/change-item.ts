import type { ChangeMessages, PartName } from './messages/messages.ts'
import type { ValueTexts } from './value-texts.ts'

/** One change in words. */
export type ChangeItem = {
  readonly status: 'added' | 'removed' | 'moved' | 'changed'
  /** What it is about: a row or a column by its id, or the head of the document. */
  readonly about: 'head' | 'performer' | 'step'
  readonly id: string
  /** "langkah 5 (semula 6)". */
  readonly subject: string
  /** Number of the row, or name of the column, to be listed among others. */
  readonly name: string
  /** What of it changed; absent where it is the whole row or column. */
  readonly part?: PartName
  /** What it says before and after; '' where it is not there or empty. */
  readonly before: string
  readonly after: string
  /** The change as a clause, and the same without long texts. */
  readonly clause: string
  readonly brief: string
}

/** What items are made of: the values of the SOP before and after the edits, in words. */
export type ChangeContext = {
  readonly words: ChangeMessages
  readonly old: ValueTexts
  readonly now: ValueTexts
}

/** What a change is about. */
export type ChangeSubject = Pick<ChangeItem, 'about' | 'id' | 'subject' | 'name'>

/** A part that changed, and what it is called: "waktu langkah 6". */
export type ChangedPart = ChangeSubject & {
  readonly part: PartName
  readonly what: string
  readonly before: string
  readonly after: string
}

/** Values that a summary tells in full; others may be long. */
const told = new Set<PartName>([
  'promise',
  'step-duration',
  'symbol-performers',
  'symbol-kind',
  'performer-name',
  'performer-kind',
])

/** Texts of the author stand in quotation marks; what we put in words ourselves does not. */
const ours = new Set<PartName>([...told, 'symbol-exits', 'symbol-join', 'step-optional'])

/** Gives the item of a part that changed. */
export function partItem(field: ChangedPart, words: ChangeMessages): ChangeItem {
  const { what, about, id, subject, name, part, before, after } = field
  const value = (text: string, length: number) => {
    if (text === '' && part === 'symbol-performers') return words.nobody
    const short = shortened(text, length)
    return text === '' || (ours.has(part) && part !== 'performer-name') ? short : words.quote(short)
  }
  const clauseOf = (length: number) => {
    const [was, is] = sharedUnit(value(before, length), value(after, length))
    if (was === '') return words.filled(what, is)
    return is === '' ? words.emptied(what, was) : words.fromTo(what, was, is)
  }
  const brief = told.has(part) ? clauseOf(40) : words.changed(what)
  const item = { status: 'changed', about, id, subject, name, part, before, after, brief } as const
  return { ...item, clause: clauseOf(100) }
}

const amount = /^([\d.,–-]+) (.+)$/

/** "3 hari kerja" and "1 hari kerja": the unit is said once, at the end. */
function sharedUnit(before: string, after: string): [string, string] {
  const [one, other] = [amount.exec(before), amount.exec(after)]
  return one?.[1] !== undefined && one[2] === other?.[2] ? [one[1], after] : [before, after]
}

/** What became of a whole row or column, `called` with its text in the long clause. */
export function wholeItem(
  status: 'added' | 'removed' | 'moved',
  subject: ChangeSubject & { readonly quoted?: string },
  {
    before = '',
    after = '',
    clause,
  }: { before?: string; after?: string; clause: (what: string) => string },
): ChangeItem {
  const { quoted = subject.subject, about, id, subject: place, name } = subject
  return {
    status,
    about,
    id,
    subject: place,
    name,
    before,
    after,
    clause: clause(quoted),
    brief: clause(place),
  }
}

/** The beginning of a text, on one line. */
export function shortened(text: string, length: number): string {
  const letters = Array.from(text.slice(0, length * 4).replaceAll(/\s+/g, ' '))
  return letters.length <= length ? letters.join('') : `${letters.slice(0, length - 1).join('')}…`
}
