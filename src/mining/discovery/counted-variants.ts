import type { Variants } from '../log/variants.ts'

/** The variants of a log, and the names of its activities, to whose places they refer. */
export type CountedVariants = {
  readonly activities: readonly string[]
  readonly variants: Variants
}

/** One variant: a view of its activities, and the number of its cases. */
export type CountedVariant = { readonly activities: Int32Array; readonly cases: number }

/** Gives the variants one by one, in their order. */
export function listVariants({ variants }: CountedVariants): CountedVariant[] {
  const { first, activity, counts } = variants
  return Array.from(counts, (cases, at) => ({
    activities: activity.subarray(first[at], first[at + 1]),
    cases,
  }))
}
