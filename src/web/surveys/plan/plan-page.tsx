import type { ComponentChildren } from 'preact'
import type { SurveyPlan } from '#server'
import { CsrfField } from '../../layout/csrf-field.tsx'
import { Fact } from '../../layout/fact.tsx'
import type { Words } from '../../messages/words.ts'
import { SurveyFrame } from '../survey-frame.tsx'
import { ResponseTables } from './response-tables.tsx'

export type PlanPageProps = SurveyPlan & {
  readonly words: Words
  /** Of the open portal; absent: the government's portal is closed. */
  readonly portal: string | undefined
}

/** The plan of a survey beside what has come in, and what moves it on. */
export function PlanPage(props: PlanPageProps) {
  const { words, survey, may, isOverdue } = props
  const w = words.surveys.plan
  return (
    <SurveyFrame {...props} tab="plan">
      <div class="survey-plan">
        {isOverdue && <p class="notice warning">{w.overdue}</p>}
        <Facts {...props} />
        {may.includes('plan') && survey.state !== 'closed' && <Moves {...props} />}
        <Sample {...props} />
        <ResponseTables {...props} />
      </div>
    </SurveyFrame>
  )
}

function Facts({ words, survey, portal }: PlanPageProps) {
  const w = words.surveys.plan
  const { instrument } = survey
  const address = portal === undefined ? undefined : `/survei/${portal}/${survey.slug}`
  return (
    <dl class="facts">
      <Fact label={w.asks}>
        <a href={`/surveys/instruments/${instrument.id}/${instrument.version}`}>
          {words.surveys.instruments.named(
            instrument.title[words.language],
            instrument.id,
            instrument.version,
          )}
        </a>
      </Fact>
      <Fact label={w.address}>
        {address === undefined && w.portalClosed}
        {address !== undefined && survey.state === 'open' && <a href={address}>{address}</a>}
        {address !== undefined && survey.state !== 'open' && <code>{address}</code>}
      </Fact>
      <Fact label={w.mostPerSender}>{w.perDay(survey.mostPerSender)}</Fact>
    </dl>
  )
}

function Moves({ words, survey }: PlanPageProps) {
  const w = words.surveys.plan
  return (
    <div class="actions">
      {survey.state === 'draft' && survey.services.length > 0 && (
        <MoveForm survey={survey} intent="open">
          <button class="primary">{w.open}</button>
        </MoveForm>
      )}
      <a class="button" href={`/surveys/${survey.id}/edit`}>
        {w.edit}
      </a>
      <details>
        <summary>{survey.state === 'draft' ? w.delete : w.close}</summary>
        <p>{survey.state === 'draft' ? w.deleteMeans : w.closeMeans}</p>
        <MoveForm survey={survey} intent={survey.state === 'draft' ? 'delete' : 'close'}>
          <button class="danger">{survey.state === 'draft' ? w.deleteNow : w.closeNow}</button>
        </MoveForm>
      </details>
    </div>
  )
}

function MoveForm(props: {
  readonly survey: SurveyPlan['survey']
  readonly intent: string
  readonly children: ComponentChildren
}) {
  const { survey, intent, children } = props
  return (
    <form method="post" action={`/surveys/${survey.id}`}>
      <CsrfField />
      <input type="hidden" name="version" value={survey.version} />
      <input type="hidden" name="intent" value={intent} />
      {children}
    </form>
  )
}

function Sample({ words, survey, sample }: PlanPageProps) {
  const w = words.surveys.plan
  const { population, uncounted, sizes, size } = sample
  return (
    <section aria-labelledby="sample">
      <h2 id="sample">{w.sample}</h2>
      {size === undefined ? (
        <p>{survey.state === 'closed' ? w.noSample : w.noPopulation}</p>
      ) : (
        <>
          <p>
            <b>{w.size(size, population)}</b>
          </p>
          <p>
            {w.bothRoundings(sizes.nearest ?? 0, sizes.up ?? 0)} {w.chosen[survey.rounding]}
          </p>
        </>
      )}
      {size !== undefined && uncounted > 0 && <p>{w.uncounted(uncounted)}</p>}
      <details>
        <summary>{w.formula}</summary>
        <p>
          <code>s = χ² N P (1 − P) ÷ (d² (N − 1) + χ² P (1 − P))</code>
        </p>
        <p>{w.formulaText}</p>
      </details>
    </section>
  )
}
