import { checkSop, ruleSource, wordFinding, wordSource, type Finding, type Sop } from '#sop'
import type { Language } from '../messages/words.ts'
import type { ShownFinding } from './shown-finding.ts'

/** What the rules find, in the words of the reader. */
export function findFindings(sop: Sop, language: Language): ShownFinding[] {
  return checkSop(sop).map((finding) => showFinding(finding, language))
}

function showFinding(finding: Finding, language: Language): ShownFinding {
  const { message, advice } = wordFinding(finding, language)
  const source = ruleSource(finding.rule)?.source
  return {
    rule: finding.rule,
    level: finding.level,
    place: finding.place,
    text: `${message} ${advice}`.trim(),
    source: source === undefined ? '' : wordSource(source, language),
  }
}
