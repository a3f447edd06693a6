import type { CountedVariants } from '../counted-variants.ts'

/** Gives variants in columns, of lists of places in `activities`. */
export function countVariants(
  activities: readonly string[],
  variants: readonly { readonly activities: readonly number[]; readonly cases: number }[],
): CountedVariants {
  const ends: number[] = []
  for (const variant of variants) ends.push((ends.at(-1) ?? 0) + variant.activities.length)
  return {
    activities,
    variants: {
      first: Uint32Array.of(0, ...ends),
      activity: Int32Array.from(variants.flatMap((variant) => variant.activities)),
      counts: Uint32Array.from(variants, ({ cases }) => cases),
    },
  }
}
