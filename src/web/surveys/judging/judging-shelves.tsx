import type { AnswersByState, AnswerState } from '#server'
import { countText } from '../../archive/count-text.ts'
import type { Words } from '../../messages/words.ts'
import { judgingPath } from './judging-address.ts'

const states: readonly AnswerState[] = ['held', 'left-out', 'counted']

/** Where answers lie by what was decided, and the decisions themselves. */
export function JudgingShelves(props: {
  readonly words: Words
  readonly surveyId: string
  readonly counts: AnswersByState
  readonly shown: AnswerState | 'decisions'
}) {
  const { words, surveyId, counts, shown } = props
  const w = words.judging
  return (
    <nav class="shelves" aria-label={w.shelves}>
      {states.map((state) => (
        <a
          key={state}
          href={judgingPath(surveyId, { choice: { state }, by: 'flag' })}
          aria-current={state === shown ? 'page' : undefined}
        >
          {`${w.states[state]} (${countText(counts[state], words)})`}
        </a>
      ))}
      <a
        href={`/surveys/${surveyId}/judging/decisions`}
        aria-current={shown === 'decisions' ? 'page' : undefined}
      >
        {w.decisions}
      </a>
    </nav>
  )
}
