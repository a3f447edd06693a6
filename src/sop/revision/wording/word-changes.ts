import type { Sop } from '../../model/sop.ts'
import { applyChanges } from '../apply-changes.ts'
import type { ChangeItem } from './change-item.ts'
import { changeItems, changeMessages } from './change-items.ts'
import type { ChangeMessages } from './messages/messages.ts'
import type { RevisionChanges } from '../revision-changes.ts'
import type { ChangeLanguage } from './value-texts.ts'

/** What changed, in words. */
export type WordedChanges = {
  /** A few sentences, the most important first, also where much changed. */
  readonly summary: readonly string[]
  /** Every change: the head, then columns and rows in their order, removed ones behind what they followed. */
  readonly changes: readonly WordedChange[]
}

/** One change: what it is about, which part of that, what it said before and says now, and a sentence. */
export type WordedChange = {
  readonly status: 'added' | 'removed' | 'moved' | 'changed'
  readonly about: 'head' | 'performer' | 'step'
  /** Id of the row or column, in the ids of the SOP before; '' for the head. */
  readonly id: string
  readonly subject: string
  /** '' where it is the whole row or column. */
  readonly part: string
  readonly before: string
  readonly after: string
  readonly sentence: string
  /** How alike the row or column is to what it was taken for (0 to 1), where that is not sure. */
  readonly likeness?: number
}

/** Puts changes from `before` in words: a summary, and a sentence for each. Edits × rows, as `applyChanges` is. */
export function wordChanges(
  changes: RevisionChanges,
  before: Sop,
  language: ChangeLanguage,
): WordedChanges {
  const words = changeMessages(language)
  const likenesses = new Map(
    changes.unsure.map(({ kind, before: id, likeness }) => [`${kind} ${id}`, likeness]),
  )
  const items = inDocumentOrder(
    changeItems(changes, before, language),
    before,
    applyChanges(before, changes),
  )
  return {
    summary: summarise(items, changes.unsure.length, words),
    changes: items.map((item) => ({
      ...wordItem(item, words),
      ...likenessOf(likenesses.get(`${item.about} ${item.id}`)),
    })),
  }
}

function likenessOf(likeness: number | undefined): { readonly likeness?: number } {
  return likeness === undefined ? {} : { likeness }
}

function inDocumentOrder(items: readonly ChangeItem[], before: Sop, after: Sop): ChangeItem[] {
  const places = new Map(
    [
      ['head', ''] as const,
      ...mergedIds(before.performers, after.performers).map((id) => ['performer', id] as const),
      ...mergedIds(before.steps, after.steps).map((id) => ['step', id] as const),
    ].map(([about, id], place) => [`${about} ${id}`, place]),
  )
  const placeOf = ({ about, id }: ChangeItem) => places.get(`${about} ${id}`) ?? 0
  return items.toSorted((one, other) => placeOf(one) - placeOf(other))
}

type Named = { readonly id: string }

/** Ids of both lists: those of the new one, and the removed ones behind what they followed. */
function mergedIds(before: readonly Named[], after: readonly Named[]): readonly string[] {
  const kept = new Set(after.map(({ id }) => id))
  const removedBehind = new Map<string, string[]>()
  let last = ''
  for (const { id } of before) {
    if (kept.has(id)) last = id
    else removedBehind.set(last, [...(removedBehind.get(last) ?? []), id])
  }
  const behind = (id: string) => removedBehind.get(id) ?? []
  return [...behind(''), ...after.flatMap(({ id }) => [id, ...behind(id)])]
}

function wordItem(item: ChangeItem, words: ChangeMessages): WordedChange {
  const { status, about, id, subject, part, before, after, clause } = item
  return {
    status,
    about,
    id,
    subject: capitalized(subject),
    part: part === undefined ? '' : capitalized(words.parts[part]),
    before,
    after,
    sentence: sentenceOf([clause]),
  }
}

/** What is told together, in the order of its weight for who has to sign. */
const topics: readonly ((item: ChangeItem) => boolean)[] = [
  ({ about, part }) => about === 'step' && part === undefined,
  ({ about, part }) => about === 'performer' || part === 'symbol-performers',
  ({ part }) => part === 'promise' || part === 'step-duration',
  ({ part = '' }) => part.startsWith('symbol'),
  ({ about }) => about === 'step',
  () => true,
]

/** So many clauses stand in one sentence; more are divided by topic. */
const clausesOfSentence = 4
/** So many changes of one sort are told one by one. */
const toldAlone = 2
const clausesOfTopic = 3

/** A clause of the summary, and how many changes it tells. */
type Clause = { readonly text: string; readonly count: number }

function summarise(items: readonly ChangeItem[], unsure: number, words: ChangeMessages): string[] {
  if (items.length === 0) return [words.noChanges]
  const clauses = topics
    .map((_, topic) => items.filter((item) => topicOf(item) === topic).toSorted(byStatus))
    .map((some) => clausesOf(some, words))
    .filter((some) => some.length > 0)
  const all = clauses.flat()
  const sentences = all.length <= clausesOfSentence ? [sentenceOf(all)] : clauses.map(sentenceOf)
  return unsure === 0 ? sentences : [...sentences, words.unsure(unsure)]
}

const statusOrder = ['removed', 'added', 'moved', 'changed'] as const

function byStatus(one: ChangeItem, other: ChangeItem): number {
  return statusOrder.indexOf(one.status) - statusOrder.indexOf(other.status)
}

function topicOf(item: ChangeItem): number {
  return topics.findIndex((isAbout) => isAbout(item))
}

function clausesOf(items: readonly ChangeItem[], words: ChangeMessages): string[] {
  const clauses = [...Map.groupBy(items, sortOf).values()].flatMap((some): Clause[] =>
    some.length <= toldAlone
      ? some.map(({ brief }) => ({ text: brief, count: 1 }))
      : [{ text: manyClause(some, words), count: some.length }],
  )
  const shown = clauses.length <= clausesOfTopic ? clauses : clauses.slice(0, clausesOfTopic - 1)
  const left = items.length - shown.reduce((sum, { count }) => sum + count, 0)
  const texts = shown.map(({ text }) => text)
  return left === 0 ? texts : [...texts, words.furthermore(left)]
}

/** The head's parts are told together, cells by their column, rows and columns by what became of them. */
function sortOf({ about, part, status }: ChangeItem): string {
  if (about === 'head' && part !== 'promise') return 'head'
  return `${about} ${part ?? status}`
}

function manyClause(items: readonly ChangeItem[], words: ChangeMessages): string {
  const [first] = items
  const names = items.map(({ name }) => name)
  const parts = items.flatMap(({ part }) => (part === undefined ? [] : words.parts[part]))
  if (first === undefined || first.about === 'head') return words.identityParts(parts)
  if (first.about === 'performer') return words.many(`performers-${first.status}`, names)
  if (first.part !== undefined) return words.manyParts(words.parts[first.part], [...new Set(names)])
  return words.many(`steps-${first.status}`, names)
}

function sentenceOf(clauses: readonly string[]): string {
  return `${capitalized(clauses.join('; '))}.`
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
