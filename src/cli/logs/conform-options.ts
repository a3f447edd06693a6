import type { MoveCosts, RunningRule } from '#mining'
import { standardCosts } from '#mining/deviations'
import {
  readCalendar,
  readDuration,
  standardCalendar,
  wordCalendarFault,
  type WorkingCalendar,
} from '#time'
import { refuse } from '../commands/refuse.ts'
import type { ExitCode } from '../exit-code.ts'
import type { CommandName } from '../messages/messages.ts'
import type { Values } from '../read-arguments.ts'
import type { Session } from '../session.ts'
import type { ConformTask } from './conform-log.ts'
import { eventChoices } from './event-choice.ts'
import { readWhole } from './read-number.ts'
import { readCosts, readNameTable, readSideFile, type SideFile } from './side-file.ts'

/** By which rules a log is laid beside a model. */
export const conformOptions = {
  events: { kind: 'choice', choices: eventChoices },
  mapping: { kind: 'text' },
  performers: { kind: 'text' },
  accepted: { kind: 'text' },
  running: { kind: 'text' },
  calendar: { kind: 'text' },
  promised: { kind: 'text' },
  costs: { kind: 'text' },
  states: { kind: 'text' },
  threads: { kind: 'text' },
} as const

export type ConformRules = Omit<ConformTask, 'log' | 'model'>

/** More search states for one variant than the optimum of any real one needs. */
const usualStates = 2_000_000

type Given = {
  readonly values: Values<typeof conformOptions>
  readonly command: CommandName
  /** Zone of the office, where no calendar says it. */
  readonly zoneMinutes: number
}

/** Reads the rules and the files that they name; says on standard error what is wrong. */
export async function readConformRules(
  { values, command, zoneMinutes }: Given,
  session: Session,
): Promise<SideFile<ConformRules>> {
  const refused = (
    option: string,
    given: string,
    expected: string,
  ): { ok: false; code: ExitCode } => ({
    ok: false,
    code: refuse({ code: 'not-a-value', option, given, expected }, command, session),
  })
  const mapping = await readTable(values.mapping, session)
  if (!mapping.ok) return mapping
  const performers = await readTable(values.performers, session)
  if (!performers.ok) return performers
  const accepted = await readAcceptedFile(values.accepted, session)
  if (!accepted.ok) return accepted
  const costs = await readCostsFile(values.costs, session)
  if (!costs.ok) return costs
  const calendar = await readCalendarFile(values.calendar, zoneMinutes, session)
  if (!calendar.ok) return calendar
  const running = readRunning(values.running ?? 'recent')
  if (running === undefined) {
    return refused('--running', values.running ?? '', 'recent, none, KUNCI=NILAI;NILAI')
  }
  const promised = values.promised === undefined ? undefined : readDuration(values.promised)
  if (promised?.kind === 'unread' || promised?.kind === 'unitless') {
    return refused('--promised', values.promised ?? '', '5 hari kerja, 2 jam, 3 x 24 jam')
  }
  const states = readWhole(values.states ?? String(usualStates))
  if (states === undefined) return refused('--states', values.states ?? '', '1, 2, 3, …')
  const threads = values.threads === undefined ? undefined : readWhole(values.threads)
  if (values.threads !== undefined && threads === undefined) {
    return refused('--threads', values.threads, '1, 2, 3, …')
  }
  return {
    ok: true,
    value: {
      events: values.events ?? 'every',
      mapping: new Map([...mapping.value].map(([name, [to = '']]) => [name, to])),
      performersOf: performers.value,
      accepted: accepted.value,
      running,
      calendar: calendar.value,
      promised,
      states,
      costs: costs.value,
      threads,
    },
  }
}

async function readTable(path: string | undefined, session: Session) {
  if (path === undefined) return { ok: true, value: new Map<string, readonly string[]>() } as const
  return readSideFile(path, (text) => readNameTable(text, session.words), session)
}

async function readAcceptedFile(
  path: string | undefined,
  session: Session,
): Promise<SideFile<ConformRules['accepted']>> {
  if (path === undefined) return { ok: true, value: [] }
  const { readAccepted, wordAcceptedFault } = await import('#mining')
  const read = (text: string) => {
    const reading = readAccepted(text)
    if (reading.ok) return { ok: true, value: reading.accepted } as const
    const messages = reading.faults.map((fault) => wordAcceptedFault(fault, session.language))
    return { ok: false, messages } as const
  }
  return readSideFile(path, read, session)
}

/** The calendar of a file; without one, that of Perpres 21/2023 without holidays. */
export async function readCalendarFile(
  path: string | undefined,
  zoneMinutes: number,
  session: Session,
): Promise<SideFile<WorkingCalendar>> {
  if (path === undefined) return { ok: true, value: { ...standardCalendar('WIB'), zoneMinutes } }
  const read = (text: string) => {
    const reading = readCalendar(text)
    if (reading.ok) return { ok: true, value: reading.calendar } as const
    const messages = reading.faults.map((fault) => wordCalendarFault(fault, session.language))
    return { ok: false, messages } as const
  }
  return readSideFile(path, read, session)
}

async function readCostsFile(
  path: string | undefined,
  session: Session,
): Promise<SideFile<MoveCosts>> {
  if (path === undefined) return { ok: true, value: standardCosts }
  return readSideFile(path, (text) => readCosts(text, session.words), session)
}

function readRunning(text: string): RunningRule | undefined {
  if (text === 'recent' || text === 'none') return { kind: text }
  const at = text.indexOf('=')
  if (at < 1) return undefined
  return { kind: 'attribute', key: text.slice(0, at), values: text.slice(at + 1).split(';') }
}
