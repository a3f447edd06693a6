import type { HeldKind, MissingPart, ReviewContent } from './review-record.ts'

/**
 * What a form lacks before its minutes can be signed, by place. A step that goes badly says why; so
 * does an SOP that shall not stay as it is.
 */
export function findMissing(kind: HeldKind, content: ReviewContent): readonly MissingPart[] {
  const parts = kind === 'monitoring' ? missingSteps(content) : missingCriteria(content)
  const signers = content.signers.flatMap(({ name }, at) => (name === '' ? [`signers/${at}`] : []))
  return [...parts, ...signers]
}

function missingSteps({ steps }: ReviewContent): MissingPart[] {
  return steps.flatMap(({ stepId, verdict, note }) => {
    if (verdict === null) return [`steps/${stepId}`]
    return verdict === 'badly' && note === '' ? [`steps/${stepId}/note`] : []
  })
}

function missingCriteria({ criteria, conclusion, recommendation }: ReviewContent): MissingPart[] {
  const unanswered = criteria.filter(({ answer }) => answer === null)
  return [
    ...unanswered.map(({ id }) => `criteria/${id}`),
    ...(conclusion === null ? ['conclusion'] : []),
    ...(conclusion !== null && conclusion !== 'keep' && recommendation === ''
      ? ['recommendation']
      : []),
  ]
}
