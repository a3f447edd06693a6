import { wordDoubt, wordFinding, wordNotice, type Finding } from '#sop'
import { wordDocumentFault } from '../documents/word-document-fault.ts'
import { exitCode } from '../exit-code.ts'
import type { Language } from '../session.ts'
import { countLevels, type Reporter, type ReporterSetting } from './reporter.ts'
import { fileOf } from './failure-report.ts'

/** A JSON object for each document, in a line of its own (jsonlines.org). */
export function jsonReporter({ shows, session }: ReporterSetting): Reporter {
  const { language } = session
  return {
    document: (input, { document: { sop, notices, doubts }, findings }) =>
      line({
        kind: 'document',
        file: fileOf(input),
        part: input.part?.number,
        title: sop.title,
        findings: findings.filter(({ level }) => shows(level)).map((it) => describe(it, language)),
        notices: notices.map((notice) => ({ ...notice, message: wordNotice(notice, language) })),
        doubts: doubts.map((doubt) => ({ ...doubt, message: wordDoubt(doubt, sop, language) })),
        counts: countLevels(findings),
      }),
    failure: (failure) => {
      const file = fileOf(failure.input)
      if (failure.kind === 'crashed') {
        const message = String(failure.error)
        return { code: exitCode.internal, out: line({ kind: 'crashed', file, message }) }
      }
      const { fault } = failure
      const messages = wordDocumentFault(fault, session)
      const problems = fault.code === 'not-an-sop' ? fault.problems : []
      const { code } = fault
      const object = { kind: 'unreadable', file, code, messages, problems }
      return { code: exitCode.unreadable, out: line(object) }
    },
    summary: ({ documents, unreadable, levels }) =>
      line({ kind: 'summary', documents, unreadable, counts: levels }),
  }
}

/** A finding with its words and, where it is about a step, the number of its row. */
function describe(finding: Finding, language: Language) {
  const { rule, level, place, data } = finding
  const { title, message, advice } = wordFinding(finding, language)
  return { rule, level, place, number: data['number'], title, message, advice, data }
}

function line(object: object): string {
  return `${JSON.stringify(object)}\n`
}
