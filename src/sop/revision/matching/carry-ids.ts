import { freshId } from '../../editing/fresh-id.ts'
import type { Exit, Sop, Step, StepSymbol, Target } from '../../model/sop.ts'
import { bagReader, likenessOf, type Bag } from './likeness.ts'
import type { Match } from './match-items.ts'
import { matchPerformers, type PerformerItem } from './match-performers.ts'
import { matchSteps, readStepItems, type StepItem } from './match-steps.ts'
import type { UnsureMatch } from '../revision-changes.ts'

/** The SOP with the ids of another, and which of them a person should look at. */
export type CarriedIds = { readonly sop: Sop; readonly unsure: readonly UnsureMatch[] }

/**
 * Gives `after` with the ids of `before` for every row, column and symbol that is the same thing; what
 * is new gets ids that `before` does not use. For a file that is brought in as a new version: its
 * rows keep their identity. What `after` says stays, but a target that does not exist becomes `open`.
 */
export function carryStepIds(before: Sop, after: Sop): CarriedIds {
  const readBag = bagReader()
  const named = matchPerformers(before, after, readBag)
  const columns = new Map(named.map(({ before: { id }, after: other }) => [other.id, id]))
  const numbers = new Map([...columns.values()].map((id, at) => [id, at]))
  // Columns that no name matched are nobody on both sides: one may be the other, renamed.
  const steps = matchSteps(
    readStepItems(before, readBag, (id) => numbers.get(id) ?? -1),
    readStepItems(after, readBag, (id) => numbers.get(columns.get(id) ?? '') ?? -1),
  )
  const performers = [...named, ...matchByUse(before, after, { named, steps })]
  const unsure = [...unsureOf('performer', performers), ...unsureOf('step', steps)]
  return { sop: rename(before, after, { performers, steps }), unsure }
}

type Matches = {
  readonly performers: readonly Match<PerformerItem>[]
  readonly steps: readonly Match<StepItem>[]
}

function unsureOf(kind: UnsureMatch['kind'], matches: readonly Match<StepItem | PerformerItem>[]) {
  return matches
    .filter((match) => !match.sure)
    .map(({ before, after, likeness }): UnsureMatch => {
      const rounded = Math.round(likeness * 100) / 100
      return { kind, before: before.id, after: after.id, likeness: rounded }
    })
}

/** A column that only got another name still does the same rows; where ids tell, they have told that. */
function matchByUse(
  before: Sop,
  after: Sop,
  { named, steps }: { readonly named: Matches['performers']; readonly steps: Matches['steps'] },
): Match<PerformerItem>[] {
  if (named.some((match) => match.before.id === match.after.id)) return []
  const taken = new Set(named.flatMap((match) => [match.before.performer, match.after.performer]))
  const rowsOf = (id: string, side: 'before' | 'after'): Bag =>
    steps.flatMap((match, at) =>
      match[side].step.symbols.some(({ performers }) => performers.includes(id)) ? [at] : [],
    )
  const free = after.performers.filter((performer) => !taken.has(performer))
  return before.performers.flatMap((performer) => {
    if (taken.has(performer)) return []
    const rows = rowsOf(performer.id, 'before')
    const likenesses = free.map(({ id }) => likenessOf(rows, rowsOf(id, 'after')) ?? 0)
    const best = likenesses.reduce(
      (most, one, at) => (one > (likenesses[most] ?? 0) ? at : most),
      0,
    )
    const [other, likeness] = [free[best], likenesses[best] ?? 0]
    if (other === undefined || likeness < 0.5) return []
    free.splice(best, 1)
    const item = (one: typeof performer): PerformerItem => ({
      id: one.id,
      key: one.name,
      performer: one,
      name: [],
    })
    return [{ before: item(performer), after: item(other), likeness, sure: false }]
  })
}

type Renaming = ReadonlyMap<string, string>

function rename(before: Sop, after: Sop, { performers, steps }: Matches): Sop {
  const columns = renaming('p', [before.performers, after.performers], performers)
  const rows = renaming('s', [before.steps, after.steps], steps)
  const old = new Map(steps.map((match) => [match.after.step, match.before.step]))
  const symbols = new Map(
    after.steps.map((step) => [step.id, renameSymbols(old.get(step)?.symbols ?? [], step.symbols)]),
  )
  const target = (to: Target): Target => {
    if (to.kind !== 'step') return to
    const step = rows.get(to.step)
    if (step === undefined) return { kind: 'open' }
    if (to.symbol === undefined) return { kind: 'step', step }
    const symbol = symbols.get(to.step)?.get(to.symbol)
    return symbol === undefined ? { kind: 'open' } : { kind: 'step', step, symbol }
  }
  const exit = (one: Exit): Exit => ({ ...one, to: target(one.to) })
  const renameStep = (step: Step): Step => ({
    ...renameShared(step, rows),
    id: rows.get(step.id) ?? step.id,
    symbols: step.symbols.map((symbol): StepSymbol => ({
      ...symbol,
      id: symbols.get(step.id)?.get(symbol.id) ?? symbol.id,
      performers: symbol.performers.flatMap((id) => columns.get(id) ?? []),
      ...(symbol.exits === undefined ? {} : { exits: symbol.exits.map(exit) }),
    })),
  })
  return {
    ...after,
    performers: after.performers.map((one) => ({ ...one, id: columns.get(one.id) ?? one.id })),
    steps: after.steps.map(renameStep),
  }
}

/** A time counted in another row's names that row. */
function renameShared(step: Step, rows: Renaming): Step {
  const { duration } = step
  if (duration?.kind !== 'shared') return step
  return { ...step, duration: { ...duration, step: rows.get(duration.step) ?? duration.step } }
}

type Named = { readonly id: string }

/** New names of all ids of `after`: that of the match, else its own where it is free, else a fresh one. */
function renaming(
  letter: string,
  [before, after]: readonly [readonly Named[], readonly Named[]],
  matches: readonly { readonly before: Named; readonly after: Named }[],
): Renaming {
  const names = new Map(matches.map((match) => [match.after.id, match.before.id]))
  const taken = [...before, ...after].map(({ id }) => id)
  const old = new Set(before.map(({ id }) => id))
  for (const { id } of after) {
    if (names.has(id)) continue
    const name = old.has(id) ? freshId(letter, taken, '') : id
    taken.push(name)
    names.set(id, name)
  }
  return names
}

/** Symbols of one row are the same by id, else by their order. */
function renameSymbols(before: readonly StepSymbol[], after: readonly StepSymbol[]): Renaming {
  const named = after.flatMap((now) => {
    const old = before.find(({ id }) => id === now.id)
    return old === undefined ? [] : [{ before: old, after: now }]
  })
  const isFree = (one: StepSymbol) =>
    named.every((pair) => pair.before !== one && pair.after !== one)
  const [old, now] = [before.filter(isFree), after.filter(isFree)]
  const ordered = now.flatMap((symbol, at) => {
    const was = old[at]
    return was === undefined ? [] : [{ before: was, after: symbol }]
  })
  return renaming('', [before, after], [...named, ...ordered])
}
