import {
  getRevision,
  getSop,
  listRevisions,
  seesDrafts,
  type Context,
  type Outcome,
  type RevisionSummary,
  type StoredSop,
} from '#server'
import { compareRevisions, type RevisionChanges, type Sop } from '#sop'
import { dateText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'

/** A state of an SOP: a revision by its number, or the draft. */
export type StateName = number | 'draft'

/** What can be compared of an SOP, newest first, and what is chosen; absent where there are no two states. */
export type StateChoice = {
  readonly sop: StoredSop
  readonly revisions: readonly RevisionSummary[]
  readonly names: readonly StateName[]
  readonly chosen?: { readonly from: StateName; readonly to: StateName }
}

/** Reads a state from an address; undefined where it names none. */
function readStateName(text: string | undefined): StateName | undefined {
  if (text === 'draft') return 'draft'
  return text !== undefined && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : undefined
}

/** The states that the person may see; without a wish the newest and the one before it. */
async function chooseStates(
  context: Context,
  sopId: string,
  wish: { readonly from: StateName | undefined; readonly to: StateName | undefined },
): Promise<Outcome<{ readonly choice: StateChoice }>> {
  const [found, list] = await Promise.all([getSop(context, sopId), listRevisions(context, sopId)])
  if (!found.ok) return found
  if (!list.ok) return list
  const { sop } = found
  const { revisions } = list
  const withDraft = seesDrafts(context.actor) && sop.state !== 'fixed'
  const numbers = revisions.map(({ number }) => number)
  const names: StateName[] = withDraft ? ['draft', ...numbers] : numbers
  const to = wish.to ?? names[0]
  const from = wish.from ?? names[names.findIndex((name) => name === to) + 1]
  const choice = { sop, revisions, names }
  if (from === undefined || to === undefined) return { ok: true, choice }
  return { ok: true, choice: { ...choice, chosen: { from, to } } }
}

/** Two states of an SOP and what changed between them; absent where there are no two. */
export type Comparison = {
  readonly choice: StateChoice
  readonly compared?: {
    readonly before: Sop
    readonly after: Sop
    readonly changes: RevisionChanges
  }
}

/** Compares the states that an address asks for (`?from=2&to=draft`). */
export async function compareStates(
  context: Context,
  sopId: string,
  query: { readonly from?: string; readonly to?: string },
): Promise<Outcome<Comparison>> {
  const wish = { from: readStateName(query.from), to: readStateName(query.to) }
  const found = await chooseStates(context, sopId, wish)
  if (!found.ok) return found
  const { choice } = found
  if (choice.chosen === undefined) return { ok: true, choice }
  const { from, to } = choice.chosen
  const [before, after] = await Promise.all([
    getState(context, choice.sop, from),
    getState(context, choice.sop, to),
  ])
  if (!before.ok) return before
  if (!after.ok) return after
  const changes = compareRevisions(before.content, after.content)
  return { ok: true, choice, compared: { before: before.content, after: after.content, changes } }
}

/** What a state says; the draft only to who may see drafts. */
async function getState(
  context: Context,
  sop: StoredSop,
  name: StateName,
): Promise<Outcome<{ readonly content: Sop }>> {
  if (name === 'draft') {
    return seesDrafts(context.actor)
      ? { ok: true, content: sop.content }
      : { ok: false, code: 'not-found', what: 'revision' }
  }
  const found = await getRevision(context, { sopId: sop.id, number: name })
  return found.ok ? { ok: true, content: found.revision.content } : found
}

/** What a state is called: "Revisi 2, 3 Maret 2026". */
export function stateText({ revisions }: StateChoice, name: StateName, words: Words): string {
  if (name === 'draft') return words.changes.draft
  const revision = revisions.find(({ number }) => number === name)
  return revision === undefined
    ? words.revisions.title1(name)
    : words.changes.revision(name, dateText(revision.fixedAt, words))
}
