import { sopStates, type Unit } from '#server'
import type { ListPageProps } from './list-page.tsx'

/** Search and filters: a plain form, its answer is an address that can be kept and sent. */
export function FilterForm({ words, list, units, query }: ListPageProps) {
  const { counts } = list
  const sort = query.sort ?? (query.search === undefined ? 'updated' : 'relevance')
  return (
    <search>
      <form class="filters" action="/sops">
        <label class="field grow">
          {words.list.search}
          <input
            type="search"
            name="search"
            value={query.search ?? ''}
            placeholder={words.list.searchHint}
          />
        </label>
        <label class="field">
          {words.list.unit}
          <select name="unit" value={query.unitId ?? ''}>
            <option value="">{words.list.allUnits}</option>
            {units.map((unit) => (
              <option key={unit.id} value={unit.id} selected={unit.id === query.unitId}>
                {unitLabel(unit, counts.units.get(unit.id))}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {words.list.state}
          <select name="state" value={query.state ?? ''}>
            <option value="">{words.list.allStates}</option>
            {sopStates.map((state) => (
              <option key={state} value={state} selected={state === query.state}>
                {`${words.states[state]} (${counts.states[state]})`}
              </option>
            ))}
          </select>
        </label>
        <label class="field">
          {words.list.sort}
          <select name="sort" value={sort}>
            {(['relevance', 'updated', 'title', 'number', 'unit'] as const).map((known) => (
              <option key={known} value={known} selected={known === sort}>
                {words.list.sorts[known]}
              </option>
            ))}
          </select>
        </label>
        <button class="primary">{words.list.apply}</button>
      </form>
    </search>
  )
}

/** Units below others are set in; the number of their SOPs follows. */
function unitLabel(unit: Unit, count: number | undefined): string {
  const inset = '\u00a0\u00a0'.repeat(unit.depth)
  return count === undefined ? `${inset}${unit.name}` : `${inset}${unit.name} (${count})`
}
