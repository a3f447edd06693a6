import type { ComponentChildren } from 'preact'
import type { Words } from '../messages/words.ts'

/** A row that cannot be saved yet: what is wrong with it, and what can be settled about it. */
export type OpenRow = {
  readonly number: number
  readonly name: string
  /** The other cells, as they were typed. */
  readonly cells: readonly string[]
  /** What only the list itself can mend. */
  readonly fault: string | undefined
  readonly doubts: readonly string[]
  readonly questions: readonly RowQuestion[]
}

export type RowQuestion = {
  readonly question: string
  readonly label: string
  readonly options: ComponentChildren
}

export function OpenRowItem({ words, row }: { readonly words: Words; readonly row: OpenRow }) {
  const w = words.lists
  return (
    <li>
      <p>
        {`${w.row} ${row.number}: `}
        <b>{row.name}</b>
        {row.cells.filter((text) => text !== '').map((text) => `, ${text}`)}
      </p>
      {row.fault !== undefined && <p class="field-error">{row.fault}</p>}
      {row.doubts.map((doubt) => (
        <p key={doubt} class="doubt-text">
          {doubt}
        </p>
      ))}
      <div class="fields">
        {row.questions.map(({ question, label, options }) => (
          <label key={question} class="field">
            {label}
            <select name={`${question}-${row.number}`}>
              <option value="">{w.notYet}</option>
              {options}
            </select>
          </label>
        ))}
      </div>
    </li>
  )
}
