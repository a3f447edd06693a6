import { editSop } from '../editing/edit-sop.ts'
import { replaceStep, replaceSymbol } from '../editing/replace.ts'
import type { Identity, Sop, Step, StepSymbol, Target } from '../model/sop.ts'
import { place } from './comparing/order.ts'
import type {
  HeadEdit,
  PerformerEdit,
  RevisionChanges,
  RevisionEdit,
  StepEdit,
  SymbolEdit,
} from './revision-changes.ts'

/**
 * Gives the SOP after the changes. For those of `compareRevisions(before, after)` that is `after` with
 * the ids of `before`, ways out written as before where they lead to the same. Edits × rows.
 */
export function applyChanges(before: Sop, { edits }: Pick<RevisionChanges, 'edits'>): Sop {
  return edits.reduce(applyEdit, before)
}

/** Gives the SOP after one edit; what the edit names and is not there stays as it is. */
export function applyEdit(sop: Sop, edit: RevisionEdit): Sop {
  switch (edit.kind) {
    case 'title':
    case 'promise':
    case 'identity':
    case 'approver':
    case 'identity-list':
      return applyToHead(sop, edit)
    case 'performer-added':
    case 'performer-removed':
    case 'performer-moved':
    case 'performer-changed':
      return applyToPerformers(sop, edit)
    case 'step-added':
    case 'step-removed':
    case 'step-moved':
    case 'step-changed':
      return applyToSteps(sop, edit)
    case 'symbol-added':
    case 'symbol-removed':
    case 'symbol-moved':
    case 'symbol-changed':
      return applyToSymbols(sop, edit)
  }
}

function applyToHead(sop: Sop, edit: HeadEdit): Sop {
  const { identity } = sop
  switch (edit.kind) {
    case 'title':
      return { ...sop, title: edit.after }
    case 'promise':
      return withField(sop, 'promisedDuration', edit.after)
    case 'identity':
      return { ...sop, identity: { ...identity, [edit.field]: edit.after } }
    case 'approver':
      return {
        ...sop,
        identity: { ...identity, approver: { ...identity.approver, [edit.field]: edit.after } },
      }
    case 'identity-list':
      return { ...sop, identity: { ...identity, [edit.field]: applyToList(identity, edit) } }
  }
}

function applyToList(
  identity: Identity,
  { field, removed, added }: Extract<HeadEdit, { kind: 'identity-list' }>,
): readonly string[] {
  const gone = new Set(removed.map(({ at }) => at))
  const list = identity[field].filter((_, at) => !gone.has(at))
  for (const { at, text } of added) list.splice(at, 0, text)
  return list
}

function applyToPerformers(sop: Sop, edit: PerformerEdit): Sop {
  const { performers } = sop
  switch (edit.kind) {
    case 'performer-added':
      return { ...sop, performers: place(performers, edit.performer, edit.follows) }
    case 'performer-removed':
      return editSop(sop, { kind: 'remove-performer', performer: edit.performer.id })
    case 'performer-moved':
      return { ...sop, performers: replaced(performers, edit.performer, edit.follows) }
    case 'performer-changed': {
      const change = (one: (typeof performers)[number]) =>
        one.id === edit.performer ? withField(one, edit.field, edit.after) : one
      return { ...sop, performers: performers.map(change) }
    }
  }
}

function applyToSteps(sop: Sop, edit: StepEdit): Sop {
  switch (edit.kind) {
    case 'step-added': {
      const led = edit.through === true ? leadThrough(sop, edit) : sop
      return { ...led, steps: place(led.steps, edit.step, edit.follows) }
    }
    case 'step-removed':
      return editSop(sop, { kind: 'remove-step', step: edit.step.id })
    case 'step-moved':
      return { ...sop, steps: replaced(sop.steps, edit.step, edit.follows) }
    case 'step-changed':
      return replaceStep(sop, edit.step, (step) => withField(step, edit.field, edit.after))
  }
}

/** The row above leads to the new row where it led to the one below. */
function leadThrough(sop: Sop, { step, follows }: Extract<StepEdit, { kind: 'step-added' }>): Sop {
  const row = sop.steps.findIndex(({ id }) => id === follows)
  const [above, below] = [sop.steps[row], sop.steps[row + 1]]
  if (above === undefined) return sop
  const redirect = (to: Target): Target =>
    to.kind === 'step' && to.step === below?.id ? { kind: 'step', step: step.id } : to
  const symbols = above.symbols.map((symbol) =>
    symbol.exits === undefined
      ? symbol
      : { ...symbol, exits: symbol.exits.map((exit) => ({ ...exit, to: redirect(exit.to) })) },
  )
  return { ...sop, steps: sop.steps.with(row, { ...above, symbols }) }
}

function applyToSymbols(sop: Sop, edit: SymbolEdit): Sop {
  const reorder = (id: string, arrange: (symbols: Step['symbols']) => Step['symbols']) =>
    replaceStep(sop, id, (step) => ({ ...step, symbols: arrange(step.symbols) }))
  switch (edit.kind) {
    case 'symbol-added':
      return reorder(edit.step, (symbols) => place(symbols, edit.symbol, edit.follows))
    case 'symbol-moved':
      return reorder(edit.step, (symbols) => replaced(symbols, edit.symbol, edit.follows))
    case 'symbol-removed':
      return editSop(sop, {
        kind: 'remove-symbol',
        place: { step: edit.step, symbol: edit.symbol.id },
      })
    case 'symbol-changed':
      return changeSymbol(sop, edit)
  }
}

function changeSymbol(sop: Sop, edit: Extract<SymbolEdit, { kind: 'symbol-changed' }>): Sop {
  const at = { step: edit.step, symbol: edit.symbol }
  if (edit.field === 'kind' && edit.after !== undefined) {
    return editSop(sop, { kind: 'set-symbol', place: at, to: edit.after })
  }
  return replaceSymbol(sop, at, (symbol: StepSymbol) => withField(symbol, edit.field, edit.after))
}

/** Gives the list with the item of an id put elsewhere. */
function replaced<Item extends { readonly id: string }>(
  items: readonly Item[],
  id: string,
  follows: string | undefined,
): readonly Item[] {
  const item = items.find((one) => one.id === id)
  return item === undefined ? items : place(items, item, follows)
}

function withField<Whole extends object>(whole: Whole, field: keyof Whole, value: unknown): Whole {
  const rest = { ...whole }
  delete rest[field]
  return value === undefined ? rest : { ...rest, [field]: value }
}
