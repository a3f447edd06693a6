import {
  addJsonFault,
  insideJson,
  readJsonDocument,
  readJsonFields,
  readJsonList,
  readJsonText,
  type JsonFault,
  type JsonPlace,
} from '#time'
import type { AcceptedDeparture } from './accepted-departure.ts'
import { departureKinds, type DepartureKind } from './departure.ts'

/** The format that `readAccepted` reads. */
export const acceptedFormat = 'tatalaksana-accepted/1'

/** What else than its form is wrong with a list of accepted departures. */
export type AcceptedFaultCode = 'empty' | 'unknown-kind' | 'step-of-whole-case'

/** What is wrong with a list of accepted departures. `wordAcceptedFault` says it in a language. */
export type AcceptedFault = JsonFault<AcceptedFaultCode>

/** The accepted departures of a file, or all that is wrong with it. */
export type AcceptedReading =
  | { readonly ok: true; readonly accepted: readonly AcceptedDeparture[] }
  | { readonly ok: false; readonly faults: readonly AcceptedFault[] }

type Place = JsonPlace<AcceptedFaultCode>

/**
 * Reads accepted departures from JSON of the format `tatalaksana-accepted/1`. Strict: an unknown field,
 * a kind that is none or an empty reason is a fault with its path; all faults are told.
 *
 *     { "format": "tatalaksana-accepted/1",
 *       "departures": [{ "kind": "skipped", "step": "s4", "reason": "Sudah diperiksa daring",
 *                        "by": "Kepala Dinas", "cases": ["B-12"] }] }
 */
export function readAccepted(text: string): AcceptedReading {
  const at: Place = { path: [], faults: [] }
  const fields = readJsonDocument(text, at, { format: acceptedFormat, needed: ['departures'] })
  const accepted = readJsonList(fields['departures'], insideJson(at, 'departures'), readRecord)
  return at.faults.length > 0 ? { ok: false, faults: at.faults } : { ok: true, accepted }
}

function readRecord(value: unknown, at: Place): AcceptedDeparture {
  const fields = readJsonFields(value, at, {
    needed: ['kind', 'reason'],
    optional: ['step', 'by', 'cases'],
  })
  const kind = readKind(fields['kind'], insideJson(at, 'kind'))
  const step = readJsonText(fields['step'], insideJson(at, 'step'))
  if (kind === 'late-case' && step !== '')
    addJsonFault(insideJson(at, 'step'), 'step-of-whole-case', step)
  if (kind !== 'late-case' && step === '') addJsonFault(insideJson(at, 'step'), 'missing')
  const reason = readJsonText(fields['reason'], insideJson(at, 'reason'))
  if ('reason' in fields && reason.trim() === '') addJsonFault(insideJson(at, 'reason'), 'empty')
  const by = readJsonText(fields['by'], insideJson(at, 'by'))
  const cases = readJsonList(
    fields['cases'],
    insideJson(at, 'cases'),
    readJsonText<AcceptedFaultCode>,
  )
  return {
    kind,
    ...(step !== '' && { step }),
    reason,
    ...(by !== '' && { by }),
    ...('cases' in fields && { cases }),
  }
}

function readKind(value: unknown, at: Place): DepartureKind {
  const text = readJsonText(value, at)
  const kind = departureKinds.find((each) => each === text)
  if (typeof value === 'string' && kind === undefined) addJsonFault(at, 'unknown-kind', text)
  return kind ?? 'skipped'
}
