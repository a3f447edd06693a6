import { elementKeys } from '../instrument/instrument.ts'
import { tallyColumns, type SurveyTally } from '../survey/survey-tally.ts'

/** Random numbers from 0 up to 1 of a seed: mulberry32. */
export function drawsOf(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The tally of respondents, each with the scores of the elements in their order. */
export function tallyOf(
  respondents: readonly (readonly number[])[],
  importance: readonly (readonly number[])[] = [],
): SurveyTally {
  const column = (rows: readonly (readonly number[])[], place: number) =>
    Uint8Array.from(respondents, (_, row) => rows[row]?.[place] ?? 0)
  const width = respondents[0]?.length ?? 1
  const keys = elementKeys.slice(0, width)
  return tallyColumns({
    count: respondents.length,
    performance: new Map(keys.map((key, place) => [key, column(respondents, place)])),
    importance: new Map(keys.map((key, place) => [key, column(importance, place)])),
  })
}

/** Respondents who share a mood, so that their answers on all elements go together. */
export function drawRespondents(count: number, draw: () => number): readonly (readonly number[])[] {
  return Array.from({ length: count }, () => {
    const mood = draw()
    return elementKeys.map(() => 1 + Math.floor(4 * Math.sqrt((mood + 2 * draw()) / 3.0001)))
  })
}
