import { commonOptions } from '../commands/common-options.ts'
import { deliverText } from '../commands/deliver-text.ts'
import { refuse } from '../commands/refuse.ts'
import { exitCode, type ExitCode } from '../exit-code.ts'
import { readArguments, type Values } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import { printable } from '../terminal/printable.ts'
import { writeError } from '../terminal/standard-streams.ts'
import { readCalendarFile } from './conform-options.ts'
import { discoverLog } from './discover-log.ts'
import { writeDiscovery } from './discover-results.ts'
import { eventChoices } from './event-choice.ts'
import { logOptions, readLogChoices } from './log-options.ts'
import { openNamedLog, tellLogFault } from './open-named-log.ts'
import { readDecimal } from './read-number.ts'
import { readingNotes } from './repair-lines.ts'

const options = {
  ...commonOptions,
  ...logOptions,
  as: { kind: 'choice', choices: ['map', 'tree', 'pnml', 'sop', 'json', 'csv'] },
  activities: { kind: 'text' },
  paths: { kind: 'text' },
  noise: { kind: 'text' },
  events: { kind: 'choice', choices: eventChoices },
  paper: { kind: 'choice', choices: ['a4', 'f4', 'a3', 'auto', 'screen'] },
  calendar: { kind: 'text' },
  title: { kind: 'text' },
  out: { kind: 'text', short: 'o' },
} as const

/** What is made of a discovered process. */
export type DiscoveryOrder = {
  readonly as: NonNullable<Values<typeof options>['as']>
  readonly shares: Readonly<Record<ShareName, number>>
  readonly paper: NonNullable<Values<typeof options>['paper']>
  readonly title: string | undefined
}

/** What of an event each form shows; groups of performers are attributes like any other. */
const wantedFor = {
  map: 'events',
  json: 'events',
  csv: 'events',
  tree: 'activities',
  pnml: 'activities',
  sop: 'everything',
} as const

type ShareName = 'activities' | 'paths' | 'noise'

/** On a map all activities and the strongest fifth of the paths; rare behaviour is left out of models. */
const usualShares = { activities: '1', paths: '0.2', noise: '0.2' } as const

/** `tatalaksana discover`: the process that a log shows. */
export async function runDiscover(args: readonly string[], session: Session): Promise<ExitCode> {
  const read = readArguments(args, options)
  if (!read.ok) return refuse(read.fault, 'discover', session)
  const { files, values } = read
  const [path] = files
  if (path === undefined || files.length > 1) {
    return refuse(
      { code: 'wrong-count', found: files.length, expected: '1 (LOG)' },
      'discover',
      session,
    )
  }
  const shares = { activities: 0, paths: 0, noise: 0 }
  for (const name of ['activities', 'paths', 'noise'] as const) {
    const given = values[name] ?? usualShares[name]
    const share = readDecimal(given)
    if (!(share >= 0 && share <= 1)) {
      const fault = { code: 'not-a-value', option: `--${name}`, given, expected: '0–1' } as const
      return refuse(fault, 'discover', session)
    }
    shares[name] = share
  }
  const choices = readLogChoices(values)
  if (!choices.ok) return refuse(choices.fault, 'discover', session)
  const calendar = await readCalendarFile(values.calendar, choices.choices.zoneMinutes, session)
  if (!calendar.ok) return calendar.code
  const usualZone = calendar.value.zoneMinutes
  const named = await openNamedLog(path, { values, command: 'discover', usualZone }, session)
  if (!named.ok) return named.code
  const { as = 'map', paper = 'screen', title, events = 'every' } = values
  const task = { wanted: wantedFor[as], events, calendar: calendar.value }
  const found = await discoverLog(named.log, task)
  named.clearProgress()
  if (!found.ok) return tellLogFault(path, found.fault, session)
  const { text, notes } = await writeDiscovery(found.value, { as, shares, paper, title }, session)
  for (const line of readingNotes(named.log, found.value.repairs, session)) writeError(`${line}\n`)
  for (const note of notes) writeError(`${session.words.note}: ${printable(note)}\n`)
  if (text === undefined) return exitCode.unreadable
  const inputs = path === '-' ? [] : [{ kind: 'file', name: path, path } as const]
  return deliverText(text, { inputs, out: values.out }, session)
}
