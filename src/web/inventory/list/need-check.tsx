import {
  needPriorities,
  type JudgedNeed,
  type JudgedNeedList,
  type NeedDoubt,
  type NeedRowState,
  type WritableUnit,
} from '#server'
import { UnitOptions } from '../../layout/unit-options.tsx'
import { CheckPage, mostAsked, type SureRow } from '../../list/check-page.tsx'
import { countChips } from '../../list/count-chips.ts'
import type { ListForm, RowAnswers } from '../../list/list-form.ts'
import type { ListPage } from '../../list/list-page.ts'
import type { OpenRow } from '../../list/open-row.tsx'
import type { Words } from '../../messages/words.ts'
import { questionsOf, type Question } from './row-answers.ts'

type NeedCheckProps = {
  readonly page: ListPage
  readonly list: ListForm
  readonly judged: JudgedNeedList
  readonly intent: 'check' | 'save'
}

/** How a list of SOPs stands. */
export function NeedCheck({ page, list, judged, intent }: NeedCheckProps) {
  const { words } = page
  const { unit, units, rows } = judged
  const w = words.needList
  const { columns } = w
  const of = (...some: readonly NeedRowState[]) => rows.filter(({ state }) => some.includes(state))
  const open = of('doubtful', 'incomplete')
  const options = open.map(({ people }) => people.length)
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return (
    <CheckPage
      page={page}
      list={list}
      chips={countChips(rows, w.counts)}
      saved={
        intent === 'save'
          ? {
              text: w.saved(judged.added, judged.dutiesAdded),
              href: unit === undefined ? '/board' : `/needs?unit=${unit.id}`,
              link: unit === undefined ? words.inventory.board.link : w.toInventory,
            }
          : undefined
      }
      savable={of('new', 'linked').length}
      asked={open
        .slice(0, mostAsked(Math.max(units.length, ...options)))
        .map((row) => openRow(row, { words, units, chosen: list.answers.get(row.number) ?? {} }))}
      openCount={open.length}
      sure={{
        columns: [
          columns.title,
          columns.unit,
          columns.priority,
          columns.planned,
          columns.person,
          columns.state,
        ],
        rows: of('new', 'linked', 'known').map((row) => sureRow(row, words, names)),
      }}
    />
  )
}

function sureRow(row: JudgedNeed, words: Words, names: ReadonlyMap<string, string>): SureRow {
  const { planned } = row
  const w = words.needList
  const isAdded = row.state !== 'known'
  const person = row.people.find(({ id }) => id === row.personId)
  const duty = row.isNewDuty ? w.newDuty(row.duty) : w.duty(row.duty)
  return {
    number: row.number,
    name: row.title,
    note: isAdded && row.duty !== '' ? duty : '',
    cells: [
      names.get(row.unitId ?? '') ?? row.unit,
      isAdded ? words.inventory.priorities[row.priorityRead] : '',
      isAdded && planned !== null ? words.inventory.planned(planned.year, planned.quarter) : '',
      isAdded ? (person?.name ?? '') : '',
      w.states[row.state],
    ],
  }
}

type Asking = {
  readonly words: Words
  readonly units: readonly WritableUnit[]
  readonly chosen: RowAnswers
}

function openRow(row: JudgedNeed, asking: Asking): OpenRow {
  const { words, chosen } = asking
  const w = words.needList
  const labels = { unit: words.lists.unitOf, ...w.questions }
  return {
    number: row.number,
    name: row.title,
    cells: [row.duty, row.unit, row.priority, timeTyped(row), row.person, row.reason],
    fault: row.state === 'incomplete' ? w.states.incomplete : undefined,
    doubts: row.doubts.map((doubt) => wordDoubt(doubt, row, words)),
    questions: questionsOf(row, chosen).map((question) => ({
      question,
      label: labels[question](row.number),
      options: <Options {...asking} row={row} question={question} />,
    })),
  }
}

function timeTyped({ target, year, quarter }: JudgedNeed): string {
  return `${target === '' ? year : target} ${quarter}`.trim()
}

function wordDoubt(doubt: NeedDoubt, row: JudgedNeed, words: Words): string {
  const w = words.needList.doubts
  switch (doubt) {
    case 'unknown-unit':
    case 'several-units':
      return words.lists.doubts[doubt](row.unit)
    case 'no-unit':
      return w[doubt]()
    case 'foreign-unit':
      return w[doubt](row.unit)
    case 'similar':
    case 'dropped':
      return w[doubt](row.likeTitle ?? '')
    case 'unknown-priority':
      return w[doubt](row.priority)
    case 'unknown-time':
      return w[doubt](timeTyped(row))
    case 'unknown-person':
    case 'several-people':
      return w[doubt](row.person)
  }
}

function Options(props: Asking & { readonly row: JudgedNeed; readonly question: Question }) {
  const { units, chosen, question } = props
  if (question === 'unit') return <UnitOptions units={units} chosen={chosen['unit']} />
  return choicesOf(props).map(([value, label]) => (
    <option key={value} value={value} selected={value === chosen[question]}>
      {label}
    </option>
  ))
}

function choicesOf({
  words,
  row,
  question,
}: Parameters<typeof Options>[0]): readonly (readonly [value: string, label: string])[] {
  const w = words.needList
  switch (question) {
    case 'unit':
      return []
    case 'twin':
      return [
        ['other', w.twins.other],
        ['same', w.twins.same],
      ]
    case 'priority':
      return needPriorities.map((each) => [each, words.inventory.priorities[each]])
    case 'year':
      return [['none', w.noYear], ...yearsAhead().map((year) => [year, year] as const)]
    case 'person':
      return [
        ['none', w.nobody],
        ...row.people.map(({ id, name, position }) => [id, `${name}, ${position}`] as const),
      ]
  }
}

/** Last year, this one and those for which one plans. */
function yearsAhead(): readonly string[] {
  const last = new Date().getFullYear() - 1
  return Array.from({ length: 8 }, (_, at) => String(last + at))
}
