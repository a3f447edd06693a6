import { rowNumber } from '../../model/row-number.ts'
import { doesKind } from '../language/deeds.ts'
import { deedsBeforeDraft } from '../language/order-of-deeds.ts'
import { atStep } from '../place.ts'
import { rule } from '../rule.ts'

/** A document is signed, approved or ratified above the row that drafts it. */
export const approvalBeforeDraft = rule({
  id: 'approval-before-draft',
  group: 'structure',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: (subject) =>
    deedsBeforeDraft(subject, 'sign')
      // Where the same row initials the document, `initial-before-draft` says it.
      .filter(({ row }) => !doesKind(subject.activities[row], 'initial'))
      .map(({ step, draft }) => atStep(step, 'activity', { draft: rowNumber(subject.sop, draft) })),
})
