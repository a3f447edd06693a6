import { elementKeys, officialInstrument, type ElementKey } from '#measures'
import { recordAudit } from '../audit/audit.service.ts'
import { screenRemark } from '../screening/screening.ts'
import type { Tx } from '../database/database.ts'
import { answerChannels } from '../survey/survey-record.ts'
import { findSurvey } from '../survey/survey.queries.ts'
import { insertPublication } from '../survey-figures/publication.queries.ts'
import { composePublication } from '../survey-figures/publish.service.ts'
import { insertFollowUp } from '../survey-follow-up/follow-up.queries.ts'
import type { SampleSurvey } from './city-schema.ts'
import { findWriter } from './find-writer.ts'
import type { SampleCity } from './read-sample-city.ts'
import type { IdOf } from './sample-id.ts'
import {
  closeSampleSurvey,
  insertOpenSurvey,
  insertSampleAnswers,
  insertSampleRemark,
  type SampleAnswer,
} from './sample-survey.queries.ts'

type SurveyWork = {
  readonly survey: SampleSurvey
  readonly city: SampleCity
  readonly idOf: IdOf
}

/** Adds a survey with its answers and remarks; one whose period is over is closed. */
export async function insertSampleSurvey(
  tx: Tx,
  { survey, city, idOf }: SurveyWork,
): Promise<void> {
  const surveyId = idOf('survey', survey.id)
  const writer = findWriter(city, survey.unit)
  const personId = idOf('person', writer.id)
  await insertOpenSurvey(tx, {
    ...survey,
    id: surveyId,
    slug: survey.id,
    unitId: idOf('unit', survey.unit),
    instrument: officialInstrument(),
    beginsOn: survey.beginsOn,
    endsOn: survey.endsOn,
    personId,
  })
  const services = survey.services.map(({ service, population, leftOut }) => ({
    survey_id: surveyId,
    service_id: idOf('service', service),
    population: population ?? null,
    left_out: leftOut,
  }))
  await tx.insertInto('survey_service').values(services).execute()
  const channels = survey.channels.map((row) => ({ ...row, survey_id: surveyId }))
  if (channels.length > 0) await tx.insertInto('survey_channel').values(channels).execute()
  await insertSampleAnswers(tx, surveyId, answersOf(survey, idOf))
  for (const { service, text, shown } of survey.remarks)
    await insertSampleRemark(tx, {
      surveyId,
      serviceId: idOf('service', service),
      text,
      reasons: screenRemark(text),
      state: shown ? 'shown' : 'held',
      personId,
    })
  for (const followUp of survey.followUps) {
    const { begunOn, endedOn } = followUp
    const owner = { ownerUnitId: idOf('unit', survey.unit), serviceId: undefined }
    const content = { ...followUp, ...owner, begunOn, endedOn }
    await insertFollowUp(tx, surveyId, { content, by: personId })
  }
  if (survey.endsOn !== undefined) await closeSampleSurvey(tx, surveyId)
  await recordAudit(tx, {
    actor: { personId, name: writer.name },
    subject: { kind: 'survey', id: surveyId },
    action: survey.endsOn === undefined ? 'survey.opened' : 'survey.closed',
    details: { title: survey.title, sample: true },
  })
  if (survey.published) await publishSample(tx, { surveyId, personId, name: writer.name })
}

/** Publishes the figures of a closed survey, as its office did. */
async function publishSample(
  tx: Tx,
  by: { readonly surveyId: string; readonly personId: string; readonly name: string },
): Promise<void> {
  const { surveyId, personId, name } = by
  const survey = await findSurvey(tx, surveyId)
  if (survey === undefined) throw new Error(`no survey ${surveyId}`)
  const { content, data } = await composePublication(tx, survey)
  await insertPublication(tx, { surveyId, version: 1, content, data, reason: '', by: personId })
  await recordAudit(tx, {
    actor: { personId, name },
    subject: { kind: 'survey', id: surveyId },
    action: 'survey.published',
    details: { version: 1, sample: true },
  })
}

/** Headings of the elements in the files, as people in offices write them. */
const headings: Readonly<Record<ElementKey, string>> = {
  requirements: 'persyaratan',
  procedure: 'prosedur',
  time: 'waktu',
  cost: 'biaya',
  product: 'produk',
  competence: 'kompetensi',
  behaviour: 'perilaku',
  complaints: 'pengaduan',
  facilities: 'sarana',
}

function answersOf(survey: SampleSurvey, idOf: IdOf): readonly SampleAnswer[] {
  return survey.answers.map((row, number) => {
    const scores = elementKeys.flatMap((key) => [
      [key, scoreOf(row[headings[key]])],
      [`${key}_importance`, scoreOf(row[`harapan ${headings[key]}`])],
    ])
    return {
      ...Object.fromEntries(scores),
      answer_id: idOf('answer', `${survey.id} ${number}`),
      service_id: idOf('service', row['layanan'] ?? ''),
      channel: answerChannels.find((channel) => channel === row['kanal']) ?? 'paper',
      state: 'counted',
      day: Number(row['hari']),
    }
  })
}

function scoreOf(cell = ''): number | null {
  return cell === '' ? null : Number(cell)
}
