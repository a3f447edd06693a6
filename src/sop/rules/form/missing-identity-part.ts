import type { Sop } from '../../model/sop.ts'
import type { IdentityField } from '../rule.ts'
import { atIdentity } from '../place.ts'
import { rule } from '../rule.ts'

/**
 * A field of the identity block is empty. Legal basis and related SOPs have rules of their own;
 * a date of revision comes only with a revision.
 */
export const missingIdentityPart = rule({
  id: 'missing-identity-part',
  group: 'form',
  level: 'warning',
  source: { kind: 'regulation', title: 'PermenPANRB 35/2012' },
  certainty: 'second-hand',
  check: ({ sop }) =>
    required
      .filter((field) => isEmpty(valueOf(sop, field)))
      .map((field) => atIdentity(field, { field })),
})

const required = [
  'title',
  'government',
  'unit',
  'number',
  'madeOn',
  'effectiveOn',
  'approver',
  'qualifications',
  'equipment',
  'warnings',
  'records',
] as const satisfies readonly IdentityField[]

function valueOf(sop: Sop, field: (typeof required)[number]): string | readonly string[] {
  if (field === 'title') return sop.title
  return field === 'approver' ? sop.identity.approver.position : sop.identity[field]
}

function isEmpty(value: string | readonly string[]): boolean {
  const texts = typeof value === 'string' ? [value] : value
  return texts.every((text) => /^[\s\p{P}]*$/u.test(text) && !/[.…_]{4,}/.test(text))
}
