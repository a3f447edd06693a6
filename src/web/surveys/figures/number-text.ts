import { printDecimals, roundTo, type Interval } from '#measures'
import type { Words } from '../../messages/words.ts'

/** A figure to so many decimals, as the language writes it. */
export function numberText(value: number, { language }: Pick<Words, 'language'>, decimals = 2) {
  return printDecimals(value, decimals, language)
}

/** A difference, with its sign. */
export function signedText(value: number, words: Pick<Words, 'language'>): string {
  return roundTo(value, 2) > 0 ? `+${numberText(value, words)}` : numberText(value, words)
}

/** The ends of an interval in words. */
export function rangeText({ low, high }: Interval, words: Words, write = numberText): string {
  return words.surveyResults.range(write(low, words), write(high, words))
}

/** A share from 0 to 1 in per cent, to one decimal. */
export function shareText(share: number, words: Words): string {
  return words.surveyResults.percent(numberText(100 * share, words, 1))
}
