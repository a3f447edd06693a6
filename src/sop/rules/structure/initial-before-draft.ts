import { rowNumber } from '../../model/row-number.ts'
import { deedsBeforeDraft } from '../language/order-of-deeds.ts'
import { atStep } from '../place.ts'
import { rule } from '../rule.ts'

/** A document is initialled above the row that types it. */
export const initialBeforeDraft = rule({
  id: 'initial-before-draft',
  group: 'structure',
  level: 'warning',
  source: { kind: 'practice' },
  certainty: 'confirmed',
  check: (subject) =>
    deedsBeforeDraft(subject, 'initial').map(({ step, draft }) =>
      atStep(step, 'activity', { draft: rowNumber(subject.sop, draft) }),
    ),
})
