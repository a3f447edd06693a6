import { readDate } from '#time'
import type { FieldFault, FieldFaults } from '../failure.ts'
import {
  reportTextKeys,
  type ReportTextKey,
  type ReportTexts,
  type TypedTexts,
} from './survey-report-record.ts'

/** So many letters a text may have. */
export const reportTextLimits: Readonly<Record<ReportTextKey, number>> = {
  background: 8000,
  purpose: 8000,
  legalBasis: 8000,
  team: 8000,
  method: 8000,
  place: 8000,
  respondents: 8000,
  analysis: 8000,
  closing: 8000,
  signedPlace: 100,
  signedOn: 10,
  signatoryPosition: 200,
  signatoryName: 200,
  signatoryNumber: 100,
}

/** Gives the texts as they are kept: each there, without blanks around it. */
export function readReportTexts(typed: TypedTexts): ReportTexts {
  const text = (key: ReportTextKey) => (typed[key] ?? '').trim().toWellFormed()
  return {
    background: text('background'),
    purpose: text('purpose'),
    legalBasis: text('legalBasis'),
    team: text('team'),
    method: text('method'),
    place: text('place'),
    respondents: text('respondents'),
    analysis: text('analysis'),
    closing: text('closing'),
    signedPlace: text('signedPlace'),
    signedOn: text('signedOn'),
    signatoryPosition: text('signatoryPosition'),
    signatoryName: text('signatoryName'),
    signatoryNumber: text('signatoryNumber'),
  }
}

/** What is wrong with the texts, by their names. */
export function findTextFaults(texts: ReportTexts): FieldFaults {
  const faults = reportTextKeys.flatMap((key): [string, FieldFault][] => {
    if (texts[key].length > reportTextLimits[key]) return [[key, 'too-long']]
    const isBadDay = key === 'signedOn' && texts[key] !== '' && readDate(texts[key]) === undefined
    return isBadDay ? [[key, 'not-a-day']] : []
  })
  return Object.fromEntries(faults)
}
