import type { FlatNet } from '../model/flat-net.ts'

/** Whether a marking, as tokens by place, has what a transition takes. */
export function isEnabled(flat: FlatNet, tokens: Int32Array, transition: number): boolean {
  const { inputFirst, inputPlace, inputWeight } = flat
  const end = inputFirst[transition + 1] ?? 0
  for (let input = inputFirst[transition] ?? 0; input < end; input += 1)
    if ((tokens[inputPlace[input] ?? 0] ?? 0) < (inputWeight[input] ?? 0)) return false
  return true
}

/** The marking after a transition that is enabled. */
export function fireTransition(flat: FlatNet, tokens: Int32Array, transition: number): Int32Array {
  const { changeFirst, changePlace, changeBy } = flat
  const next = tokens.slice()
  const end = changeFirst[transition + 1] ?? 0
  for (let change = changeFirst[transition] ?? 0; change < end; change += 1) {
    const place = changePlace[change] ?? 0
    next[place] = (next[place] ?? 0) + (changeBy[change] ?? 0)
  }
  return next
}
