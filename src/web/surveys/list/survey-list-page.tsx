import {
  surveyStates,
  type SurveyList,
  type SurveyListRequest,
  type SurveySummary,
  type Unit,
} from '#server'
import { ChoiceField } from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'
import { periodText } from '../period-text.ts'
import { SurveyChip } from '../survey-chip.tsx'
import { surveyListAddress } from './survey-list-query.ts'

type SurveyListPageProps = {
  readonly words: Words
  readonly list: SurveyList
  readonly units: readonly Unit[]
  readonly request: SurveyListRequest
  readonly mayPlan: boolean
}

/** The surveys of the government: how far each is, and how many have answered of how many there should. */
export function SurveyListPage(props: SurveyListPageProps) {
  const { words, list, mayPlan } = props
  const w = words.surveys.list
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{w.title}</h1>
          <p class="lead-text">{w.lead}</p>
        </div>
        <div class="actions">
          <a class="button quiet" href="/follow-up">
            {words.surveys.tabs.followUp}
          </a>
          <a class="button quiet" href="/surveys/instruments">
            {words.surveys.instruments.link}
          </a>
          {mayPlan && (
            <a class="button primary" href="/surveys/new">
              {w.create}
            </a>
          )}
        </div>
      </div>
      <Unsurveyed words={words} list={list} />
      <Filters {...props} />
      {list.items.length === 0 ? <Nothing {...props} /> : <Items words={words} list={list} />}
      <Pages {...props} />
    </>
  )
}

function Filters({ words, list, units, request }: SurveyListPageProps) {
  const w = words.surveys.list
  const unitChoices = units.map(
    ({ id, name, depth }) => [id, `${'\u00a0\u00a0'.repeat(depth)}${name}`] as const,
  )
  return (
    <search>
      <form class="filters survey-filters" action="/surveys">
        <ChoiceField
          name="unit"
          label={words.list.unit}
          value={request.unitId ?? ''}
          choices={[['', words.list.allUnits], ...unitChoices]}
        />
        <ChoiceField
          name="year"
          label={w.year}
          value={String(request.year ?? '')}
          choices={[['', w.allYears], ...list.years.map((year) => [`${year}`, `${year}`] as const)]}
        />
        <ChoiceField
          name="state"
          label={words.list.state}
          value={request.state ?? ''}
          choices={[
            ['', words.list.allStates],
            ...surveyStates.map((state) => [state, words.surveys.states[state]] as const),
          ]}
        />
        <button class="primary">{words.list.apply}</button>
      </form>
    </search>
  )
}

function Items({ words, list }: Pick<SurveyListPageProps, 'words' | 'list'>) {
  const { columns } = words.surveys.list
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{columns.title}</th>
          <th scope="col">{columns.period}</th>
          <th scope="col">{columns.state}</th>
          <th scope="col">{columns.answers}</th>
        </tr>
      </thead>
      <tbody>
        {list.items.map((item) => (
          <Item key={item.id} words={words} item={item} />
        ))}
      </tbody>
    </table>
  )
}

function Item({ words, item }: { readonly words: Words; readonly item: SurveySummary }) {
  const w = words.surveys
  return (
    <tr>
      <th scope="row">
        <a href={`/surveys/${item.id}`}>{item.title}</a>
        <small>{item.unitName}</small>
      </th>
      <td data-label={w.list.columns.period}>{periodText(item, words)} </td>
      <td>
        <SurveyChip words={words} state={item.state} />
        {item.isOverdue && <small>{w.list.overdue}</small>}
      </td>
      <td data-label={w.list.columns.answers}>
        {item.wanted === undefined
          ? w.list.answers(item.counted)
          : w.list.answersOf(item.counted, item.wanted)}
      </td>
    </tr>
  )
}

function Nothing({ words, request, mayPlan }: SurveyListPageProps) {
  const w = words.surveys.list
  const isFiltered = surveyListAddress(request, request.page) !== '/surveys'
  return (
    <div class="nothing">
      <h2>{isFiltered ? w.nothingFound : w.emptyTitle}</h2>
      {!isFiltered && <p>{w.emptyText}</p>}
      <p class="actions centred">
        {isFiltered && (
          <a class="button quiet" href="/surveys">
            {words.list.clear}
          </a>
        )}
        {mayPlan && (
          <a class="button primary" href="/surveys/new">
            {w.create}
          </a>
        )}
      </p>
    </div>
  )
}

function Pages({ words, list, request }: SurveyListPageProps) {
  if (list.page === 1 && !list.hasMore) return null
  const w = words.surveys.list
  return (
    <nav class="pager" aria-label={words.list.pages}>
      {list.page > 1 && (
        <a class="button quiet" rel="prev" href={surveyListAddress(request, list.page - 1)}>
          {w.newer}
        </a>
      )}
      {list.hasMore && (
        <a class="button quiet" rel="next" href={surveyListAddress(request, list.page + 1)}>
          {w.older}
        </a>
      )}
    </nav>
  )
}

/** The yearly duty: units that have not asked this year. */
function Unsurveyed({ words, list }: Pick<SurveyListPageProps, 'words' | 'list'>) {
  const w = words.surveys.list
  const { unsurveyed, thisYear } = list
  if (unsurveyed.length === 0) return null
  return (
    <details class="notice warning">
      <summary>{w.unsurveyed(unsurveyed.length, thisYear)}</summary>
      <p>{w.yearly}</p>
      <ul>
        {unsurveyed.map(({ unitId, unitName, services }) => (
          <li key={unitId}>
            <a href={`/surveys/new?unit=${unitId}`}>{unitName}</a>{' '}
            <small>{w.services(services)}</small>
          </li>
        ))}
      </ul>
    </details>
  )
}
