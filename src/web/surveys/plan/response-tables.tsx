import type { StateCounts } from '#server'
import { dayText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'
import { percentText, serviceRows, sumCounts, type ServiceRow } from './response-rows.ts'
import type { PlanPageProps } from './plan-page.tsx'

/** What has come in, against what was planned: by service, channel and week, and what was not taken. */
export function ResponseTables(props: PlanPageProps) {
  const { words, response } = props
  const w = words.surveys.plan
  const rows = serviceRows(props)
  const all = sumCounts(response.groups)
  return (
    <section aria-labelledby="response">
      <h2 id="response">{w.response}</h2>
      <p>{w.responseLead(all.counted, all.held, all.leftOut)}</p>
      {rows.length === 0 ? <p>{w.noServices}</p> : <ByService words={words} rows={rows} />}
      {rows.some(({ channels }) => channels.length > 0) && <ByChannel words={words} rows={rows} />}
      {response.weeks.length > 0 && <ByWeek {...props} />}
      <Refusals {...props} />
    </section>
  )
}

type RowsProps = { readonly words: Words; readonly rows: readonly ServiceRow[] }

function ByService({ words, rows }: RowsProps) {
  const w = words.surveys.plan
  const { columns } = w
  return (
    <div class="table-frame">
      <table class="list survey-counts">
        <caption>{w.byService}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.service}</th>
            <th scope="col">{columns.population}</th>
            <th scope="col">{columns.quota}</th>
            <CountHeads words={words} />
            <th scope="col">{columns.reached}</th>
            <th scope="col">{columns.rate}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.serviceId}>
              <th scope="row">{row.name}</th>
              <td data-label={columns.population}>{numberText(row.population, words)}</td>
              <td data-label={columns.quota}>{numberText(row.quota, words)}</td>
              <CountCells words={words} counts={row} />
              <td data-label={columns.reached}>{percentText(row.counted, row.quota, words)}</td>
              <td data-label={columns.rate}>{percentText(row.counted, row.asked, words)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ByChannel({ words, rows }: RowsProps) {
  const w = words.surveys.plan
  const { columns } = w
  const lines = rows.flatMap(({ serviceId, name, channels }) =>
    channels.map((channel) => ({ ...channel, serviceId, name })),
  )
  return (
    <div class="table-frame">
      <table class="list survey-counts">
        <caption>{w.byChannel}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.service}</th>
            <th scope="col">{columns.channel}</th>
            <th scope="col">{columns.quota}</th>
            <CountHeads words={words} />
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.serviceId} ${line.channel}`}>
              <th scope="row">{line.name}</th>
              <td data-label={columns.channel}>{words.surveys.channels[line.channel]}</td>
              <td data-label={columns.quota}>{numberText(line.quota, words)}</td>
              <CountCells words={words} counts={line} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ByWeek({ words, response }: PlanPageProps) {
  const w = words.surveys.plan
  return (
    <div class="table-frame">
      <table class="list survey-counts">
        <caption>{w.byWeek}</caption>
        <thead>
          <tr>
            <th scope="col">{w.columns.week}</th>
            <CountHeads words={words} />
          </tr>
        </thead>
        <tbody>
          {response.weeks.map((week) => (
            <tr key={week.monday}>
              <th scope="row">{w.weekOf(dayText(week.monday, words))}</th>
              <CountCells words={words} counts={week} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function CountHeads({ words }: { readonly words: Words }) {
  const { columns } = words.surveys.plan
  return (
    <>
      <th scope="col">{columns.counted}</th>
      <th scope="col">{columns.held}</th>
      <th scope="col">{columns.leftOut}</th>
    </>
  )
}

function CountCells({ words, counts }: { readonly words: Words; readonly counts: StateCounts }) {
  const { columns } = words.surveys.plan
  return (
    <>
      <td data-label={columns.counted}>{numberText(counts.counted, words)}</td>
      <td data-label={columns.held}>{numberText(counts.held, words)}</td>
      <td data-label={columns.leftOut}>{numberText(counts.leftOut, words)}</td>
    </>
  )
}

function Refusals({ words, response }: PlanPageProps) {
  const w = words.surveys.plan
  const { refusals, strayCodes } = response
  if (refusals.length + strayCodes.length === 0) return null
  return (
    <>
      <h3>{w.refusals}</h3>
      <p>{w.refusalsLead}</p>
      <Reasons words={words} counts={refusals} names={w.refusalReasons} />
      {strayCodes.length > 0 && (
        <>
          <p>{w.strayCodes}</p>
          <Reasons words={words} counts={strayCodes} names={w.strayCodeReasons} />
        </>
      )}
    </>
  )
}

function Reasons(props: {
  readonly words: Words
  readonly counts: PlanPageProps['response']['refusals']
  readonly names: Readonly<Record<string, string>>
}) {
  const { words, counts, names } = props
  if (counts.length === 0) return null
  return (
    <ul>
      {counts.map(({ reason, count }) => (
        <li key={reason}>
          {names[reason] ?? reason}: {numberText(count, words)}
        </li>
      ))}
    </ul>
  )
}

function numberText(value: number | undefined, { language }: Words): string {
  return value === undefined ? '–' : value.toLocaleString(language === 'id' ? 'id-ID' : 'en-GB')
}
