import { flattenNet, type FlatNet } from '../model/flat-net.ts'
import type { Net } from '../model/net.ts'
import type { Move } from './alignment.ts'
import { fireTransition, isEnabled } from './fire-transition.ts'
import { denseMarking } from './marking-graph.ts'

/** Silent transitions are followed from a marking to no more markings than this. */
const mostMarkings = 1000
/** So many markings' answers are kept. */
const mostKnown = 100_000

/** What was seen in one state of the model: after the same visible moves. */
type Prefix = {
  cases: number
  readonly allowed: Set<string>
  readonly seen: Map<string, Prefix>
}

/**
 * Gives how much of what a model allows was used: over the model's side of the alignments, cases times
 * activities that came next, by cases times activities that the model allows there, behind silent
 * transitions too (escaping edges; Adriansyah, Munoz-Gama, Carmona, van Dongen & van der Aalst,
 * Measuring Precision of Modeled Behavior, 2015, 4). One optimal alignment per variant is taken. An
 * empty log, or a model that never allows anything, gives 1. Costs moves × transitions.
 */
export function measurePrecision(
  net: Net,
  variants: readonly { readonly cases: number; readonly moves: readonly Move[] }[],
): number {
  const flat = flattenNet(net)
  const known = new Map<string, ReadonlySet<string>>()
  const allowedIn = (tokens: Int32Array) => {
    const key = tokens.join()
    const allowed = known.get(key) ?? findAllowed(net, flat, tokens)
    if (known.size < mostKnown) known.set(key, allowed)
    return allowed
  }
  const root: Prefix = { cases: 0, allowed: new Set(), seen: new Map() }
  for (const { cases, moves } of variants) addRun({ net, flat, allowedIn, root }, cases, moves)
  const { used, allowed } = countEdges(root)
  return allowed === 0 ? 1 : used / allowed
}

type Walk = {
  readonly net: Net
  readonly flat: FlatNet
  readonly allowedIn: (tokens: Int32Array) => ReadonlySet<string>
  readonly root: Prefix
}

function addRun({ net, flat, allowedIn, root }: Walk, cases: number, moves: readonly Move[]): void {
  let prefix = root
  let tokens: Int32Array = denseMarking(net.initial, net.places.length)
  const enter = () => {
    prefix.cases += cases
    for (const label of allowedIn(tokens)) prefix.allowed.add(label)
  }
  enter()
  for (const move of moves) {
    if (move.kind === 'log') continue
    tokens = fireTransition(flat, tokens, move.transition)
    const label = net.transitions[move.transition]?.label
    if (label === undefined) continue
    const next = prefix.seen.get(label) ?? { cases: 0, allowed: new Set(), seen: new Map() }
    prefix.seen.set(label, next)
    prefix = next
    enter()
  }
}

function findAllowed(net: Net, flat: FlatNet, start: Int32Array): ReadonlySet<string> {
  const allowed = new Set<string>()
  const seen = new Set([start.join()])
  const waiting = [start]
  for (const tokens of waiting) {
    for (const [transition, { label }] of net.transitions.entries()) {
      if (!isEnabled(flat, tokens, transition)) continue
      if (label !== undefined) {
        allowed.add(label)
        continue
      }
      const next = fireTransition(flat, tokens, transition)
      const key = next.join()
      if (seen.has(key) || seen.size >= mostMarkings) continue
      seen.add(key)
      waiting.push(next)
    }
  }
  return allowed
}

function countEdges(root: Prefix): { readonly used: number; readonly allowed: number } {
  const waiting = [root]
  let [used, allowed] = [0, 0]
  for (const prefix of waiting) {
    used += prefix.cases * prefix.seen.size
    allowed += prefix.cases * prefix.allowed.size
    waiting.push(...prefix.seen.values())
  }
  return { used, allowed }
}
