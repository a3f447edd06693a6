import type { JudgedRow, ListAnswer, ListDoubt, Unit } from '#server'
import { UnitOptions } from '../../layout/unit-options.tsx'
import type { Words } from '../../messages/words.ts'
import { RoleOptions } from '../role-options.tsx'
import { questionsOf, type Question } from './list-form.ts'

type OpenRowProps = {
  readonly words: Words
  readonly units: readonly Unit[]
  readonly row: JudgedRow
  readonly answer: ListAnswer
}

/** A row that cannot be saved yet: what is wrong with it, and where it can be settled. */
export function OpenRow(props: OpenRowProps) {
  const { words, row, answer } = props
  const w = words.people.list
  const isWhole = row.state !== 'incomplete'
  return (
    <li>
      <p>
        {`${w.columns.number} ${row.number}: `}
        <b>{row.name}</b>
        {[row.position, row.unit, row.roles]
          .filter((text) => text !== '')
          .map((text) => `, ${text}`)
          .join('')}
      </p>
      {!isWhole && <p class="field-error">{w.states.incomplete}</p>}
      {row.doubts.map((doubt) => (
        <p key={doubt} class="doubt-text">
          {wordDoubt(doubt, props)}
        </p>
      ))}
      <div class="fields">
        {questionsOf(row, answer).map((question) => (
          <Settle key={question} {...props} question={question} />
        ))}
      </div>
    </li>
  )
}

function wordDoubt(doubt: ListDoubt, { words, row }: OpenRowProps): string {
  const w = words.people.list.doubts
  switch (doubt) {
    case 'unknown-unit':
    case 'several-units':
      return w[doubt](row.unit)
    case 'unknown-role':
      return w[doubt](row.roles)
    case 'no-role':
      return w[doubt]()
    case 'twin':
      return w[doubt](row.twinIn ?? '')
  }
}

function Settle(props: OpenRowProps & { readonly question: Question }) {
  const { words, row, question } = props
  const w = words.people.list
  const labels = { unit: w.unitOf, role: w.roleOf, twin: w.twinOf }
  return (
    <label class="field">
      {labels[question](row.number)}
      <select name={`${question}-${row.number}`}>
        <option value="">{w.notYet}</option>
        <Options {...props} />
      </select>
    </label>
  )
}

function Options({
  words,
  units,
  answer,
  question,
}: OpenRowProps & { readonly question: Question }) {
  switch (question) {
    case 'unit':
      return <UnitOptions units={units} chosen={answer.unitId} />
    case 'role':
      return <RoleOptions words={words} chosen={answer.role} />
    case 'twin':
      return (['other', 'same'] as const).map((twin) => (
        <option key={twin} value={twin} selected={twin === answer.twin}>
          {words.people.list.twins[twin]}
        </option>
      ))
  }
}
