import { proposeFront } from '../decree/propose-front.ts'
import type { Bundle, Decree, Explanation } from './bundle.ts'

/** What somebody asks of a bundle; what is left out of decree and explanation is as proposed. */
export type BundleOrder = Pick<Bundle, 'government' | 'unit' | 'year'> & {
  readonly title?: string
  /** Absent: no decree. */
  readonly decree?: Partial<Decree>
  /** Absent: no explanation. */
  readonly explanation?: Partial<Explanation>
}

/** Fills an order with what is proposed for these SOPs. */
export function completeBundle(order: BundleOrder, sops: Bundle['sops']): Bundle {
  const { government, unit, year, title, decree, explanation } = order
  const facts = { government, unit, year, sops }
  const signatory = decree?.signatory
  const proposed = proposeFront({ ...facts, ...(signatory && { signatory }) })
  return {
    ...facts,
    title: title ?? proposed.title,
    ...(decree && { decree: { ...proposed.decree, ...decree } }),
    ...(explanation && { explanation: { ...proposed.explanation, ...explanation } }),
  }
}
