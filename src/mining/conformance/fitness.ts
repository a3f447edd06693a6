import type { AlignmentCost } from './alignment.ts'

/** A variant's alignment, how many cases have it, and what it costs if no event is matched. */
export type AlignedVariant = {
  readonly cases: number
  /** Cost of log moves for all its events: its length, with standard costs. */
  readonly logCost: number
  readonly alignment: AlignmentCost
}

/** Where a value lies; both ends are equal where every alignment is optimal. */
export type Interval = { readonly from: number; readonly to: number }

/** How well a log fits a model; the mean of no case and the fitness of an empty log are 1. */
export type Fitness = {
  readonly cases: number
  /** Cases that certainly do not deviate. */
  readonly fittingCases: number
  readonly deviations: Interval
  /** Mean over cases of `traceFitness`. */
  readonly averageTraceFitness: Interval
  /** `1 − Σ deviations / Σ (log cost + cost of the empty trace)`. */
  readonly logFitness: Interval
}

/**
 * Gives the fitness of a trace: `1 − deviations / (log cost + cost of the empty trace)` (van der Aalst,
 * Process Mining, 2016, 8.3.2; Adriansyah 2014, 5.3). An empty trace that the model allows fits: 1. A
 * bounded alignment gives an interval; a model without a run fits nothing: 0.
 */
export function traceFitness(variant: AlignedVariant, emptyTrace: AlignmentCost): Interval {
  if (variant.alignment.kind === 'impossible') return { from: 0, to: 0 }
  const cost = costOf(variant.alignment, variant.logCost + costOf(emptyTrace, 0).to)
  const empty = costOf(emptyTrace, 0)
  return {
    from: fitnessOf(cost.to, variant.logCost + empty.from),
    to: fitnessOf(cost.from, variant.logCost + empty.to),
  }
}

/** Gives the fitness of a log from the alignments of its variants and of the empty trace. Linear. */
export function measureFitness(
  variants: readonly AlignedVariant[],
  emptyTrace: AlignmentCost,
): Fitness {
  const empty = costOf(emptyTrace, 0)
  const sum = (value: (variant: AlignedVariant) => number) =>
    variants.reduce((total, variant) => total + variant.cases * value(variant), 0)
  const cases = sum(() => 1)
  const cost = (variant: AlignedVariant) => costOf(variant.alignment, variant.logCost + empty.to)
  const deviations = {
    from: sum((variant) => cost(variant).from),
    to: sum((variant) => cost(variant).to),
  }
  const worst = (end: 'from' | 'to') => sum(({ logCost }) => logCost + empty[end])
  const mean = (end: 'from' | 'to') =>
    cases === 0 ? 1 : sum((variant) => traceFitness(variant, emptyTrace)[end]) / cases
  return {
    cases,
    fittingCases: sum(({ alignment }) => (costOf(alignment, 1).to === 0 ? 1 : 0)),
    deviations,
    averageTraceFitness: { from: mean('from'), to: mean('to') },
    logFitness: {
      from: fitnessOf(deviations.to, worst('from')),
      to: fitnessOf(deviations.from, worst('to')),
    },
  }
}

/** Between which costs an alignment lies; `worst` where no alignment is known. */
function costOf(alignment: AlignmentCost, worst: number): Interval {
  switch (alignment.kind) {
    case 'optimal':
      return { from: alignment.cost, to: alignment.cost }
    case 'bounded':
      return { from: alignment.lower, to: alignment.upper ?? Math.max(worst, alignment.lower) }
    case 'impossible':
      return { from: worst, to: worst }
  }
}

function fitnessOf(deviations: number, worst: number): number {
  if (deviations === 0) return 1
  return worst === 0 ? 0 : Math.max(0, 1 - deviations / worst)
}
