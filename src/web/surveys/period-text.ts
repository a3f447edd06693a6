import type { Survey } from '#server'
import { dayText } from '../layout/date-text.ts'
import type { Words } from '../messages/words.ts'

type Period = Pick<Survey, 'beginsOn' | 'endsOn'> & {
  readonly closedEarlyOn?: string | null | undefined
}

/** From when until when a survey was really asked, and what was planned where that was longer. */
export function periodText({ beginsOn, endsOn, closedEarlyOn }: Period, words: Words): string {
  const { period, closedEarly } = words.surveys
  const [from, to] = [dayText(beginsOn, words), dayText(endsOn, words)]
  return typeof closedEarlyOn === 'string'
    ? closedEarly(from, dayText(closedEarlyOn, words), to)
    : period(from, to)
}
