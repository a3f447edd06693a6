import type { Words } from '../messages/words.ts'
import type { CompareQuery } from './compare-query.ts'
import type { ComparedSop } from './compared-sop.ts'
import type { Chosen, Offered } from './load-chosen.ts'

export type ChooserProps = {
  readonly words: Words
  readonly chosen: Chosen
  readonly offered: Offered
  readonly query: CompareQuery
}

/** The choice of SOPs: a plain form, its answer is an address that can be kept and sent. */
export function Chooser({ words, chosen, offered, query }: ChooserProps) {
  const { compare } = words
  const searched = query.search !== ''
  const shows = searched || query.finds || chosen.sops.length === 0
  return (
    <form class="chooser" action="/compare">
      <Choices words={words} title={compare.chosen} sops={chosen.sops} checked />
      <Choices words={words} title={compare.similar} sops={offered.similar} />
      <search class="chooser-search">
        <label class="field">
          {compare.search}
          <input
            type="search"
            name="search"
            value={query.search}
            placeholder={words.list.searchHint}
          />
        </label>
        <button name="find" value="1">
          {compare.find}
        </button>
      </search>
      <Choices
        words={words}
        title={searched ? compare.found : compare.latest}
        sops={offered.found}
      />
      {shows && offered.found.length === 0 && <p>{compare.nothingFound}</p>}
      <button class="primary">{compare.submit}</button>
      <p class="lead-text">
        {compare.files} <a href="/imports/new">{words.imports.bringIn}</a>
      </p>
    </form>
  )
}

function Choices(props: {
  readonly words: Words
  readonly title: string
  readonly sops: readonly Pick<ComparedSop, 'id' | 'title' | 'unitName' | 'stepCount'>[]
  readonly checked?: true
}) {
  if (props.sops.length === 0) return null
  return (
    <fieldset>
      <legend>{props.title}</legend>
      {props.sops.map((sop) => (
        <label key={sop.id}>
          <input type="checkbox" name="sop" value={sop.id} checked={props.checked === true} />
          <span>
            {sop.title === '' ? props.words.list.untitled : sop.title}{' '}
            <small>{[sop.unitName, props.words.list.steps(sop.stepCount)].join(' · ')}</small>
          </span>
        </label>
      ))}
    </fieldset>
  )
}
