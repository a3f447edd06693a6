import { wordProblem, type Problem } from '#sop'
import { printDuration } from '#time'
import type { StandardComponent } from '../completeness/components.ts'
import type { Said, StandardFinding } from '../comparing/standard-finding.ts'
import { english } from './en.ts'
import { indonesian } from './id.ts'

const languages = { id: indonesian, en: english } as const

/** Languages in which standards are spoken of. */
export type StandardLanguage = keyof typeof languages

/**
 * A finding in words: the difference in one sentence, what to do, and the law by which the two must
 * agree; `ours` and `theirs` are the two sides alone.
 */
export type WordedStandardFinding = {
  readonly text: string
  readonly advice: string
  readonly source: string
  readonly ours: string
  readonly theirs: string
}

/** Words a finding of `compareWithSops`. Texts are quoted up to 100 characters. */
export function wordStandardFinding(
  finding: StandardFinding,
  language: StandardLanguage,
): WordedStandardFinding {
  const words = languages[language]
  const { text, advice } = words.findings[finding.code]
  const number = finding.sop?.stepNumber ?? ''
  const sentence = text({
    ours: quote(finding.ours, language),
    theirs: quote(finding.theirs, language),
    step: number === '' ? '' : words.step(number),
  })
  return {
    text: finding.certainty === 'sure' ? sentence : sentence + words.unsure,
    advice,
    source: words.source,
    ours: tell(finding.ours, language),
    theirs: tell(finding.theirs, language),
  }
}

/** Name of a component: "Persyaratan". */
export function wordComponent(key: StandardComponent['key'], language: StandardLanguage): string {
  return languages[language].components[key]
}

/** Says a problem of reading in one sentence, as `wordProblem` does for SOPs. */
export function wordStandardProblem(problem: Problem, language: StandardLanguage): string {
  return wordProblem(problem, language, languages[language].names)
}

function tell(said: Said, language: StandardLanguage): string {
  return typeof said === 'string' ? said : printDuration(said, language)
}

const longestQuote = 100

function quote(said: Said, language: StandardLanguage): string {
  const whole = tell(said, language).replaceAll(/\s+/g, ' ').trim()
  if (whole === '') return languages[language].nothing
  const letters = Array.from(whole)
  const text =
    letters.length > longestQuote ? `${letters.slice(0, longestQuote - 1).join('')}…` : whole
  // A time is part of the sentence.
  return typeof said === 'string' ? `“${text}”` : text.charAt(0).toLowerCase() + text.slice(1)
}
