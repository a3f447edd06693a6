import type { Net } from '../model/net.ts'
import type { Move } from './alignment.ts'
import { LabelSets } from './label-sets.ts'
import { RunStates } from './run-states.ts'

/** What runs have in common that begin with the same visible moves. */
type Prefix = {
  /** The last of these moves. */
  readonly label: number
  /** Another prefix of one move fewer with one more, in a list that begins with `longer`. */
  readonly next: Prefix | undefined
  longer: Prefix | undefined
  cases: number
  /** How many labels come next in some run. */
  seen: number
  /** Set of labels that the model allows next. */
  allowed: number
}

/**
 * Gives how much of what a model allows was used: over the model's side of the alignments, cases times
 * activities that came next, by cases times activities that the model allows there, behind silent
 * transitions too (escaping edges; Adriansyah, Munoz-Gama, Carmona, van Dongen & van der Aalst,
 * Measuring Precision of Modeled Behavior, 2015, 4). One optimal alignment per variant is taken. An
 * empty log, or a model that never allows anything, gives 1. Costs the moves, and the transitions once
 * for each marking that they come through.
 */
export function measurePrecision(
  net: Net,
  variants: readonly { readonly cases: number; readonly moves: readonly Move[] }[],
): number {
  const sets = new LabelSets()
  const states = new RunStates(net, sets)
  const root = prefixOf(-1, states.allowed(0))
  const prefixes = [root]
  for (const { cases, moves } of variants) {
    root.cases += cases
    let [prefix, state] = [root, 0]
    for (const move of moves) {
      if (move.kind === 'log') continue
      state = states.after(state, move.transition)
      const label = states.labelOf[move.transition] ?? -1
      if (label < 0) continue
      const allowed = states.allowed(state)
      const known = findLonger(prefix, label)
      const longer = known ?? addLonger(prefix, label, allowed)
      if (known === undefined) prefixes.push(longer)
      longer.cases += cases
      longer.allowed = sets.union(longer.allowed, allowed)
      prefix = longer
    }
  }
  let [used, allowed] = [0, 0]
  for (const prefix of prefixes) {
    used += prefix.cases * prefix.seen
    allowed += prefix.cases * sets.size(prefix.allowed)
  }
  return allowed === 0 ? 1 : used / allowed
}

function findLonger({ longer }: Prefix, label: number): Prefix | undefined {
  let found = longer
  while (found !== undefined && found.label !== label) found = found.next
  return found
}

function addLonger(prefix: Prefix, label: number, allowed: number): Prefix {
  prefix.longer = prefixOf(label, allowed, prefix.longer)
  prefix.seen += 1
  return prefix.longer
}

function prefixOf(label: number, allowed: number, next?: Prefix): Prefix {
  return { label, next, longer: undefined, cases: 0, seen: 0, allowed }
}
