import type { JudgedList, JudgedRow, ListDoubt, ListState, Unit } from '#server'
import { UnitOptions } from '../../layout/unit-options.tsx'
import { CheckPage, mostAsked } from '../../list/check-page.tsx'
import { countChips } from '../../list/count-chips.ts'
import type { ListForm, RowAnswers } from '../../list/list-form.ts'
import type { ListPage } from '../../list/list-page.ts'
import type { OpenRow } from '../../list/open-row.tsx'
import type { Words } from '../../messages/words.ts'
import { RoleOptions } from '../role-options.tsx'
import { questionsOf, type Question } from './row-answers.ts'

type PeopleCheckProps = {
  readonly page: ListPage
  readonly list: ListForm
  readonly judged: JudgedList
  readonly units: readonly Unit[]
  readonly intent: 'check' | 'save'
}

/** How a list of people stands. */
export function PeopleCheck({ page, list, judged, units, intent }: PeopleCheckProps) {
  const { words } = page
  const w = words.people.list
  const of = (...some: readonly ListState[]) =>
    judged.rows.filter(({ state }) => some.includes(state))
  const open = of('doubtful', 'incomplete')
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return (
    <CheckPage
      page={page}
      list={list}
      chips={countChips(judged.rows, w.counts)}
      saved={
        intent === 'save'
          ? { text: w.saved(judged.added, judged.extended), href: '/people', link: w.toPeople }
          : undefined
      }
      savable={of('new', 'roles').length}
      asked={open
        .slice(0, mostAsked(units.length))
        .map((row) => openRow(row, { words, units, chosen: list.answers.get(row.number) ?? {} }))}
      openCount={open.length}
      sure={{
        columns: [w.columns.name, w.columns.unit, w.columns.roles, w.columns.state],
        rows: of('new', 'roles', 'known').map((row) => ({
          number: row.number,
          name: row.name,
          note: row.position,
          cells: [
            names.get(row.unitId ?? '') ?? row.unit,
            row.roleList.map((role) => words.signIn.roles[role]).join(', '),
            w.states[row.state],
          ],
        })),
      }}
    />
  )
}

type Asking = {
  readonly words: Words
  readonly units: readonly Unit[]
  readonly chosen: RowAnswers
}

function openRow(row: JudgedRow, asking: Asking): OpenRow {
  const w = asking.words.people.list
  const labels = { unit: asking.words.lists.unitOf, role: w.roleOf, twin: w.twinOf }
  return {
    number: row.number,
    name: row.name,
    cells: [row.position, row.unit, row.roles],
    fault: row.state === 'incomplete' ? w.states.incomplete : undefined,
    doubts: row.doubts.map((doubt) => wordDoubt(doubt, row, asking.words)),
    questions: questionsOf(row, asking.chosen).map((question) => ({
      question,
      label: labels[question](row.number),
      options: <Options {...asking} question={question} />,
    })),
  }
}

function wordDoubt(doubt: ListDoubt, row: JudgedRow, words: Words): string {
  const w = words.people.list.doubts
  switch (doubt) {
    case 'unknown-unit':
    case 'several-units':
      return words.lists.doubts[doubt](row.unit)
    case 'unknown-role':
      return w[doubt](row.roles)
    case 'no-role':
      return w[doubt]()
    case 'twin':
      return w[doubt](row.twinIn ?? '')
  }
}

function Options({ words, units, chosen, question }: Asking & { readonly question: Question }) {
  switch (question) {
    case 'unit':
      return <UnitOptions units={units} chosen={chosen['unit']} />
    case 'role':
      return <RoleOptions words={words} chosen={chosen['role']} />
    case 'twin':
      return (['other', 'same'] as const).map((twin) => (
        <option key={twin} value={twin} selected={twin === chosen['twin']}>
          {words.people.list.twins[twin]}
        </option>
      ))
  }
}
