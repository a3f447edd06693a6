import { cleanText } from '#sop'
import { conclusions, type FilledReview, type Review, type ReviewContent } from '#server'
import { fieldText } from '../../request/form.ts'

const longestText = 2000
const longestName = 200

/** What was filled in, on the rows that the form was begun with. */
export function readFilled(form: URLSearchParams, review: Review): FilledReview {
  const { content } = review
  const text = (name: string, most = longestText) =>
    cleanText(fieldText(form, name)).trim().slice(0, most).toWellFormed()
  const filled: ReviewContent = {
    steps: content.steps.map(({ stepId }, at) => ({
      stepId,
      verdict: chosen(form, `verdict-${at}`, ['well', 'badly']),
      note: text(`note-${at}`),
      action: text(`action-${at}`),
    })),
    criteria: content.criteria.map(({ id }, at) => ({
      id,
      answer: chosen(form, `answer-${at}`, ['yes', 'no']),
      remark: text(`remark-${at}`),
    })),
    conclusion: chosen(form, 'conclusion', conclusions),
    recommendation: text('recommendation'),
    signers: [0, 1].map((at) => ({
      name: text(`signer-${at}`, longestName).replaceAll('\n', ' '),
      position: text(`position-${at}`, longestName).replaceAll('\n', ' '),
    })),
  }
  const version = Number(form.get('version'))
  return {
    reviewId: review.id,
    version: Number.isSafeInteger(version) ? version : 0,
    heldOn: text('held-on', 10),
    method: text('method', 40),
    content: filled,
  }
}

function chosen<T extends string>(
  form: URLSearchParams,
  name: string,
  among: readonly T[],
): T | null {
  return among.find((one) => one === form.get(name)) ?? null
}
