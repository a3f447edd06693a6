import type { Sop } from '#sop'

/** An SOP by which a service is delivered, under the id by which the standard names it. */
export type LinkedSop = { readonly id: string; readonly sop: Sop }

/** The parts of a standard that can be taken from SOPs. */
export type TakenPart = 'requirements' | 'procedure' | 'duration'
