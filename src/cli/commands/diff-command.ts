import {
  compareRevisions,
  wordChanges,
  wordNotice,
  writeChanges,
  type Sop,
  type WordedChange,
} from '#sop'
import { forEachDocument, type Outcome, type Report } from '../documents/for-each-document.ts'
import { listInputs } from '../documents/list-inputs.ts'
import { writeWhole } from '../documents/write-whole.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { readArguments } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import { writeError, writeOut } from '../terminal/standard-streams.ts'
import { commonOptions } from './common-options.ts'
import { failureReport, shownName } from './failure-report.ts'
import { refuse } from './refuse.ts'

const options = {
  ...commonOptions,
  json: { kind: 'flag' },
  out: { kind: 'text', short: 'o' },
} as const

/** `tatalaksana diff`: what changed from one SOP to another, in words or as JSON. */
export async function runDiff(args: readonly string[], session: Session): Promise<ExitCode> {
  const read = readArguments(args, options)
  if (!read.ok) return refuse(read.fault, 'diff', session)
  const { files, values } = read
  if (files.length !== 2) return refuse({ code: 'not-two', found: files.length }, 'diff', session)
  // One by one: a file compared with itself is still two.
  const inputs = (await Promise.all(files.map((file) => listInputs([file])))).flat()
  const sops: Sop[] = []
  const code = await forEachDocument<Sop>(inputs, session, {
    start: ({ sop }) => sop,
    report: (outcome) => {
      if (outcome.kind === 'done') sops.push(outcome.result)
      return reportReading(outcome, session)
    },
  })
  if (code !== exitCode.fine) return code
  const [before, after, ...more] = sops
  if (before === undefined || after === undefined || more.length > 0) {
    return refuse({ code: 'not-two', found: sops.length }, 'diff', session)
  }
  const changes = compareRevisions(before, after)
  const text =
    values.json === true
      ? writeChanges(changes, before, session.language)
      : tell(wordChanges(changes, before, session.language), session)
  const fault = await deliver(text, values.out, session)
  if (fault !== undefined) return fault
  return changes.edits.length === 0 ? exitCode.fine : exitCode.different
}

/** Why an input could not be read, or what was changed while reading it. */
function reportReading(outcome: Outcome<Sop>, session: Session): Report {
  if (outcome.kind !== 'done') return failureReport(outcome, session)
  const { language, words } = session
  const name = shownName(outcome.input, words.standardInput)
  const lines = outcome.document.notices.map(
    (notice) => `${name}: ${words.note}: ${printable(wordNotice(notice, language))}\n`,
  )
  return { code: exitCode.fine, told: lines.join('') }
}

const marks: Readonly<Record<WordedChange['status'], string>> = {
  added: '+',
  removed: '-',
  changed: '~',
  moved: '>',
}

/** The summary, then a line for each change. */
function tell({ summary, changes }: ReturnType<typeof wordChanges>, { words }: Session): string {
  const lines = changes.map(({ status, sentence, likeness }) => {
    const unsure = likeness === undefined ? '' : ` ${words.notSure(Math.round(likeness * 100))}`
    return `${marks[status]} ${printable(sentence)}${unsure}`
  })
  const paragraphs = [summary.map((sentence) => printable(sentence)).join('\n'), lines.join('\n')]
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`
}

async function deliver(
  text: string,
  out: string | undefined,
  { words }: Session,
): Promise<ExitCode | undefined> {
  if (out === undefined) {
    await writeOut(text)
    return undefined
  }
  const fault = await writeWhole(out, text)
  if (fault === undefined) return undefined
  writeError(`${words.unwritable(printable(out), fault)}\n`)
  return exitCode.unreadable
}
