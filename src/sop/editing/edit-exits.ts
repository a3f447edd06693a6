import type { Exit, Sop, Step, StepSymbol, Target } from '../model/sop.ts'
import type { ExitCommand, ExitPlace } from './command.ts'
import { onwardTarget } from './onward.ts'
import { replaceSymbol, without } from './replace.ts'

/** Changes the ways out of a symbol. A target that does not exist becomes `open`. */
export function editExits(sop: Sop, command: ExitCommand): Sop {
  switch (command.kind) {
    case 'add-exit':
      return replaceSymbol(sop, command.place, (symbol, step) => addExit(sop, symbol, step))
    case 'remove-exit':
      return replaceSymbol(sop, command.place, (symbol) => removeExit(symbol, command.place.exit))
    case 'label-exit':
      return replaceExit(sop, command.place, (exit) =>
        command.text === '' ? without(exit, 'label') : { ...exit, label: command.text },
      )
    case 'target-exit':
      return replaceExit(sop, command.place, (exit) => ({ ...exit, to: known(sop, command.to) }))
    case 'set-exits':
      return replaceSymbol(sop, command.place, (symbol) => setExits(sop, symbol, command.exits))
  }
}

/** A symbol that went on by itself keeps doing so beside its new way out. */
function addExit(sop: Sop, symbol: StepSymbol, step: Step): StepSymbol {
  const added: Exit = { to: { kind: 'open' } }
  if (symbol.exits !== undefined) return { ...symbol, exits: [...symbol.exits, added] }
  const onward = symbol.kind === 'end' ? undefined : onwardTarget(sop, step, symbol)
  return { ...symbol, exits: onward === undefined ? [added] : [{ to: onward }, added] }
}

/** Without any way out left, a symbol goes on to the next one again. */
function removeExit(symbol: StepSymbol, at: number): StepSymbol {
  const exits = symbol.exits
  if (exits?.[at] === undefined) return symbol
  return exits.length === 1
    ? without(symbol, 'exits')
    : { ...symbol, exits: exits.toSpliced(at, 1) }
}

function setExits(sop: Sop, symbol: StepSymbol, exits: readonly Exit[] | undefined): StepSymbol {
  if (exits === undefined) return without(symbol, 'exits')
  return { ...symbol, exits: exits.map((exit) => ({ ...exit, to: known(sop, exit.to) })) }
}

function replaceExit(sop: Sop, place: ExitPlace, change: (exit: Exit) => Exit): Sop {
  return replaceSymbol(sop, place, (symbol) => {
    const exit = symbol.exits?.[place.exit]
    if (symbol.exits === undefined || exit === undefined) return symbol
    return { ...symbol, exits: symbol.exits.with(place.exit, change(exit)) }
  })
}

function known(sop: Sop, to: Target): Target {
  if (to.kind !== 'step') return to
  const step = sop.steps.find(({ id }) => id === to.step)
  const found =
    step !== undefined &&
    (to.symbol === undefined || step.symbols.some(({ id }) => id === to.symbol))
  return found ? to : { kind: 'open' }
}
