import type { AnswerFlag, SentAnswer } from './answer-record.ts'
import type { AnswerRules } from './answer-rules.ts'

/** When the form of an answer was shown: milliseconds ago, or that no form of ours stands behind it. */
export type FormAge = { readonly kind: 'shown'; readonly ms: number } | { readonly kind: 'no-form' }

/**
 * Says what is odd about an answer by itself; `take_answers` adds what shows only beside others. `age`:
 * undefined where answers come without a form of the moment, as from paper. A flag drops nothing.
 */
export function flagAnswer(
  answer: Pick<SentAnswer, 'scores' | 'importance' | 'flags'>,
  age: FormAge | undefined,
  rules: AnswerRules,
): readonly AnswerFlag[] {
  const scores = Object.values(answer.scores)
  const importance = Object.values(answer.importance)
  const fastestMs = 1000 * rules.secondsARating * (scores.length + importance.length)
  const isAlike = allSame(scores) && allSame(importance)
  const found: readonly (readonly [AnswerFlag, boolean])[] = [
    ['no-form', age?.kind === 'no-form'],
    ['too-fast', age?.kind === 'shown' && age.ms < fastestMs],
    ['same-answers', scores.length >= rules.fewestAlike && isAlike],
  ]
  const own = found.flatMap(([flag, isSo]) => (isSo ? [flag] : []))
  return [...new Set([...answer.flags, ...own])]
}

function allSame(values: readonly number[]): boolean {
  return values.every((value) => value === values[0])
}
