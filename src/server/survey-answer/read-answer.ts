import { answerChannels } from '../survey/survey-record.ts'
import type { AnswerFault, SentAnswer } from './answer-record.ts'

/** An answer as it was sent, in the form that it must have; what stands in it is not checked yet. */
export type AnswerReading =
  | { readonly ok: true; readonly answer: SentAnswer }
  | { readonly ok: false; readonly faults: readonly AnswerFault[] }

const texts = ['answerId', 'serviceId', 'channel'] as const
const optionalTexts = ['code', 'deviceToken', 'token', 'answeredOn'] as const
const records = ['scores', 'importance', 'extra', 'remarks'] as const
/** No code, token or id is longer. */
const longestText = 200

/** Reads a value of JSON as an answer to a survey. Fields that it does not know are passed over. */
export function readAnswer(value: unknown, surveyId: string): AnswerReading {
  if (!isRecord(value)) return { ok: false, faults: [{ field: 'answerId', code: 'missing' }] }
  const faults: readonly AnswerFault[] = [
    ...texts.flatMap((field) => faultOfText(field, value[field] ?? undefined, 'missing')),
    ...optionalTexts.flatMap((field) => faultOfText(field, value[field] ?? '', 'wrong-kind')),
    ...records.flatMap((field): readonly AnswerFault[] =>
      isRecord(value[field] ?? {}) ? [] : [{ field, code: 'wrong-kind' }],
    ),
    ...faultsOfRemarks(value['remarks']),
  ]
  const channel = answerChannels.find((known) => known === value['channel'])
  if (channel === undefined) return { ok: false, faults: [...faults, noChannel] }
  if (faults.length > 0) return { ok: false, faults }
  const given = optionalTexts.filter((field) => typeof value[field] === 'string')
  return {
    ok: true,
    answer: {
      answerId: String(value['answerId']),
      surveyId,
      serviceId: String(value['serviceId']),
      channel,
      ...Object.fromEntries(given.map((field) => [field, String(value[field])])),
      scores: numbersOf(value['scores']),
      importance: numbersOf(value['importance']),
      extra: numbersOf(value['extra']),
      remarks: textsOf(value['remarks']),
      flags: [],
    },
  }
}

const noChannel = { field: 'channel', code: 'not-a-channel' } as const

function faultOfText(
  field: AnswerFault['field'],
  value: unknown,
  code: 'missing' | 'wrong-kind',
): readonly AnswerFault[] {
  if (value === undefined) return [{ field, code }]
  if (typeof value !== 'string') return [{ field, code: 'wrong-kind' }]
  return value.length <= longestText ? [] : [{ field, code: 'too-long', most: longestText }]
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** What is no number becomes one that no question takes. */
function numbersOf(value: unknown): Readonly<Record<string, number>> {
  const entries = Object.entries(isRecord(value) ? value : {})
  return Object.fromEntries(
    entries.map(([key, number]) => [key, typeof number === 'number' ? number : Number.NaN]),
  )
}

function textsOf(value: unknown): Readonly<Record<string, string>> {
  const entries = Object.entries(isRecord(value) ? value : {})
  return Object.fromEntries(
    entries.map(([key, text]) => [key, typeof text === 'string' ? text : '']),
  )
}

/** A remark that is no text would be taken for an empty one. */
function faultsOfRemarks(value: unknown): readonly AnswerFault[] {
  return Object.entries(isRecord(value) ? value : {})
    .filter(([, text]) => typeof text !== 'string')
    .map(([key]) => ({ field: 'remarks', key, code: 'wrong-kind' }))
}
