import { zones } from '#time'
import type { CsvOverrides } from '#mining'
import type { UsageFault, Values } from '../read-arguments.ts'
import { logFormats } from './log-format.ts'
import type { LogChoices } from './open-log.ts'

/** How a log is to be read, where the guess is to be overruled. */
export const logOptions = {
  format: { kind: 'choice', choices: logFormats },
  case: { kind: 'text' },
  activity: { kind: 'text' },
  time: { kind: 'text' },
  start: { kind: 'text' },
  resource: { kind: 'text' },
  transition: { kind: 'text' },
  delimiter: { kind: 'choice', choices: ['comma', 'semicolon', 'tab', 'bar'] },
  encoding: { kind: 'choice', choices: ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] },
  times: {
    kind: 'choice',
    choices: [
      'year-first',
      'day-first',
      'month-first',
      'unix-seconds',
      'unix-milliseconds',
      'spreadsheet-days',
    ],
  },
  'no-header': { kind: 'flag' },
  'object-type': { kind: 'text' },
  zone: { kind: 'text' },
} as const

type LogValues = Values<typeof logOptions>

const delimiters = { comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const

export type ChoicesResult =
  | { readonly ok: true; readonly choices: Omit<LogChoices, 'advance'> }
  | { readonly ok: false; readonly fault: UsageFault }

/** Reads how a log is to be read from the options of a command line; in `usualZone` where they name none. */
export function readLogChoices(values: LogValues, usualZone: number = zones.WIB): ChoicesResult {
  const zoneMinutes = values.zone === undefined ? usualZone : readZone(values.zone)
  if (zoneMinutes === undefined) {
    const expected = 'WIB, WITA, WIT, UTC, +07:00'
    const fault = {
      code: 'not-a-value',
      option: '--zone',
      given: values.zone ?? '',
      expected,
    } as const
    return { ok: false, fault }
  }
  const { format, 'object-type': objectType } = values
  return {
    ok: true,
    choices: {
      csv: readCsvOverrides(values),
      zoneMinutes,
      ...(format !== undefined && { format }),
      ...(objectType !== undefined && { objectType }),
    },
  }
}

function readCsvOverrides(values: LogValues): CsvOverrides {
  const { case: caseColumn, activity, resource, transition, delimiter, encoding, times } = values
  const roles = {
    ...(caseColumn !== undefined && { case: caseColumn }),
    ...(activity !== undefined && { activity }),
    ...(values.time !== undefined && { time: values.time.split('+') }),
    ...(values.start !== undefined && { start: values.start.split('+') }),
    ...(resource !== undefined && { resource }),
    ...(transition !== undefined && { transition }),
  }
  return {
    ...(Object.keys(roles).length > 0 && { roles }),
    ...(delimiter !== undefined && { delimiter: delimiters[delimiter] }),
    ...(encoding !== undefined && { encoding }),
    ...(times !== undefined && { times }),
    ...(values['no-header'] === true && { header: false }),
  }
}

/** Minutes ahead of UTC: of one of Indonesia's zones, of UTC, or as `+07:00`. */
function readZone(text: string): number | undefined {
  const upper = text.toUpperCase()
  if (upper === 'UTC') return 0
  if (upper === 'WIB' || upper === 'WITA' || upper === 'WIT') return zones[upper]
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)$/.exec(text) ?? []
  const total = Number(hours) * 60 + Number(minutes)
  if (Number.isNaN(total) || total > 14 * 60) return undefined
  return sign === '-' ? -total : total
}
