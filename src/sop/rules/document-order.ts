import { identityLists } from '../editing/command.ts'
import type { Sop } from '../model/sop.ts'
import type { IdentityField, Place } from './rule.ts'

/** Positions of performers and rows by id. */
export type DocumentOrder = {
  readonly columns: ReadonlyMap<string, number>
  readonly rows: ReadonlyMap<string, number>
}

/** Reads the positions that places are compared by. Linear. */
export function readDocumentOrder(sop: Sop): DocumentOrder {
  return {
    columns: new Map(sop.performers.map((performer, index) => [performer.id, index])),
    rows: new Map(sop.steps.map((step, index) => [step.id, index])),
  }
}

const parts: readonly Place['kind'][] = ['document', 'identity', 'performer', 'step']

// As the identity block prints them.
const identityFields: readonly IdentityField[] = [
  'title',
  'government',
  'unit',
  'number',
  'madeOn',
  'revisedOn',
  'effectiveOn',
  'approver',
  'promisedDuration',
  ...identityLists,
]

/**
 * Negative where `a` stands before `b` in the document, positive behind, 0 at the same row or
 * field.
 */
export function comparePlaces(order: DocumentOrder, a: Place, b: Place): number {
  return parts.indexOf(a.kind) - parts.indexOf(b.kind) || position(order, a) - position(order, b)
}

function position(order: DocumentOrder, place: Place): number {
  switch (place.kind) {
    case 'document':
      return 0
    case 'identity':
      return identityFields.indexOf(place.field)
    case 'performer':
      return order.columns.get(place.performer) ?? -1
    case 'step':
      return order.rows.get(place.step) ?? -1
  }
}
