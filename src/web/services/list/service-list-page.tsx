import type { ServiceList, ServiceSummary, Unit } from '#server'
import { dateText, dayText } from '../../layout/date-text.ts'
import { Pager } from '../../layout/pager.tsx'
import { ChoiceField } from '../../layout/form-fields.tsx'
import type { Words } from '../../messages/words.ts'
import { ServiceChip } from '../service-chip.tsx'
import { serviceListAddress, type ServiceListQuery } from './service-list-query.ts'

type ServiceListPageProps = {
  readonly words: Words
  readonly list: ServiceList
  readonly units: readonly Unit[]
  readonly query: ServiceListQuery
}

/** The services of the government, with what is missing of each and where it differs from its SOPs. */
export function ServiceListPage(props: ServiceListPageProps) {
  const { words, list, units, query } = props
  const w = words.services
  return (
    <>
      <div class="page-head">
        <div>
          <h1>{w.title}</h1>
          <p class="lead-text">{w.lead}</p>
        </div>
        {units.some(({ mayWrite }) => mayWrite) && (
          <div class="actions">
            <a class="button primary" href={newAddress(query)}>
              {w.create}
            </a>
          </div>
        )}
      </div>
      <Filters {...props} />
      <Unpromised {...props} />
      <p class="count">
        <output>{w.count(list.total)}</output>
      </p>
      {list.items.length === 0 ? <Nothing {...props} /> : <Items {...props} />}
      <Pager
        words={w}
        page={list.page}
        pageCount={list.pageCount}
        addressOf={(page) => serviceListAddress(query, { page })}
      />
    </>
  )
}

function newAddress({ unitId }: ServiceListQuery): string {
  return unitId === undefined ? '/services/new' : `/services/new?unit=${unitId}`
}

function Filters({ words, list, units, query }: ServiceListPageProps) {
  const w = words.services
  const { counts } = list
  const unitChoices = units.map((unit) => {
    const count = counts.units.get(unit.id)
    const name = `${'\u00a0\u00a0'.repeat(unit.depth)}${unit.name}`
    return [unit.id, count === undefined ? name : `${name} (${count})`] as const
  })
  const stages = (['unpromised', 'promised', 'closed'] as const).map(
    (stage) => [stage, `${w.stages[stage]} (${counts.stages[stage]})`] as const,
  )
  return (
    <search>
      <form class="filters service-filters" action="/services">
        <label class="field grow">
          {words.list.search}
          <input
            type="search"
            name="search"
            value={query.search ?? ''}
            placeholder={w.searchHint}
          />
        </label>
        <ChoiceField
          name="unit"
          label={words.list.unit}
          value={query.unitId ?? ''}
          choices={[['', words.list.allUnits], ...unitChoices]}
        />
        <ChoiceField
          name="stage"
          label={w.stage}
          value={query.stage ?? ''}
          choices={[['', w.allStages], ...stages]}
        />
        <label class="check">
          <input type="checkbox" name="consulted" value="yes" checked={query.consulted === true} />
          {w.consulted}
        </label>
        <button class="primary">{words.list.apply}</button>
      </form>
    </search>
  )
}

/** How many have no standard in force, where the list shows others too. */
function Unpromised({ words, list, query }: ServiceListPageProps) {
  const w = words.services
  const count = list.counts.stages.unpromised
  if (count === 0 || query.stage !== undefined) return null
  return (
    <p class="notice warning">
      <span>{w.withoutStandard(count)}</span>
      <a href={serviceListAddress(query, { stage: 'unpromised' })}>{w.showThem}</a>
    </p>
  )
}

function Items({ words, list }: ServiceListPageProps) {
  const { columns } = words.services
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.stage}</th>
          <th scope="col">{columns.missing}</th>
          <th scope="col">{columns.differences}</th>
          <th scope="col">{columns.changed}</th>
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

function Item({ words, item }: { readonly words: Words; readonly item: ServiceSummary }) {
  const { columns, ...w } = words.services
  return (
    <tr>
      <th scope="row">
        <a href={`/services/${item.id}`}>{item.name}</a>
        <small>{item.unitName}</small>
      </th>
      <td>
        <ServiceChip words={words} service={item} />
        {item.since !== null && <small>{w.since(dayText(item.since, words))}</small>}
        {item.comesOn !== null && <small>{w.comesOn(dayText(item.comesOn, words))}</small>}
      </td>
      <td data-label={columns.missing}>
        <Count count={item.missing} />
      </td>
      <td data-label={columns.differences}>
        <Count count={item.differences} />
      </td>
      <td>
        <time dateTime={item.updatedAt.toISOString()}>{dateText(item.updatedAt, words)}</time>
        <small>{item.updatedBy}</small>
      </td>
    </tr>
  )
}

function Count({ count }: { readonly count: number }) {
  if (count === 0) return <span class="none">0</span>
  return (
    <span class="count-chip" data-level="warning">
      {count}
    </span>
  )
}

function Nothing({ words, units, query }: ServiceListPageProps) {
  const w = words.services
  const isFiltered = serviceListAddress(query) !== '/services'
  return (
    <div class="nothing">
      <h2>{isFiltered ? w.nothingFound : w.emptyTitle}</h2>
      {!isFiltered && <p>{w.emptyText}</p>}
      <p class="actions centred">
        {isFiltered && (
          <a class="button quiet" href="/services">
            {w.clear}
          </a>
        )}
        {units.some(({ mayWrite }) => mayWrite) && (
          <a class="button primary" href={newAddress(query)}>
            {w.create}
          </a>
        )}
      </p>
    </div>
  )
}
