import { CsrfField } from '../layout/csrf-field.tsx'
import type { Words } from '../messages/words.ts'
import type { CountChip } from './count-chips.ts'
import { answerFields, digestOf, type ListForm } from './list-form.ts'
import type { ListPage } from './list-page.ts'
import { OpenRowItem, type OpenRow } from './open-row.tsx'
import { ListField } from './start-page.tsx'

/** A row that would be saved, or is there. */
export type SureRow = {
  readonly number: number
  readonly name: string
  readonly note: string
  readonly cells: readonly string[]
}

export type CheckPageProps = {
  readonly page: ListPage
  readonly list: ListForm
  readonly chips: readonly CountChip[]
  /** What was just saved, and the way on. */
  readonly saved:
    | { readonly text: string; readonly href: string; readonly link: string }
    | undefined
  readonly savable: number
  /** The first of those that cannot be saved yet, and how many there are. */
  readonly asked: readonly OpenRow[]
  readonly openCount: number
  readonly sure: { readonly columns: readonly string[]; readonly rows: readonly SureRow[] }
}

/** How a list stands: what would be saved, what cannot be and why, what somebody must settle. */
export function CheckPage(props: CheckPageProps) {
  const { page, list, chips, saved, savable, asked } = props
  const { words } = page
  const w = words.lists
  return (
    <section>
      {saved !== undefined && (
        <div class="notice done">
          <output>{saved.text}</output>
          <a href={saved.href}>{saved.link}</a>
        </div>
      )}
      {page.crumb}
      <h1>{w.preview}</h1>
      <p class="counts after-form">
        {chips.map(({ level, text }) => (
          <span key={text} class="count-chip" data-level={level}>
            {text}
          </span>
        ))}
      </p>
      <form method="post" action={page.address} class="stack after-form" noValidate>
        <CsrfField />
        <input type="hidden" name="of" value={digestOf(list.text)} />
        {asked.length > 0 && <LeftOut {...props} />}
        <Kept list={list} asked={asked} />
        <Sure words={words} sure={props.sure} />
        <details class="section list-text">
          <summary>{w.change}</summary>
          <ListField page={page} text={list.text} />
        </details>
        <div class="actions">
          {savable > 0 ? (
            <button class="primary" name="intent" value="save">
              {w.save(savable)}
            </button>
          ) : (
            <span>{w.nothingToSave}</span>
          )}
          <button name="intent" value="check">
            {w.check}
          </button>
        </div>
      </form>
    </section>
  )
}

/** Each row asks with lists to choose from: where these are long, fewer rows are asked about at once. */
export function mostAsked(optionCount: number): number {
  return Math.max(5, Math.min(100, Math.floor(20_000 / Math.max(1, optionCount))))
}

function LeftOut({ page, asked, openCount }: CheckPageProps) {
  const w = page.words.lists
  return (
    <fieldset class="left-out">
      <legend>{w.leftOut}</legend>
      <p class="lead-text">{w.leftOutLead}</p>
      <ol>
        {asked.map((row) => (
          <OpenRowItem key={row.number} words={page.words} row={row} />
        ))}
      </ol>
      {openCount > asked.length && <p>{w.more(openCount - asked.length)}</p>}
    </fieldset>
  )
}

/** Answers about rows that are not asked about here stay with the form. */
function Kept({ list, asked }: Pick<CheckPageProps, 'list' | 'asked'>) {
  const numbers = new Set(asked.map(({ number }) => number))
  const kept = new Map([...list.answers].filter(([number]) => !numbers.has(number)))
  return answerFields(kept).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}

function Sure({ words, sure }: Pick<CheckPageProps, 'sure'> & { readonly words: Words }) {
  const { columns, rows } = sure
  const w = words.lists
  if (rows.length === 0) return null
  const [name, ...others] = columns
  return (
    <details class="section sure-rows" open={rows.length <= 50}>
      <summary>{`${w.sure} (${rows.length})`}</summary>
      <table class="list">
        <thead>
          <tr>
            <th scope="col">{w.row}</th>
            <th scope="col">{name}</th>
            {others.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.number}>
              <td data-label={w.row}>{row.number}</td>
              <th scope="row">
                {row.name}
                {row.note !== '' && <small>{row.note}</small>}
              </th>
              {row.cells.map((cell, at) => (
                <td key={others[at]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
