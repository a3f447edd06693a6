import { z } from 'zod'

/** What can happen to a unit (perangkat daerah). */
export type UnitChangeKind = 'opened' | 'renamed' | 'moved' | 'merged' | 'split' | 'closed'

const named = z.object({ id: z.string(), name: z.string() })
const names = z.object({ name: z.string(), shortName: z.string() })

/** What a change leaves behind besides its kind: names as they were on that day. */
export const unitChangeDetails = z.object({
  /** Units whose work came here, and units that took this one's work over. */
  from: z.array(named).optional(),
  into: z.array(named).optional(),
  /** For `renamed`. */
  names: z.object({ before: names, after: names }).optional(),
  /** For `moved`: the units above; null is the top. */
  above: z.object({ before: z.string().nullable(), after: z.string().nullable() }).optional(),
})
export type UnitChangeDetails = z.infer<typeof unitChangeDetails>

/** A unit under the name that it had. */
export type NamedUnit = z.infer<typeof named>

/** One line of a unit's history. */
export type UnitChange = {
  readonly kind: UnitChangeKind
  readonly happenedOn: string
  readonly legalBasis: string
  readonly details: UnitChangeDetails
  readonly recordedBy: string
  readonly recordedAt: Date
}
