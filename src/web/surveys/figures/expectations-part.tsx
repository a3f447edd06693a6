import {
  compareExpectations,
  type ElementExpectation,
  type ExpectationFigure,
  type ServiceExpectations,
  type ServicePromise,
} from '#server'
import { countText } from '../../archive/count-text.ts'
import { dayText } from '../../layout/date-text.ts'
import { Indonesian, Said } from '../../portal/said.tsx'
import { feeText } from '../../portal/service/fee-text.ts'
import { timeText } from '../../portal/service/time-text.ts'
import { Computed } from './computed.tsx'
import { numberText, rangeText, signedText } from './number-text.ts'
import { elementName, type FiguresProps } from './shown-results.ts'

type ExpectationsProps = FiguresProps & {
  readonly promises: readonly ServicePromise[] | undefined
}
type OfService = ExpectationsProps & { readonly service: ServiceExpectations }
type OfElement = OfService & { readonly expectation: ElementExpectation }

const columns = ['expected', 'promised', 'delivered', 'perceived', 'gap'] as const

/** So many services stand open at most; of more one opens those that one wants. */
const mostOpen = 2

/** What is expected, promised, delivered and perceived of each service, where two of them are known. */
export function ExpectationsPart(props: ExpectationsProps) {
  const { words, results, promises } = props
  const w = words.surveyResults.expectations
  const services = compareExpectations(results, promises ?? [])
  if (services.length === 0) return null
  return (
    <section aria-labelledby="expectations">
      <h2 id="expectations">{w.title}</h2>
      <p>{w.lead}</p>
      <ul>
        {columns.map((column) => (
          <li key={column}>
            <b>{w.columns[column]}</b>: {w.meanings[column]}
          </li>
        ))}
      </ul>
      {services.map((service) => (
        <details key={service.serviceId} class="expectations" open={services.length <= mostOpen}>
          <summary>
            <Indonesian text={service.name} language={words.language} />
          </summary>
          <Source {...props} service={service} />
          <ExpectationTable {...props} service={service} />
        </details>
      ))}
      <Computed words={words}>
        <p>{w.computed}</p>
      </Computed>
    </section>
  )
}

/** Where the promise comes from, or why there is none. */
function Source({ words, promises, service: { promise } }: OfService) {
  const w = words.surveyResults.expectations
  if (promise === undefined) return <p>{promises === undefined ? w.notKept : w.noStandard}</p>
  return (
    <p>
      {w.standard} <Indonesian text={promise.decree} language={words.language} />,{' '}
      {w.since(dayText(promise.since, words))}. {promise.partly && w.partly}
    </p>
  )
}

function ExpectationTable(props: OfService) {
  const { words, service } = props
  const w = words.surveyResults
  return (
    <table class="figures">
      <caption>
        <Indonesian text={service.name} language={words.language} />
      </caption>
      <thead>
        <tr>
          <th scope="col">{w.elements.element}</th>
          {columns.map((column) => (
            <th key={column} scope="col">
              {w.expectations.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {service.elements.map((expectation) => (
          <tr key={expectation.element}>
            <th scope="row">{elementName(props, expectation.element)}</th>
            {columns.map((column) => (
              <td key={column} data-head={w.expectations.columns[column]}>
                <Cell {...props} expectation={expectation} column={column} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Cell(props: OfElement & { readonly column: (typeof columns)[number] }) {
  const { words, column, expectation } = props
  const w = words.surveyResults.expectations
  const { reason } = expectation.delivered
  switch (column) {
    case 'promised':
      return <Promised {...props} />
    case 'delivered':
      return (
        <>
          {w.unmeasured[reason]} <small>{w.reasons[reason]}</small>
        </>
      )
    case 'gap':
      return <Figure {...props} figure={expectation.gap} write={signedText} />
    case 'expected':
    case 'perceived':
      return <Figure {...props} figure={expectation[column]} write={numberText} />
  }
}

function Promised({ words, service: { promise }, expectation: { element } }: OfElement) {
  const w = words.surveyResults.expectations
  if (promise === undefined) return <>{w.noPromise}</>
  const { duration, fee, requirements } = promise
  if (element === 'requirements')
    return (
      <>
        {requirements === 0
          ? words.portal.service.unstated
          : w.requirements(countText(requirements, words))}
      </>
    )
  const { text, lang } = element === 'time' ? timeText(duration, words) : feeText(fee, words)
  return (
    <>
      <span lang={lang}>{text}</span>{' '}
      {element === 'time' && (
        <small>
          <Said words={duration.note} language={words.language} />
        </small>
      )}
    </>
  )
}

type FigureProps = FiguresProps & {
  readonly figure: ExpectationFigure | undefined
  readonly write: typeof numberText
}

function Figure({ words, results, figure, write }: FigureProps) {
  const w = words.surveyResults
  if (figure === undefined || figure.n === 0) return <>{w.expectations.noAnswer}</>
  const { mean, interval, n } = figure
  if (mean === undefined)
    return <>{w.expectations.tooFew(countText(results.settings.showFrom, words))}</>
  const range = interval === undefined ? w.noValue : rangeText(interval, words, write)
  return (
    <>
      {write(mean, words)}{' '}
      <small>{w.expectations.figure(range, w.answers(countText(n, words)))}</small>
    </>
  )
}
