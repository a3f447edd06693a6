import { readDate, readDuration } from '#time'
import type { Identity, Step } from '../../model/sop.ts'
import { problemsOfIssues } from '../json/problems-of-issues.ts'
import { placeReading, readSopValue } from '../json/read-sop-json.ts'
import { sopFormat } from '../json/sop-schema.ts'
import { parseJson } from '../json-text/parse-json.ts'
import type { Notice, SopReading } from '../reading.ts'
import { convertPerformers, type Columns } from './convert-performers.ts'
import { convertSymbols, stepIdOf } from './convert-symbols.ts'
import {
  knownStepFields,
  recordedSchema,
  type RecordedSop,
  type RecordedStep,
} from './recorded-schema.ts'

/**
 * Reads a recorded SOP: a published or drafted procedure taken down row by row, with targets as row
 * numbers. Texts, labels and order stay as they are; the service standard's time becomes the promised
 * duration, and what has no place in an SOP is told in notices.
 */
export function readRecordedSop(text: string): SopReading {
  const parsed = parseJson(text)
  if (!parsed.ok) return { ok: false, problems: [parsed.problem] }
  return placeReading(text, readRecordedValue(parsed.value))
}

/** The same for a document that is parsed already. */
export function readRecordedValue(value: unknown): SopReading {
  const shaped = recordedSchema.safeParse(value)
  if (!shaped.success) return { ok: false, problems: problemsOfIssues(shaped.error.issues, value) }
  const notices: Notice[] = []
  const reading = readSopValue(convert(shaped.data, notices))
  return reading.ok ? { ...reading, notices: [...notices, ...reading.notices] } : reading
}

/** Gives the document of our own format, which is then checked like any other. */
function convert(recorded: RecordedSop, notices: Notice[]): unknown {
  const columns = convertPerformers(recorded, notices)
  const promisedDuration = readDuration(recorded.serviceStandard?.jangkaWaktu ?? '')
  return {
    format: sopFormat,
    title: recorded.title,
    identity: convertIdentity(recorded, notices),
    ...(promisedDuration && { promisedDuration }),
    performers: columns.performers,
    steps: recorded.steps.map((step, row) =>
      convertStep(step, row, { recorded, columns, notices }),
    ),
  }
}

function convertIdentity(recorded: RecordedSop, notices: Notice[]): Identity {
  const { identity } = recorded
  const [government = '', ...unit] = recorded.agency.split(' — ')
  const date = (field: 'tanggalPembuatan' | 'tanggalRevisi' | 'tanggalEfektif'): string => {
    const iso = readDate(identity[field])
    const found = identity[field]
    if (iso === undefined && !/^[-–— ]*$/.test(found)) {
      notices.push({ code: 'date-not-read', path: ['identity', field], found })
    }
    return iso ?? ''
  }
  return {
    government,
    unit: unit.join(' — '),
    number: identity.nomorSop,
    madeOn: date('tanggalPembuatan'),
    revisedOn: date('tanggalRevisi'),
    effectiveOn: date('tanggalEfektif'),
    approver: { position: identity.disahkanOleh, name: '', nip: '' },
    legalBasis: recorded.legalBasis,
    qualifications: recorded.qualifications,
    relatedSops: recorded.relatedSops,
    equipment: recorded.equipment,
    warnings: recorded.warnings,
    records: recorded.records,
  }
}

type Conversion = {
  readonly recorded: RecordedSop
  readonly columns: Columns
  readonly notices: Notice[]
}

function convertStep(step: RecordedStep, row: number, conversion: Conversion): Step {
  const { recorded, columns, notices } = conversion
  const tellUnread = (found: string): void => {
    notices.push({ code: 'part-not-read', path: ['steps', row], found })
  }
  for (const field of Object.keys(step)) if (!knownStepFields.has(field)) tellUnread(field)
  const number = step.no === null ? '' : String(step.no ?? row + 1)
  const duration = readDuration(step.duration)
  const startsPhase = step.phase !== '' && step.phase !== recorded.steps[row - 1]?.phase
  return {
    id: stepIdOf(step.row),
    ...(number !== String(row + 1) && { number }),
    activity: step.activity,
    symbols: convertSymbols(step, {
      tellUnread,
      performerIds: (names) => idsOf(names, columns),
    }),
    requirements: step.requirements,
    ...(duration && { duration }),
    output: step.output,
    note: step.note,
    ...(startsPhase && { phase: step.phase }),
  }
}

function idsOf(names: readonly string[], columns: Columns): string[] {
  const ids = names.map((name) => columns.idOf.get(name.trim()))
  return [...new Set(ids.filter((id) => id !== undefined))]
}
