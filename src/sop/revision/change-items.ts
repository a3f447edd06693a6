import { applyChanges } from './apply-changes.ts'
import type { Performer, Sop, Step, StepSymbol } from '../model/sop.ts'
import { english } from './messages/en.ts'
import { indonesian } from './messages/id.ts'
import type { ChangeMessages, PartName } from './messages/messages.ts'
import type {
  HeadEdit,
  PerformerEdit,
  RevisionChanges,
  RevisionEdit,
  StepEdit,
  SymbolEdit,
} from './revision-changes.ts'
import { valueTexts, type ChangeLanguage, type ValueTexts } from './value-texts.ts'

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

const languages: Readonly<Record<ChangeLanguage, ChangeMessages>> = {
  id: indonesian,
  en: english,
}

/** Gives the words of a language. */
export function changeMessages(language: ChangeLanguage): ChangeMessages {
  return languages[language]
}

type Context = {
  readonly words: ChangeMessages
  readonly old: ValueTexts
  readonly now: ValueTexts
  readonly before: Sop
  readonly after: Sop
}

/** Puts each edit in words, in their order. Linear in edits and rows. */
export function changeItems(
  { edits }: RevisionChanges,
  before: Sop,
  language: ChangeLanguage,
): readonly ChangeItem[] {
  const words = languages[language]
  const after = applyChanges(before, { edits })
  const old = valueTexts(before, words, language)
  const now = valueTexts(after, words, language)
  const context = { words, old, now, before, after }
  return edits.map((edit) => itemOf(edit, context))
}

function itemOf(edit: RevisionEdit, context: Context): ChangeItem {
  switch (edit.kind) {
    case 'title':
    case 'promise':
    case 'identity':
    case 'approver':
    case 'identity-list':
      return headItem(edit, context)
    case 'performer-added':
    case 'performer-removed':
    case 'performer-moved':
    case 'performer-changed':
      return performerItem(edit, context)
    case 'step-added':
    case 'step-removed':
    case 'step-moved':
    case 'step-changed':
      return stepItem(edit, context)
    case 'symbol-added':
    case 'symbol-removed':
    case 'symbol-moved':
    case 'symbol-changed':
      return symbolItem(edit, context)
  }
}

type Subject = Pick<ChangeItem, 'about' | 'id' | 'subject' | 'name'>

function headItem(edit: HeadEdit, { words, old, now }: Context): ChangeItem {
  const subject: Subject = { about: 'head', id: '', subject: words.identity, name: '' }
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
    return fieldItem({ ...subject, ...texts, part: 'promise', what: words.parts.promise }, words)
  }
  const part = headPart(edit)
  return fieldItem({ ...subject, part, what: words.parts[part], ...edit }, words)
}

function headPart(edit: Exclude<HeadEdit, { kind: 'identity-list' | 'promise' }>): PartName {
  if (edit.kind === 'title') return 'title'
  if (edit.kind === 'identity') return edit.field
  return edit.field === 'name' ? 'approverName' : edit.field
}

