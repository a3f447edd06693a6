import type { FollowUpYear } from '#server'
import { countText } from '../../archive/count-text.ts'
import type { Words } from '../../messages/words.ts'
import { PageTurner } from '../page-turner.tsx'
import { dueText } from './action-facts.tsx'

type YearProps = { readonly words: Words; readonly read: FollowUpYear }

/** The actions of all units, overdue ones first, and how deep and fast each survey was followed up. */
export function FollowUpYearPage(props: YearProps) {
  const { words, read } = props
  const w = words.followUp.year
  return (
    <>
      <p class="crumb">
        <a href="/surveys">{words.surveys.list.title}</a>
      </p>
      <h1>{w.title(String(read.year))}</h1>
      <p class="lead-text">{w.lead}</p>
      <nav class="shelves" aria-label={w.years}>
        {[read.year - 1, read.year, read.year + 1].map((year) => (
          <a
            key={year}
            href={`/follow-up?year=${year}`}
            aria-current={year === read.year ? 'page' : undefined}
          >
            {year}
          </a>
        ))}
      </nav>
      <Actions {...props} />
      <Surveys {...props} />
    </>
  )
}

function Actions({ words, read }: YearProps) {
  const w = words.followUp
  const { fields } = w
  return (
    <section class="survey-part" aria-labelledby="actions">
      <h2 id="actions">{w.year.actions}</h2>
      {read.followUps.length === 0 ? (
        <p>{w.year.none}</p>
      ) : (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{fields.action}</th>
              <th scope="col">{fields.due}</th>
              <th scope="col">{fields.state}</th>
              <th scope="col">{fields.ownerPosition}</th>
            </tr>
          </thead>
          <tbody>
            {read.followUps.map((one) => (
              <tr key={one.id}>
                <th scope="row">
                  <a href={`/surveys/${one.surveyId}/follow-up/${one.id}`}>{one.action}</a>
                  <small>{`${one.unitName}, ${one.surveyTitle}`}</small>
                </th>
                <td data-label={fields.due}>
                  {dueText(one, words)}{' '}
                  {one.isOverdue && (
                    <strong class="count-chip" data-level="warning">
                      {w.overdue}
                    </strong>
                  )}
                </td>
                <td data-label={fields.state}>{w.states[one.state]}</td>
                <td data-label={fields.ownerPosition}>
                  {w.owner(one.ownerPosition, one.ownerUnitName)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <PageTurner
        words={words}
        page={read.page}
        hasMore={read.hasMore}
        addressOf={(page) => addressOf({ ...read, page }, 'actions')}
      />
    </section>
  )
}

/** The address of the board with its pages, at one of its two lists. */
function addressOf({ year, page, surveyPage }: FollowUpYear, list: 'actions' | 'surveys'): string {
  return `/follow-up?year=${year}&page=${page}&surveys=${surveyPage}#${list}`
}

function Surveys({ words, read }: YearProps) {
  const w = words.followUp.year
  const count = (value: number) => countText(value, words)
  return (
    <section class="survey-part" aria-labelledby="surveys">
      <h2 id="surveys">{w.surveys}</h2>
      <p>{words.followUp.indicators.source}</p>
      {read.surveys.length === 0 ? (
        <p>{w.noSurveys}</p>
      ) : (
        <table class="list">
          <thead>
            <tr>
              <th scope="col">{w.survey}</th>
              <th scope="col">{w.services}</th>
              <th scope="col">{w.elements}</th>
              <th scope="col">{w.count}</th>
              <th scope="col">{w.days}</th>
            </tr>
          </thead>
          <tbody>
            {read.surveys.map((one) => (
              <tr key={one.surveyId}>
                <th scope="row">
                  <a href={`/surveys/${one.surveyId}/follow-up`}>{one.title}</a>
                  <small>{one.unitName}</small>
                </th>
                <td data-label={w.services}>
                  {one.hasGeneral
                    ? w.allByGeneral(count(one.services))
                    : w.ofAll(count(one.servicesWithAction), count(one.services))}
                </td>
                <td data-label={w.elements}>
                  {w.ofAll(count(one.elementsWithAction), count(one.elements))}
                </td>
                <td data-label={w.count}>{w.ofAll(count(one.done), count(one.actions))}</td>
                <td data-label={w.days}>{one.days === null ? w.notYet : count(one.days)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <PageTurner
        words={words}
        page={read.surveyPage}
        hasMore={read.hasMoreSurveys}
        addressOf={(surveyPage) => addressOf({ ...read, surveyPage }, 'surveys')}
      />
    </section>
  )
}
