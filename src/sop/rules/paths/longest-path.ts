import type { Arrows } from './arrows.ts'
import { findComponents } from './components.ts'

/**
 * Gives the greatest sum of weights along any way through the arrows from `starts`, each loop gone
 * through once. Weights are not negative. A loop weighs the sum of its symbols, so that a decision
 * inside a loop counts all its branches. Linear: longest path over the acyclic graph of components,
 * in topological order (Sedgewick & Wayne, Algorithms, 4th ed., 4.4).
 */
export function longestPath(
  arrows: Arrows,
  starts: readonly number[],
  weights: readonly number[],
): number {
  const { count, of } = findComponents(arrows)
  const members: number[][] = Array.from({ length: count }, () => [])
  of.forEach((component, index) => members[component]?.push(index))
  const weightOf = members.map((indexes) => sum(indexes.map((index) => weights[index] ?? 0)))
  // Sum up to and including a component; undefined: not on any way from a start.
  const best: (number | undefined)[] = members.map(() => undefined)
  const arrive = (component: number, before: number): void => {
    const total = before + (weightOf[component] ?? 0)
    best[component] = Math.max(best[component] ?? 0, total)
  }
  for (const start of starts) arrive(of[start] ?? -1, 0)
  // Arrows lead to lower numbers: a component is complete when its turn comes.
  for (let component = count - 1; component >= 0; component -= 1) {
    const total = best[component]
    if (total === undefined) continue
    const targets = (members[component] ?? []).flatMap((index) => arrows.to[index] ?? [])
    for (const target of targets) {
      if (of[target] !== component) arrive(of[target] ?? -1, total)
    }
  }
  return best.reduce<number>((most, total) => Math.max(most, total ?? 0), 0)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
