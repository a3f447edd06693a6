import type { UnitRecord } from '../government/government.queries.ts'
import type { Role } from '../session/actor.ts'
import { foldName, indexUnits, type UnitsByName } from '../list/units-by-name.ts'
import type { ListedPerson } from './people-columns.ts'
import type { PersonSummary } from './person-record.ts'
import { readRoles } from './role-words.ts'

/** What is not sure about a row, and so must be settled before it is saved. */
export type ListDoubt = 'unknown-unit' | 'several-units' | 'unknown-role' | 'no-role' | 'twin'

/** What somebody has settled about a row. */
export type ListAnswer = {
  readonly unitId?: string
  readonly role?: Role
  /** A namesake in another unit is somebody else, or the same and needs no entry. */
  readonly twin?: 'other' | 'same'
}

/**
 * - `new`: a person to be added
 * - `roles`: somebody who is there gets further roles
 * - `known`: is there with these roles already, or is in an earlier row
 * - `doubtful`: something must be settled first
 * - `incomplete`: without a name or position, or with too long a one
 */
export type ListState = 'new' | 'roles' | 'known' | 'doubtful' | 'incomplete'

export type JudgedRow = ListedPerson & {
  readonly state: ListState
  readonly doubts: readonly ListDoubt[]
  readonly unitId?: string
  readonly roleList: readonly Role[]
  /** Who it is, where he is there already. */
  readonly personId?: string
  /** Where the namesake works. */
  readonly twinIn?: string
}

export type ListKnowledge = {
  /** Units that are open. */
  readonly units: readonly UnitRecord[]
  /** Everybody whose name is in the list. */
  readonly namesakes: readonly PersonSummary[]
  readonly answers: ReadonlyMap<number, ListAnswer>
}

const longestText = 200

/** Judges each row by what is known; earlier rows count as if they were saved. Linear in rows and units. */
export function judgeList(
  rows: readonly ListedPerson[],
  known: ListKnowledge,
): readonly JudgedRow[] {
  const units = indexUnits(known.units)
  const people = Map.groupBy(known.namesakes, ({ name }) => name.toLowerCase())
  const before = new Map<string, Set<Role>>()
  return rows.map((row) => {
    const judged = judgeRow(row, { ...known, units, people })
    if (judged.state !== 'new' && judged.state !== 'roles') return judged
    const key = `${row.name.toLowerCase()} ${judged.unitId}`
    const given = before.get(key)
    before.set(key, new Set([...(given ?? []), ...judged.roleList]))
    if (given === undefined) return judged
    const further = judged.roleList.filter((role) => !given.has(role))
    return { ...judged, roleList: further, state: further.length === 0 ? 'known' : 'roles' }
  })
}

type Index = {
  readonly units: UnitsByName
  readonly people: ReadonlyMap<string, readonly PersonSummary[]>
  readonly answers: ListKnowledge['answers']
}

function judgeRow(row: ListedPerson, { units, people, answers }: Index): JudgedRow {
  const { number, name, position } = row
  const answer = answers.get(number) ?? {}
  const unitIds =
    answer.unitId === undefined ? (units.get(foldName(row.unit)) ?? []) : [answer.unitId]
  const unitId = unitIds.length === 1 ? unitIds[0] : undefined
  const named = answer.role === undefined ? readRoles(row.roles) : [answer.role]
  const namesakes = people.get(name.toLowerCase()) ?? []
  const person = namesakes.find((each) => each.unitId === unitId)
  const twin = person === undefined ? namesakes[0] : undefined
  const doubts: readonly ListDoubt[] = [
    ...(unitIds.length === 0 ? (['unknown-unit'] as const) : []),
    ...(unitIds.length > 1 ? (['several-units'] as const) : []),
    ...(named === undefined ? (['unknown-role'] as const) : []),
    ...(named?.length === 0 ? (['no-role'] as const) : []),
    ...(twin !== undefined && answer.twin === undefined ? (['twin'] as const) : []),
  ]
  const held = (role: Role) =>
    person?.assignments.some((each) => each.role === role && each.unitId === unitId) === true
  const roleList = (named ?? []).filter((role) => !held(role))
  const whole = [name, position].every((text) => text !== '' && text.length <= longestText)
  const settled = { doubts, roleList, person, isSame: answer.twin === 'same' }
  return {
    ...row,
    state: whole ? stateOf(settled) : 'incomplete',
    doubts,
    roleList,
    ...(unitId === undefined ? {} : { unitId }),
    ...(person === undefined ? {} : { personId: person.id }),
    ...(twin === undefined ? {} : { twinIn: twin.unitName }),
  }
}

function stateOf(row: {
  readonly doubts: readonly ListDoubt[]
  readonly roleList: readonly Role[]
  readonly person: PersonSummary | undefined
  readonly isSame: boolean
}): ListState {
  if (row.isSame) return 'known'
  if (row.doubts.length > 0) return 'doubtful'
  if (row.person === undefined) return 'new'
  return row.roleList.length === 0 ? 'known' : 'roles'
}
