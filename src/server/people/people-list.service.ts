import type { Context } from '../context.ts'
import type { Outcome } from '../failure.ts'
import { changePeople, notePerson, type PeopleDesk } from './change-people.ts'
import { makePerson } from './change-people.service.ts'
import { readList } from '../list/list-rows.ts'
import { spreadAnswers, type SettledWord } from '../list/spread-answers.ts'
import { judgeList, type JudgedRow, type ListAnswer } from './judge-list.ts'
import { peopleColumns, type ListedPerson } from './people-columns.ts'
import { insertRole, listNamesakes } from './people.queries.ts'

/** A list as text, and what has been settled about its rows, by their numbers. */
export type PeopleList = {
  readonly text: string
  readonly answers: ReadonlyMap<number, ListAnswer>
}

export type JudgedList = {
  readonly rows: readonly JudgedRow[]
  /** How many were added, and how many got further roles, just now. */
  readonly added: number
  readonly extended: number
}

/** Says what each row of a list would do, and what of it is doubtful. Changes nothing. */
export function previewPeopleList(
  context: Context,
  list: PeopleList,
): Promise<Outcome<JudgedList>> {
  return changePeople<JudgedList>(context, async (desk) => {
    const judged = await judge(desk, list)
    return judged.ok ? { ...judged, added: 0, extended: 0 } : judged
  })
}

/** Saves the rows that are sure or settled, and says how the list stands now. A second time does nothing. */
export function savePeopleList(context: Context, list: PeopleList): Promise<Outcome<JudgedList>> {
  return changePeople<JudgedList>(context, async (desk) => {
    const before = await judge(desk, list)
    if (!before.ok) return before
    const made = new Map<string, string>()
    let [added, extended] = [0, 0]
    for (const row of before.rows) {
      const { name, position, unitId, roleList, state } = row
      if (unitId === undefined || (state !== 'new' && state !== 'roles')) continue
      const key = `${name.toLowerCase()} ${unitId}`
      const personId = row.personId ?? made.get(key)
      if (personId === undefined) {
        made.set(key, await makePerson(desk, { name, position, unitId }, roleList))
        added += 1
      } else {
        await addRoles(desk, personId, { unitId, roleList })
        extended += 1
      }
    }
    const after = await judge(desk, list)
    return after.ok ? { ...after, added, extended } : after
  })
}

async function judge(
  { tx, tree }: PeopleDesk,
  { text, answers }: PeopleList,
): Promise<Outcome<{ readonly rows: readonly JudgedRow[] }>> {
  const read = readList(text, peopleColumns)
  if (!read.ok) return read
  const { rows } = read
  const units = tree.units.filter(({ closedOn }) => closedOn === null)
  const open = new Set(units.map(({ id }) => id))
  const spread = spreadAnswers(rows, answers, settledWords)
  const usable = [...spread].map(([number, { unitId = '', ...answer }]) => {
    return [number, open.has(unitId) ? { ...answer, unitId } : answer] as const
  })
  const namesakes = await listNamesakes(
    tx,
    rows.map(({ name }) => name),
  )
  return { ok: true, rows: judgeList(rows, { units, namesakes, answers: new Map(usable) }) }
}

/** The words of a row that, settled once, are settled in its like. */
function settledWords({ unit, roles }: ListedPerson): readonly SettledWord<ListAnswer>[] {
  const words: readonly (readonly [typed: string, ...SettledWord<ListAnswer>])[] = [
    [unit, `unit ${unit}`, ({ unitId }) => (unitId === undefined ? {} : { unitId })],
    [roles, `roles ${roles}`, ({ role }) => (role === undefined ? {} : { role })],
  ]
  return words.filter(([typed]) => typed !== '').map(([, word, partOf]) => [word, partOf])
}

async function addRoles(
  desk: PeopleDesk,
  personId: string,
  { unitId, roleList }: { readonly unitId: string; readonly roleList: JudgedRow['roleList'] },
): Promise<void> {
  for (const role of roleList) {
    const given = await insertRole(desk.tx, { personId, unitId, role })
    if (given) notePerson(desk, personId, { action: 'role.given', details: { role, unitId } })
  }
}
