import { inArchive } from '../archive/in-archive.ts'
import { createBriefly } from '../briefly/briefly.ts'
import type { Database } from '../database/database.ts'
import { isUuid } from '../database/key.ts'
import { ageOfForm, answerKey } from './answer-form.ts'
import { flagAnswer } from './answer-flags.ts'
import type { AnswerFault, AnswerOutcome, AnswerSender, SentAnswer } from './answer-record.ts'
import { answerRow, brokenRow, type AnswerKeys } from './answer-row.ts'
import { usualAnswerRules } from './answer-rules.ts'
import { createAnswerWriter, type AnswerWriter } from './answer-writer.ts'
import { findAskedSurvey } from './answer.queries.ts'
import { askedSurvey, type AskedSurvey } from './asked-survey.ts'
import { checkAnswer } from './check-answer.ts'
import { readAnswer } from './read-answer.ts'

/** What a process needs to take answers: one for all governments. */
export type AnswerIntake = {
  readonly keys: AnswerKeys
  readonly writer: AnswerWriter
  /** What a survey asks, remembered for a moment. */
  readonly findSurvey: (governmentId: string, surveyId: string) => Promise<AskedSurvey | undefined>
  /** The same by its address. */
  readonly findSurveyAt: (governmentId: string, slug: string) => Promise<AskedSurvey | undefined>
}

/** Whose surveys are answered, and by what they are taken. */
export type AnswerContext = { readonly intake: AnswerIntake; readonly governmentId: string }

const momentMs = 2000
const slugForm = /^[a-z0-9-]{1,80}$/

/** Makes the intake of a process. */
export function createAnswerIntake(db: Database): AnswerIntake {
  const kept = createBriefly<Promise<AskedSurvey | undefined>>(momentMs)
  const find = (governmentId: string, by: 'survey_id' | 'slug', value: string) =>
    kept.get(`${governmentId} ${by} ${value}`, async () => {
      const row = await inArchive(db, governmentId, (tx) => findAskedSurvey(tx, by, value))
      return row === undefined ? undefined : askedSurvey(row)
    })
  return {
    keys: { secret: db.secretKey, answer: answerKey(db.secretKey) },
    writer: createAnswerWriter(db),
    findSurvey: (governmentId, surveyId) =>
      isUuid(surveyId) ? find(governmentId, 'survey_id', surveyId) : Promise.resolve(undefined),
    findSurveyAt: (governmentId, slug) =>
      slugForm.test(slug) ? find(governmentId, 'slug', slug) : Promise.resolve(undefined),
  }
}

/**
 * Takes an answer, for good once it is `taken`. The same answer again is the same answer; what cannot be
 * taken is counted by its reason, and what looks odd waits for a person. Fails where the database does:
 * then it is to be sent again, and counts once.
 */
export async function takeAnswer(
  { intake, governmentId }: AnswerContext,
  answer: SentAnswer,
  sender: AnswerSender,
): Promise<AnswerOutcome> {
  const survey = await intake.findSurvey(governmentId, answer.surveyId)
  if (survey === undefined) return { kind: 'unknown' }
  const faults = checkAnswer(survey, answer, sender)
  if (faults.length > 0) return refuseBroken({ intake, governmentId }, survey, faults)
  const { keys } = intake
  const age = needsForm(answer, sender) ? ageOfForm(keys.answer, governmentId, answer) : undefined
  const flags = flagAnswer(answer, age, usualAnswerRules)
  const row = answerRow(survey, answer, { keys, sender, flags })
  const outcome = await intake.writer.write(governmentId, row)
  return outcome === 'broken' ? { kind: outcome, faults: [leftOutSince] } : { kind: outcome }
}

/** The survey was changed since it was looked at. */
const leftOutSince = { field: 'scores', code: 'left-out' } as const

/** Takes many, as from a tablet or of papers, and tells what became of each in their order. */
export function takeAnswers(
  context: AnswerContext,
  answers: readonly SentAnswer[],
  sender: AnswerSender,
): Promise<readonly AnswerOutcome[]> {
  return Promise.all(answers.map((answer) => takeAnswer(context, answer, sender)))
}

/** Papers have no form of ours; devices may have one that was shown while they were offline. */
function needsForm({ channel, token }: SentAnswer, sender: AnswerSender): boolean {
  const isDevice = channel === 'kiosk' || channel === 'tablet'
  return sender.kind === 'public' && !(isDevice && token === undefined)
}

/** Takes what a program sent as an answer, whatever it is, to the survey that is named beside it. */
export async function takeUnread(
  context: AnswerContext,
  { survey, value }: { readonly survey: AskedSurvey; readonly value: unknown },
  sender: AnswerSender,
): Promise<AnswerOutcome> {
  const read = readAnswer(value, survey.id)
  return read.ok
    ? takeAnswer(context, read.answer, sender)
    : refuseBroken(context, survey, read.faults)
}

/** Nothing of it is kept, but that it came. */
async function refuseBroken(
  { intake, governmentId }: AnswerContext,
  survey: AskedSurvey,
  faults: readonly AnswerFault[],
): Promise<AnswerOutcome> {
  await intake.writer.write(governmentId, brokenRow(survey))
  return { kind: 'broken', faults }
}
