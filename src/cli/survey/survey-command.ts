import {
  hasDoubtfulOrder,
  readInstrument,
  wordInstrumentFault,
  type Instrument,
  type SurveyColumn,
} from '#measures'
import { wordLogFault } from '#mining/rows'
import { readDate } from '#time'
import { commonOptions } from '../commands/common-options.ts'
import { deliverText } from '../commands/deliver-text.ts'
import { refuse } from '../commands/refuse.ts'
import type { Input } from '../documents/list-inputs.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { openLogSource } from '../logs/log-source.ts'
import { readWhole } from '../logs/read-number.ts'
import { readSideFile, type TextReading } from '../logs/side-file.ts'
import { readArguments, type UsageFault, type Values } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { printable, shortened } from '../terminal/printable.ts'
import { writeError } from '../terminal/standard-streams.ts'
import { wordsAboutSurvey } from './messages/survey-words.ts'
import { readSurvey, type SurveyFileFault } from './read-survey.ts'
import type { SurveyCounter } from './survey-counter.ts'
import { makeReport, type SurveyReport } from './survey-report.ts'
import { surveyTable } from './survey-table.ts'
import { surveyText } from './survey-text.ts'

const options = {
  ...commonOptions,
  u8: { kind: 'choice', choices: ['complaints', 'facilities'] },
  population: { kind: 'text' },
  asked: { kind: 'text' },
  period: { kind: 'text' },
  by: { kind: 'text' },
  instrument: { kind: 'text' },
  date: { kind: 'text' },
  strict: { kind: 'flag' },
  json: { kind: 'flag' },
  csv: { kind: 'flag' },
  out: { kind: 'text', short: 'o' },
} as const

type Options = Values<typeof options>

/** `tatalaksana survey`: all figures of a survey from a plain file. */
export async function runSurvey(args: readonly string[], session: Session): Promise<ExitCode> {
  const read = readArguments(args, options)
  if (!read.ok) return refuse(read.fault, 'survey', session)
  const { values, files } = read
  const fault = findUsageFault(values, files, session)
  if (fault !== undefined) return refuse(fault, 'survey', session)
  const [file = '-'] = files
  const instrument = await readInstrumentFile(values.instrument, session)
  return instrument.ok
    ? countFile({ file, values, instrument: instrument.value }, session)
    : instrument.code
}

function findUsageFault(
  { json, csv, population, asked, date }: Options,
  files: readonly string[],
  { language }: Session,
): UsageFault | undefined {
  const about = wordsAboutSurvey(language)
  if (json === true && csv === true) return { code: 'json-and-csv' }
  if (files.length === 0) return { code: 'missing-file' }
  if (files.length > 1) return { code: 'wrong-count', found: files.length, expected: '1' }
  for (const [option, given] of [
    ['--population', population],
    ['--asked', asked],
  ] as const) {
    if (given !== undefined && readWhole(given) === undefined)
      return { code: 'not-a-value', option, given, expected: about.expectedWhole }
  }
  return date === undefined || (/^\d{4}-/.test(date) && readDate(date) === date)
    ? undefined
    : { code: 'not-a-value', option: '--date', given: date, expected: about.expectedDate }
}

async function readInstrumentFile(path: string | undefined, session: Session) {
  if (path === undefined) return { ok: true, value: undefined } as const
  const read = (text: string): TextReading<Instrument> => {
    const reading = readInstrument(text)
    if (reading.ok) return { ok: true, value: reading.instrument }
    const messages = reading.faults.map((fault) => wordInstrumentFault(fault, session.language))
    return { ok: false, messages }
  }
  return readSideFile(path, read, session)
}

type Task = {
  readonly file: string
  readonly values: Options
  readonly instrument: Instrument | undefined
}

async function countFile(task: Task, session: Session): Promise<ExitCode> {
  const { file, values, instrument } = task
  const { words, language, signal } = session
  const name = file === '-' ? words.standardInput : printable(file)
  const opened = await openLogSource(file)
  if (!opened.ok) return complain(`${name}: ${words.unreadable(opened.fault)}`)
  const { u8 = 'complaints', by, period } = values
  const reading = await readSurvey(opened.source, { u8, instrument, by, period }, signal)
  if (!reading.ok) return complain(`${name}: ${printable(wordFault(reading.fault, session))}`)
  tellProblems(name, reading.counter, session)
  if (values.strict === true && reading.counter.problems.size > 0)
    return complain(`${name}: ${wordsAboutSurvey(language).refused}`)
  return report({ ...task, ...reading }, session)
}

function wordFault(fault: SurveyFileFault, { language }: Session): string {
  return fault.code === 'rows'
    ? wordLogFault(fault.fault, language)
    : wordsAboutSurvey(language).fileFault(fault)
}

function complain(message: string): ExitCode {
  writeError(`${message}\n`)
  return exitCode.unreadable
}

/** Nothing is left out in silence: each kind is counted, the first few are told with their places. */
function tellProblems(name: string, { problems }: SurveyCounter, { language }: Session): void {
  const about = wordsAboutSurvey(language)
  for (const [kind, { count, first }] of problems) {
    writeError(`${name}: ${about.problem(kind, count)}\n`)
    for (const { line, column, found } of first) {
      const place = about.problemPlace(line, column === undefined ? undefined : shortened(column))
      writeError(`  ${place}${found === '' ? '' : `: '${shortened(found)}'`}\n`)
    }
    if (count > first.length) writeError('  …\n')
  }
}

type Counted = Task & {
  readonly counter: SurveyCounter
  readonly columns: readonly SurveyColumn[]
}

async function report(counted: Counted, session: Session): Promise<ExitCode> {
  const { file, values, counter, columns } = counted
  const about = wordsAboutSurvey(session.language)
  const { population, asked, date, by, period, u8 } = values
  const known = {
    ...(population !== undefined && { population: Number(population) }),
    ...(asked !== undefined && { asked: Number(asked) }),
    ...(date !== undefined && { date }),
  }
  const byPeriod = by !== undefined && isPeriod(columns, by)
  const made = makeReport(counter, columns, { file, known, by, byPeriod, period })
  if (!made.ok) {
    writeError(`tatalaksana: ${about.surveyFault(made.fault)}\n`)
    return exitCode.usage
  }
  if (u8 === undefined && hasDoubtfulOrder(columns))
    writeError(`${about.doubtfulOrder('complaints', 'facilities')}\n`)
  const inputs: readonly Input[] = file === '-' ? [] : [{ kind: 'file', path: file, name: file }]
  return deliverText(write(made.report, values, session), { inputs, out: values.out }, session)
}

function isPeriod(columns: readonly SurveyColumn[], by: string): boolean {
  if (by === 'period') return true
  return columns.some(
    ({ heading, role }) => heading === by && role.kind === 'group' && role.name === 'period',
  )
}

function write(made: SurveyReport, { json, csv }: Options, session: Session): string {
  if (json === true) return `${JSON.stringify(made, undefined, 2)}\n`
  return csv === true ? surveyTable(made) : surveyText(made, session)
}