type Field = Subject & {
  readonly part: PartName
  /** "waktu langkah 6". */
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

function fieldItem(field: Field, words: ChangeMessages): ChangeItem {
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

function performerItem(edit: PerformerEdit, context: Context): ChangeItem {
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
      return fieldItem({ ...subject, ...texts, part, what }, words)
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
): Subject {
  return {
    about: 'performer',
    id,
    subject: words.performer(shortened(name, 60)),
    name: words.quote(shortened(name, 40)),
  }
}

/** A whole row or column that came, went or moved. */
function wholeItem(
  status: 'added' | 'removed' | 'moved',
  subject: Subject & { readonly quoted?: string },
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

function stepItem(edit: StepEdit, context: Context): ChangeItem {
  const { words, old, now, before, after } = context
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
        clause: words.removed,
      })
    case 'step-moved': {
      const step = after.steps.find(({ id }) => id === edit.step)
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
      const [was, is] = [before, after].map(({ steps }) => steps.find(({ id }) => id === edit.step))
      const texts = { before: cellText(was, edit.field, old), after: cellText(is, edit.field, now) }
      return fieldItem(
        {
          ...changedRow(edit.step, context),
          ...texts,
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

function changedRow(id: string, context: Context): Subject {
  return { about: 'step', id, subject: placeOf(id, context), name: context.now.number(id) }
}

/** Where a row stands now, and where it stood if that was elsewhere. */
function placeOf(id: string, { old, now, words }: Context): string {
  const [was, is] = [old.number(id), now.number(id)]
  return was === is ? now.place(id) : words.formerly(now.place(id), was)
}

/** A row as one text: what is done, by whom, with what, how long, and what comes of it. */
function rowText(step: Step, texts: ValueTexts): string {
  const performers = step.symbols.map((symbol) => texts.performers(symbol)).filter(Boolean)
  const cells = [step.requirements, texts.duration(step.duration), step.output, step.note]
  return [step.activity, performers.join(' → '), ...cells].filter(Boolean).join('\n')
}

function cellText(step: Step | undefined, field: keyof Step, texts: ValueTexts): string {
  if (step === undefined) return ''
  if (field === 'duration') return texts.duration(step.duration)
  if (field === 'optional') return texts.optional(step)
  const value = step[field]
  return typeof value === 'string' ? value : ''
}

function symbolItem(edit: SymbolEdit, context: Context): ChangeItem {
  const { words, old, now } = context
  const row = changedRow(edit.step, context)
  if (edit.kind !== 'symbol-changed') {
    const id = typeof edit.symbol === 'string' ? edit.symbol : edit.symbol.id
    const text = (texts: ValueTexts, sop: Sop) => {
      const symbol = findSymbol(sop, edit.step, id)
      return symbol === undefined ? '' : symbolText(symbol, texts, words)
    }
    const texts = { before: text(old, context.before), after: text(now, context.after) }
    return fieldItem(
      { ...row, ...texts, part: 'symbol', what: whatOf('symbol', edit.step, id, context) },
      words,
    )
  }
  const part = `symbol-${edit.field}` as const
  const [was, is] = [
    findSymbol(context.before, edit.step, edit.symbol),
    findSymbol(context.after, edit.step, edit.symbol),
  ]
  const texts = {
    before: was === undefined ? '' : symbolField(was, edit, old, words),
    after: is === undefined ? '' : symbolField(is, edit, now, words),
  }
  return fieldItem(
    { ...row, ...texts, part, what: whatOf(part, edit.step, edit.symbol, context) },
    words,
  )
}

function findSymbol(sop: Sop, step: string, symbol: string): StepSymbol | undefined {
  return sop.steps.find(({ id }) => id === step)?.symbols.find(({ id }) => id === symbol)
}

/** "jalan keluar langkah 5", "pelaksana simbol ke-2 langkah 5". */
function whatOf(part: PartName, step: string, symbol: string, context: Context): string {
  const { words, after, before } = context
  const sop = findSymbol(after, step, symbol) === undefined ? before : after
  const symbols = sop.steps.find(({ id }) => id === step)?.symbols ?? []
  const place = placeOf(step, context)
  const number = symbols.findIndex(({ id }) => id === symbol) + 1
  if (part === 'symbol') return words.of(words.symbol(number), place)
  const whole = symbols.length < 2 ? place : words.of(words.symbol(number), place)
  return words.of(words.parts[part], whole)
}

function symbolText(symbol: StepSymbol, texts: ValueTexts, { kinds }: ChangeMessages): string {
  return [kinds[symbol.kind], texts.performers(symbol)].filter(Boolean).join(', ')
}

function symbolField(
  symbol: StepSymbol,
  { field, step }: Extract<SymbolEdit, { kind: 'symbol-changed' }>,
  texts: ValueTexts,
  words: ChangeMessages,
): string {
  switch (field) {
    case 'kind':
      return words.kinds[symbol.kind]
    case 'performers':
      return texts.performers(symbol)
    case 'question':
      return symbol.question ?? ''
    case 'exits':
      return texts.ways(step, symbol.id)
    case 'join':
      return symbol.join === undefined ? '' : words.waits
  }
}

function shortened(text: string, length: number): string {
  const letters = Array.from(text.slice(0, length * 4).replaceAll(/\s+/g, ' '))
  return letters.length <= length ? letters.join('') : `${letters.slice(0, length - 1).join('')}…`
}
