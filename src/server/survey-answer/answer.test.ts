import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { makeSurvey, type MadeSurvey } from '../survey/testing/make-survey.ts'
import { createAnswerIntake, takeAnswer, takeAnswers } from './answer.service.ts'
import { citizenAt, sentAnswer } from './testing/sent-answer.ts'

let db: ScratchDatabase
let here: SmallGovernment
let made: MadeSurvey

beforeAll(async () => {
  db = await openScratchDatabase()
  here = (await makeTwoGovernments(db)).here
})
beforeEach(async () => {
  made = await makeSurvey(db, here)
})
afterAll(() => db.close())

describe('an answer', () => {
  it('is taken with its scores, and again as the same', async () => {
    const context = { intake: createAnswerIntake(db), governmentId: here.id }
    const answer = sentAnswer(
      { db, here, made },
      { remarks: { suggestion: ' Tambah kursi. ' }, importance: { time: 4 } },
    )
    expect(await takeAnswer(context, answer, citizenAt(1))).toEqual({ kind: 'taken' })
    expect(await takeAnswers(context, [answer, answer], citizenAt(1))).toEqual([
      { kind: 'taken' },
      { kind: 'taken' },
    ])
    const { rows } = await db.owner.query('select * from survey_answer where survey_id = $1', [
      made.surveyId,
    ])

    expect(rows).toHaveLength(1)
  })
})
