import type { IdentityField } from '../rule.ts'
import { atIdentity, atStep } from '../place.ts'
import { rule } from '../rule.ts'

/** A field still holds the dots or the instruction of the template. */
export const placeholderLeft = rule({
  id: 'placeholder-left',
  group: 'form',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: ({ sop }) => {
    const { identity, steps, title } = sop
    const fields: readonly (readonly [IdentityField, string])[] = [
      ['title', title],
      ['government', identity.government],
      ['unit', identity.unit],
      ['number', identity.number],
      ['approver', `${identity.approver.position} ${identity.approver.name}`],
    ]
    const rows = steps.filter((step) => isPlaceholder(step.activity))
    return [
      ...fields
        .filter(([, text]) => isPlaceholder(text))
        .map(([field, text]) => atIdentity(field, { field, text })),
      ...rows.map((step) => atStep(step, 'activity', { field: 'activity', text: step.activity })),
    ]
  },
})

function isPlaceholder(text: string): boolean {
  return /\.{4}|…{2}|_{3}|\bxxx+\b|\((?:harap |mohon )?(?:di)?isi\b/i.test(text.slice(0, 2000))
}
