import type { SopList, SopSummary, Unit } from '#server'
import { dateText } from '../../layout/date-text.ts'
import { Pager } from '../../layout/pager.tsx'
import { SopChip } from '../../layout/state-chip.tsx'
import type { Words } from '../../messages/words.ts'
import { FilterForm } from './filter-form.tsx'
import { listAddress, type ListQuery } from './list-query.ts'

export type ListPageProps = {
  readonly words: Words
  readonly list: SopList
  readonly units: readonly Unit[]
  readonly query: ListQuery
}

/** All SOPs that the person may see, with search and filters. */
export function ListPage(props: ListPageProps) {
  const { words, list, units, query } = props
  return (
    <>
      <div class="page-head">
        <h1>{words.list.title}</h1>
        {units.some(({ mayWrite }) => mayWrite) && (
          <div class="actions">
            <a class="button quiet" href="/imports">
              {words.imports.bringIn}
            </a>
            <a class="button primary" href="/sops/new">
              {words.list.create}
            </a>
          </div>
        )}
      </div>
      <FilterForm {...props} />
      <form action="/compare">
        <div class="count">
          <output>{words.list.count(list.total)}</output>
          <div class="actions">
            {query.unitId !== undefined && list.total > 0 && (
              <a class="button quiet small" href={`/units/${query.unitId}/bundle`}>
                {words.bundle.link}
              </a>
            )}
            {list.items.length > 1 && (
              <button class="quiet small">{words.compare.linkChosen}</button>
            )}
          </div>
        </div>
        {list.items.length === 0 ? <Nothing {...props} /> : <Items {...props} />}
      </form>
      <Pager
        words={words.list}
        page={list.page}
        pageCount={list.pageCount}
        addressOf={(page) => listAddress(query, { page })}
      />
    </>
  )
}

function Items({ words, list }: ListPageProps) {
  const { columns } = words.list
  return (
    <table class="list">
      <thead>
        <tr>
          <th scope="col">
            <span class="hidden">{words.compare.link}</span>
          </th>
          <th scope="col">{columns.title}</th>
          <th scope="col">{columns.unit}</th>
          <th scope="col">{words.list.state}</th>
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

function Item({ words, item }: { readonly words: Words; readonly item: SopSummary }) {
  const details = [item.number, words.list.steps(item.stepCount)].filter((text) => text !== '')
  const title = item.title === '' ? words.list.untitled : item.title
  return (
    <tr>
      <td class="pick">
        <input type="checkbox" name="sop" value={item.id} aria-label={words.compare.pick(title)} />
      </td>
      <th scope="row">
        <a href={`/sops/${item.id}`}>{title}</a>
        <small>{details.join(' · ')}</small>
      </th>
      <td>{item.unitName}</td>
      <td>
        <SopChip words={words} sop={item} />
        {item.revision > 0 && <small>{words.list.revision(item.revision)}</small>}
      </td>
      <td>
        <time dateTime={item.updatedAt.toISOString()}>{dateText(item.updatedAt, words)}</time>
        <small>{item.updatedBy}</small>
      </td>
    </tr>
  )
}

function Nothing({ words, query }: ListPageProps) {
  const filtered = listAddress(query) !== listAddress({ page: 1 })
  return (
    <div class="nothing">
      <h2>{filtered ? words.list.nothingFoundTitle : words.list.emptyTitle}</h2>
      <p>{filtered ? words.list.nothingFoundText : words.list.emptyText}</p>
      {filtered && (
        <a class="button quiet" href="/sops">
          {words.list.clear}
        </a>
      )}
    </div>
  )
}
