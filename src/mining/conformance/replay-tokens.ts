import { flattenNet, type FlatNet } from '../model/flat-net.ts'
import type { Net } from '../model/net.ts'
import { denseMarking } from './marking-graph.ts'

/** Before an event, and at the end, so many markings are tried by silent transitions. */
const mostMarkings = 5000

/** Tokens of a replay. Nothing missing and nothing remaining: the trace fits. */
export type TokenReplay = {
  readonly produced: number
  readonly consumed: number
  readonly missing: number
  readonly remaining: number
  /** Events whose activity the net does not know; they are passed over. */
  readonly unknown: number
}

type Play = {
  readonly net: Net
  readonly flat: FlatNet
  readonly tokens: Int32Array
  produced: number
  consumed: number
  missing: number
}

/**
 * Replays a trace on a net, adding tokens where they are missing (Rozinat & van der Aalst, Conformance
 * Checking of Processes Based on Monitoring Real Behavior, 2008, 4). Silent transitions fire where a
 * shortest sequence of them enables the next event, or leads to a final marking (Berti & van der Aalst,
 * Reviving Token-Based Replay, 2019, 3). Of several transitions with the name of an event the first
 * that is enabled, or soonest will be, fires. Costs events × transitions, and the search for silent
 * ones.
 */
export function replayTokens(net: Net, activities: readonly string[]): TokenReplay {
  const tokens = denseMarking(net.initial, net.places.length)
  const play: Play = {
    net,
    flat: flattenNet(net),
    tokens,
    produced: sumTokens(tokens),
    consumed: 0,
    missing: 0,
  }
  let unknown = 0
  for (const activity of activities) {
    const named = [...net.transitions.keys()].filter(
      (transition) => net.transitions[transition]?.label === activity,
    )
    const [first] = named
    if (first === undefined) unknown += 1
    else fireNamed(play, named, first)
  }
  endPlay(play)
  const { produced, consumed, missing } = play
  return { produced, consumed, missing, remaining: sumTokens(tokens), unknown }
}

/** Gives `½ (1 − missing / consumed) + ½ (1 − remaining / produced)`; nothing of nothing is no fault. */
export function tokenFitness({ produced, consumed, missing, remaining }: TokenReplay): number {
  const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole)
  return (1 - share(missing, consumed)) / 2 + (1 - share(remaining, produced)) / 2
}

function fireNamed(play: Play, named: readonly number[], first: number): void {
  const enabledIn = (tokens: Int32Array) =>
    named.find((transition) => isEnabled(play, tokens, transition))
  for (const silent of findSilentWay(play, (tokens) => enabledIn(tokens) !== undefined) ?? [])
    fire(play, silent)
  fire(play, enabledIn(play.tokens) ?? first)
}

/** Takes the tokens of a final marking: one that silent transitions lead to, otherwise the first. */
function endPlay(play: Play): void {
  const finals = play.net.final.map((marking) => denseMarking(marking, play.tokens.length))
  const equals = (tokens: Int32Array) =>
    finals.find((final) => final.every((count, place) => tokens[place] === count))
  const covers = (tokens: Int32Array) =>
    finals.find((final) => final.every((count, place) => (tokens[place] ?? 0) >= count))
  const way =
    findSilentWay(play, (tokens) => equals(tokens) !== undefined) ??
    findSilentWay(play, (tokens) => covers(tokens) !== undefined)
  for (const silent of way ?? []) fire(play, silent)
  const final = equals(play.tokens) ?? covers(play.tokens) ?? finals[0] ?? new Int32Array(0)
  for (const [place, count] of final.entries()) take(play, place, count)
}

/** A shortest sequence of silent transitions to a marking that is wanted; undefined: none was found. */
function findSilentWay(
  play: Play,
  isWanted: (tokens: Int32Array) => boolean,
): readonly number[] | undefined {
  if (isWanted(play.tokens)) return []
  const silent = [...play.net.transitions.keys()].filter(
    (transition) => play.net.transitions[transition]?.label === undefined,
  )
  const seen = new Set([play.tokens.join()])
  const waiting = [{ tokens: play.tokens, way: [] as readonly number[] }]
  for (const { tokens, way } of waiting) {
    for (const transition of silent) {
      if (!isEnabled(play, tokens, transition)) continue
      const next = { tokens: changed(play.flat, tokens, transition), way: [...way, transition] }
      if (isWanted(next.tokens)) return next.way
      const key = next.tokens.join()
      if (seen.has(key) || seen.size >= mostMarkings) continue
      seen.add(key)
      waiting.push(next)
    }
  }
  return undefined
}

function isEnabled({ net }: Play, tokens: Int32Array, transition: number): boolean {
  const inputs = net.transitions[transition]?.inputs ?? []
  return inputs.every(({ place, weight }) => (tokens[place] ?? 0) >= weight)
}

function changed(flat: FlatNet, tokens: Int32Array, transition: number): Int32Array {
  const next = tokens.slice()
  const end = flat.changeFirst[transition + 1] ?? 0
  for (let change = flat.changeFirst[transition] ?? 0; change < end; change += 1) {
    const place = flat.changePlace[change] ?? 0
    next[place] = (next[place] ?? 0) + (flat.changeBy[change] ?? 0)
  }
  return next
}

function fire(play: Play, transition: number): void {
  const { inputs = [], outputs = [] } = play.net.transitions[transition] ?? {}
  for (const { place, weight } of inputs) take(play, place, weight)
  for (const { place, weight } of outputs) {
    play.tokens[place] = (play.tokens[place] ?? 0) + weight
    play.produced += weight
  }
}

function take(play: Play, place: number, count: number): void {
  const held = play.tokens[place] ?? 0
  play.missing += Math.max(0, count - held)
  play.consumed += count
  play.tokens[place] = Math.max(0, held - count)
}

function sumTokens(tokens: Int32Array): number {
  return tokens.reduce((sum, count) => sum + count, 0)
}
