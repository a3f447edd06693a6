import type { UnitSummary } from '#server'
import { dayText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'
import { mostShown, type ShownTree, type ShownUnit } from './choose-shown.ts'

type TreePageProps = {
  readonly words: Words
  readonly search: string
  readonly tree: ShownTree & { readonly mayChange: boolean }
}

/** All units of the government as a tree, with what each has. */
export function TreePage(props: TreePageProps) {
  const { words, tree } = props
  const w = words.units
  return (
    <>
      <div class="page-head">
        <h1>{w.title}</h1>
        {tree.mayChange && (
          <a class="button primary" href="/units/new">
            {w.actions.open}
          </a>
        )}
      </div>
      <Search {...props} />
      <form action="/units/merge">
        <div class="count">
          <output>{w.count(tree.total)}</output>
          {tree.mayChange && tree.rows.length > 1 && (
            <div class="actions">
              <button class="quiet small">{w.mergePicked}</button>
            </div>
          )}
        </div>
        {tree.rows.length === 0 ? <Nothing {...props} /> : <Rows {...props} />}
      </form>
      {tree.rows.length === mostShown && <p class="notice">{w.cut(mostShown)}</p>}
      {tree.closed.length > 0 && <Closed words={words} units={tree.closed} />}
    </>
  )
}

function Search({ words, search }: TreePageProps) {
  const w = words.units
  return (
    <search>
      <form class="filters one-filter" action="/units">
        <label class="field grow">
          {w.search}
          <input type="search" name="search" value={search} />
        </label>
        <button class="primary">{w.find}</button>
      </form>
    </search>
  )
}

function Rows({ words, tree }: TreePageProps) {
  const w = words.units
  return (
    <>
      <table class="list unit-tree">
        <thead>
          <tr>
            {tree.mayChange && (
              <th scope="col">
                <span class="hidden">{w.actions.merge}</span>
              </th>
            )}
            <th scope="col">{w.unit}</th>
            <th scope="col">{w.people}</th>
            <th scope="col">{w.sops}</th>
          </tr>
        </thead>
        <tbody>
          {tree.rows.map((row) => (
            <Row key={row.unit.id} words={words} row={row} mayChange={tree.mayChange} />
          ))}
        </tbody>
      </table>
      <p class="lead-text">{w.countsHint}</p>
    </>
  )
}

const deepestInset = 6

function Row(props: {
  readonly words: Words
  readonly row: ShownUnit
  readonly mayChange: boolean
}) {
  const { words, row, mayChange } = props
  const { unit, inset, hidden, path } = row
  const w = words.units
  return (
    <tr>
      {mayChange && (
        <td class="pick">
          <input type="checkbox" name="unit" value={unit.id} aria-label={w.pick(unit.name)} />
        </td>
      )}
      <th scope="row" data-inset={Math.min(inset, deepestInset)}>
        <a href={`/units/${unit.id}`}>{unit.name}</a>
        <small>
          {[unit.shortName === unit.name ? '' : unit.shortName, path]
            .filter((text) => text !== '')
            .join(' · ')}
        </small>
        {hidden > 0 && <small>{w.below(hidden)}</small>}
      </th>
      <td>{w.peopleCount(unit.people)}</td>
      <td>{w.sopCount(unit.sops)}</td>
    </tr>
  )
}

function Nothing({ words, search }: TreePageProps) {
  const w = words.units
  return (
    <div class="nothing">
      <h2>{search === '' ? w.empty : w.nothingFound}</h2>
      <p>{search === '' ? w.emptyText : w.nothingFoundText}</p>
      {search !== '' && (
        <a class="button quiet" href="/units">
          {w.all}
        </a>
      )}
    </div>
  )
}

function Closed({
  words,
  units,
}: {
  readonly words: Words
  readonly units: readonly UnitSummary[]
}) {
  const w = words.units
  return (
    <details class="section closed-units">
      <summary>
        <h2>{w.closedOnes(units.length)}</h2>
      </summary>
      <ul>
        {units.map((unit) => (
          <li key={unit.id}>
            <a href={`/units/${unit.id}`}>{unit.name}</a>{' '}
            {unit.closedOn !== null && <small>{w.closed(dayText(unit.closedOn, words))}</small>}
          </li>
        ))}
      </ul>
    </details>
  )
}
