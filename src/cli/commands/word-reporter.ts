import { styleText } from 'node:util'
import { ruleSource, wordFinding, wordSource, type Finding, type Level } from '#sop'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import { failureReport, shownName } from './failure-report.ts'
import { readingNotes } from './reading-notes.ts'
import type { Reporter, ReporterSetting } from './reporter.ts'

const colours = { error: 'red', warning: 'yellow', hint: 'cyan' } as const satisfies Record<
  Level,
  string
>

/** Findings in words, grouped by file. Colours only on a terminal and without NO_COLOR. */
export function wordReporter({ shows, session }: ReporterSetting): Reporter {
  const { words, language } = session
  return {
    document: (input, { document, findings }) => {
      const shown = findings.filter(({ level }) => shows(level))
      const name = styleText('bold', shownName(input, words.standardInput))
      const lines = [
        ...readingNotes(document, language).map((note) => `  ${words.note}: ${printable(note)}`),
        ...shown.flatMap((finding) => wordLines(finding, session)),
      ]
      if (shown.length === 0) lines.push(`  ${words.noFindings}`)
      return `${name} · ${printable(document.sop.title)}\n${lines.join('\n')}\n\n`
    },
    failure: (failure) => failureReport(failure, session),
    summary: (counts) => `${words.checked(counts)}\n`,
  }
}

/** What was found and where; what to do; where the rule comes from. */
function wordLines(finding: Finding, { words, language }: Session): readonly string[] {
  const { message, advice } = wordFinding(finding, language)
  const level = styleText(colours[finding.level], words.levels[finding.level])
  const rule = ruleSource(finding.rule)
  const source = rule === undefined ? '' : ` (${wordSource(rule.source, language)})`
  const id = styleText('dim', `[${finding.rule}]`)
  return [
    `  ${level}: ${printable(message)} ${id}`,
    styleText('dim', `    ${printable(advice)}${printable(source)}`),
  ]
}
