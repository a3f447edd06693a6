import { flattenNet, type FlatNet } from '../model/flat-net.ts'
import type { Net } from '../model/net.ts'
import { fireTransition, isEnabled } from './fire-transition.ts'
import { denseMarking } from './marking-graph.ts'

/** Before an event, and at the end, so many markings are tried by silent transitions. */
const mostMarkings = 5000
/** So many ways are kept for traces to come. */
const mostWays = 100_000

/** Tokens of a replay. Nothing missing and nothing remaining: the trace fits. */
export type TokenReplay = {
  readonly produced: number
  readonly consumed: number
  readonly missing: number
  readonly remaining: number
  /** Events whose activity the net does not know; they are passed over. */
  readonly unknown: number
}

type Game = {
  readonly net: Net
  readonly flat: FlatNet
  readonly silent: readonly number[]
  readonly named: ReadonlyMap<string | undefined, readonly number[]>
  readonly finals: readonly Int32Array[]
  /** Ways by silent transitions found before, by what they lead to and where from. */
  readonly ways: Map<string, readonly number[] | undefined>
}

type Play = {
  readonly game: Game
  readonly tokens: Int32Array
  produced: number
  consumed: number
  missing: number
}

/**
 * Gives a function that replays traces on a net, adding tokens where they are missing (Rozinat & van der
 * Aalst, Conformance Checking of Processes Based on Monitoring Real Behavior, 2008, 4). Silent
 * transitions fire where a shortest sequence of them enables the next event, or leads to a final
 * marking (Berti & van der Aalst, Reviving Token-Based Replay, 2019, 3). Of several transitions with
 * the name of an event the first that is enabled, or soonest will be, fires. Costs events, and a search
 * for silent transitions for each new pair of marking and activity.
 */
export function tokenReplayer(net: Net): (activities: readonly string[]) => TokenReplay {
  const transitions = [...net.transitions.keys()]
  const labelOf = (transition: number) => net.transitions[transition]?.label
  const game: Game = {
    net,
    flat: flattenNet(net),
    silent: transitions.filter((transition) => labelOf(transition) === undefined),
    named: Map.groupBy(transitions, labelOf),
    finals: net.final.map((marking) => denseMarking(marking, net.places.length)),
    ways: new Map(),
  }
  return (activities) => replayTrace(game, activities)
}

function replayTrace(game: Game, activities: readonly string[]): TokenReplay {
  const tokens = denseMarking(game.net.initial, game.net.places.length)
  const play: Play = { game, tokens, produced: sumTokens(tokens), consumed: 0, missing: 0 }
  let unknown = 0
  for (const activity of activities) {
    const named = game.named.get(activity)
    if (named === undefined) unknown += 1
    else fireNamed(play, activity, named)
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

function fireNamed(play: Play, activity: string, named: readonly number[]): void {
  const enabledIn = (tokens: Int32Array) =>
    named.find((transition) => isEnabled(play.game.flat, tokens, transition))
  fireSilent(play, `event ${activity}`, (tokens) => enabledIn(tokens) !== undefined)
  fire(play, enabledIn(play.tokens) ?? named[0] ?? 0)
}

/** Takes the tokens of a final marking: one that silent transitions lead to, otherwise the first. */
function endPlay(play: Play): void {
  const { finals } = play.game
  const equals = (tokens: Int32Array) =>
    finals.find((final) => final.every((count, place) => tokens[place] === count))
  const covers = (tokens: Int32Array) =>
    finals.find((final) => final.every((count, place) => (tokens[place] ?? 0) >= count))
  if (!fireSilent(play, 'end', (tokens) => equals(tokens) !== undefined))
    fireSilent(play, 'cover', (tokens) => covers(tokens) !== undefined)
  const final = equals(play.tokens) ?? covers(play.tokens) ?? finals[0] ?? new Int32Array(0)
  for (const [place, count] of final.entries()) take(play, place, count)
}

/** Fires the silent transitions that lead to what is wanted; false: nothing does. */
function fireSilent(play: Play, goal: string, isWanted: (tokens: Int32Array) => boolean): boolean {
  if (isWanted(play.tokens)) return true
  const { ways } = play.game
  const key = `${play.tokens.join()} ${goal}`
  const way = ways.has(key) ? ways.get(key) : findSilentWay(play, isWanted)
  if (ways.size < mostWays) ways.set(key, way)
  for (const silent of way ?? []) fire(play, silent)
  return way !== undefined
}

/** A shortest sequence of silent transitions to a marking that is wanted; undefined: none was found. */
function findSilentWay(
  { game, tokens: start }: Play,
  isWanted: (tokens: Int32Array) => boolean,
): readonly number[] | undefined {
  const seen = new Set([start.join()])
  const waiting = [{ tokens: start, way: [] as readonly number[] }]
  for (const { tokens, way } of waiting) {
    for (const transition of game.silent) {
      if (!isEnabled(game.flat, tokens, transition)) continue
      const next = {
        tokens: fireTransition(game.flat, tokens, transition),
        way: [...way, transition],
      }
      if (isWanted(next.tokens)) return next.way
      const key = next.tokens.join()
      if (seen.has(key) || seen.size >= mostMarkings) continue
      seen.add(key)
      waiting.push(next)
    }
  }
  return undefined
}

function fire(play: Play, transition: number): void {
  const { inputs = [], outputs = [] } = play.game.net.transitions[transition] ?? {}
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
