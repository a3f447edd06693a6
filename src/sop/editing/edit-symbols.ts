import type { Exit, Sop, Step, StepSymbol, Target } from '../model/sop.ts'
import type { SymbolCommand, SymbolPlace } from './command.ts'
import { freshId } from './fresh-id.ts'
import { onwardTarget } from './onward.ts'
import { replaceStep, replaceSymbol, replaceTargets, without } from './replace.ts'

/** Changes a symbol of a row, or how many there are. */
export function editSymbols(sop: Sop, command: SymbolCommand): Sop {
  switch (command.kind) {
    case 'set-symbol':
      return replaceSymbol(sop, command.place, (symbol, step) =>
        setKind(symbol, command.to, onwardTarget(sop, step, symbol) ?? { kind: 'open' }),
      )
    case 'set-question':
      return replaceSymbol(sop, command.place, (symbol) =>
        command.text === '' ? without(symbol, 'question') : { ...symbol, question: command.text },
      )
    case 'set-join':
      return replaceSymbol(sop, command.place, (symbol) =>
        command.join === undefined ? without(symbol, 'join') : { ...symbol, join: command.join },
      )
    case 'set-performers':
      return setPerformers(sop, command.place, () => command.performers)
    case 'toggle-performer':
      return setPerformers(sop, command.place, (now) => toggle(now, command.performer))
    case 'lead-performer':
      return setPerformers(sop, command.place, (now) => [command.performer, ...now])
    case 'add-symbol':
      return replaceStep(sop, command.step, addSymbol)
    case 'remove-symbol':
      return removeSymbol(sop, command.place)
  }
}

/** A decision is split in "Ya", which goes on, and "Tidak", which is still to be led somewhere. */
function setKind(symbol: StepSymbol, to: StepSymbol['kind'], onward: Target): StepSymbol {
  if (symbol.kind === to) return symbol
  if (to !== 'decision') {
    const plain = without(without(symbol, 'question'), 'exits')
    const split = symbol.kind !== 'decision' && to !== 'end' && symbol.exits !== undefined
    return split ? { ...plain, kind: to, exits: symbol.exits } : { ...plain, kind: to }
  }
  const exits: readonly Exit[] = [
    { label: 'Ya', to: onward },
    { label: 'Tidak', to: { kind: 'open' } },
  ]
  const kept = symbol.exits !== undefined && symbol.exits.length > 1 ? symbol.exits : exits
  return { ...symbol, kind: to, exits: kept }
}

/** Keeps what names a column, each once; the first is the primary. */
function setPerformers(
  sop: Sop,
  place: SymbolPlace,
  change: (now: readonly string[]) => readonly string[],
): Sop {
  const known = new Set(sop.performers.map(({ id }) => id))
  return replaceSymbol(sop, place, (symbol) => {
    const performers = [...new Set(change(symbol.performers))].filter((id) => known.has(id))
    const same =
      performers.length === symbol.performers.length &&
      performers.every((id, at) => id === symbol.performers[at])
    return same ? symbol : { ...symbol, performers }
  })
}

function toggle(now: readonly string[], performer: string): readonly string[] {
  return now.includes(performer) ? now.filter((id) => id !== performer) : [...now, performer]
}

function addSymbol(step: Step): Step {
  const id = freshId(
    '',
    step.symbols.map((symbol) => symbol.id),
    '',
  )
  return { ...step, symbols: [...step.symbols, { id, kind: 'process', performers: [] }] }
}

/** The last symbol of a row stays; what led to the removed one leads nowhere yet. */
function removeSymbol(sop: Sop, place: SymbolPlace): Sop {
  const removed = replaceStep(sop, place.step, (step) => {
    const symbols = step.symbols.filter(({ id }) => id !== place.symbol)
    return symbols.length === 0 || symbols.length === step.symbols.length
      ? step
      : { ...step, symbols }
  })
  if (removed === sop) return sop
  return replaceTargets(removed, (to) =>
    to.kind === 'step' && to.step === place.step && to.symbol === place.symbol
      ? { kind: 'open' }
      : to,
  )
}
