import type { Delivery, Management } from '../model/standard.ts'

/** One of the fourteen components of a service standard. `key` is its field in that part. */
export type StandardComponent = {
  /** From 1 to 14, in the order in which standards are published: delivery first. */
  readonly number: number
  /** Where the list comes from: letter of UU 25/2009 art. 21 (PP 96/2012 art. 25 has the same list). */
  readonly source: string
} & (
  | { readonly part: 'delivery'; readonly key: keyof Delivery }
  | { readonly part: 'management'; readonly key: keyof Management }
)

/**
 * The fourteen components. List: UU 25/2009 art. 21. The two parts and their order are those in which
 * standards are published in practice (after PermenPANRB 15/2014, known at second hand).
 */
export const components: readonly StandardComponent[] = [
  { number: 1, part: 'delivery', key: 'requirements', source: article('b') },
  { number: 2, part: 'delivery', key: 'procedure', source: article('c') },
  { number: 3, part: 'delivery', key: 'duration', source: article('d') },
  { number: 4, part: 'delivery', key: 'fee', source: article('e') },
  { number: 5, part: 'delivery', key: 'product', source: article('f') },
  { number: 6, part: 'delivery', key: 'complaints', source: article('j') },
  { number: 7, part: 'management', key: 'legalBasis', source: article('a') },
  { number: 8, part: 'management', key: 'facilities', source: article('g') },
  { number: 9, part: 'management', key: 'competences', source: article('h') },
  { number: 10, part: 'management', key: 'supervision', source: article('i') },
  { number: 11, part: 'management', key: 'staff', source: article('k') },
  { number: 12, part: 'management', key: 'serviceGuarantee', source: article('l') },
  { number: 13, part: 'management', key: 'safetyGuarantee', source: article('m') },
  { number: 14, part: 'management', key: 'evaluation', source: article('n') },
]

function article(letter: string): string {
  return `UU 25/2009 pasal 21 huruf ${letter}`
}
