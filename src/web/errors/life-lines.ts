import type { Failure } from '#server'
import { timeText } from '../layout/date-text.ts'
import type { Words } from '../messages/words.ts'

/** What a failure of the life cycle says besides its own words. */
export function lifeLines(failure: Failure, words: Words): string[] {
  const { life, language } = words
  if (failure.code === 'unmet') {
    return failure.conditions.map((condition) => life.conditionsNeeded[condition])
  }
  if (failure.code === 'wrong-stage' && failure.stage !== undefined) {
    return [life.nowAt(failure.stage[language])]
  }
  if (failure.code === 'moved-meanwhile') {
    const { by, move, at } = failure
    return [life.movedMeanwhile(by, move[language], timeText(at, words))]
  }
  if (failure.code === 'note-changed') return [life.noteBy(failure.by)]
  return []
}
