import type { FollowUp, FollowUpContent } from '#server'
import { dayText } from '../../layout/date-text.ts'
import { Fact } from '../../layout/fact.tsx'
import type { Words } from '../../messages/words.ts'

/** What an action says of itself. */
export function ActionFacts(props: { readonly words: Words; readonly followUp: FollowUp }) {
  const { words, followUp } = props
  const w = words.followUp
  const { state, begunOn, endedOn, result, isOverdue } = followUp
  return (
    <dl class="figure-facts">
      <Fact label={w.saysItself}>
        <span class="chip" data-state={looks[state]}>
          {w.states[state]}
        </span>{' '}
        {isOverdue && (
          <strong class="count-chip" data-level="warning">
            {w.overdue}
          </strong>
        )}
      </Fact>
      <Fact label={w.fields.cause}>
        <span class="pre-line">{followUp.cause}</span>
      </Fact>
      <Fact label={w.fields.service}>{followUp.serviceName ?? w.allServices}</Fact>
      <Fact label={w.fields.ownerPosition}>
        {w.owner(followUp.ownerPosition, followUp.ownerUnitName)}
      </Fact>
      <Fact label={w.fields.due}>{dueText(followUp, words)}</Fact>
      {begunOn !== undefined && <Fact label={w.fields.begunOn}>{dayText(begunOn, words)}</Fact>}
      {endedOn !== undefined && <Fact label={w.fields.endedOn}>{dayText(endedOn, words)}</Fact>}
      {result !== '' && (
        <Fact label={w.fields.result}>
          <span class="pre-line">{result}</span>
        </Fact>
      )}
    </dl>
  )
}

const looks = { planned: 'draft', 'under-way': 'revising', done: 'fixed', 'given-up': 'deleted' }

/** By when an action is due: a quarter, or a day. */
export function dueText(
  { dueOn, dueByQuarter }: Pick<FollowUpContent, 'dueOn' | 'dueByQuarter'>,
  words: Words,
): string {
  if (!dueByQuarter) return dayText(dueOn, words)
  const quarter = Math.ceil(Number(dueOn.slice(5, 7)) / 3)
  return words.followUp.quarter(String(quarter), dueOn.slice(0, 4))
}
