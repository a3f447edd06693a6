import { recordAudit } from '../audit/audit.service.ts'
import type { AuditEvent } from '../audit/audit-event.ts'
import type { Context } from '../context.ts'
import { inGovernment, type Tx } from '../database/database.ts'
import type { Outcome } from '../failure.ts'
import { listUnitRecords, lockGovernment } from '../government/government.queries.ts'
import { makeUnitTree, type UnitTree } from '../government/unit.ts'
import { readList } from '../list/list-rows.ts'
import { spreadAnswers, type SettledWord } from '../list/spread-answers.ts'
import { foldName, indexUnits } from '../list/units-by-name.ts'
import type { Actor } from '../session/actor.ts'
import { insertDuty } from './duty.queries.ts'
import { findRefusal, mayNotWrite } from './in-unit.ts'
import { mayInventory, writesInventory } from './inventory.policy.ts'
import { judgeNeeds, type JudgedNeed, type NeedAnswer } from './judge-need-list.ts'
import { needColumns, type ListedNeed } from './need-columns.ts'
import { listColleagues, listDutiesOf, listKnownTitles } from './need-list.queries.ts'
import { insertNeeds } from './need.queries.ts'
import { placeNeeds } from './place-needs.ts'

/** A unit whose inventory the person may change. */
export type WritableUnit = { readonly id: string; readonly name: string; readonly depth: number }

/**
 * A list as text, and what has been settled about its rows, by their numbers. `unitId`: the unit that it
 * is of; without it each row names its own.
 */
export type NeedList = {
  readonly unitId?: string
  readonly text: string
  readonly answers: ReadonlyMap<number, NeedAnswer>
}

export type JudgedNeedList = NeedListPlace & {
  readonly rows: readonly JudgedNeed[]
  /** How many needs and duties were added just now. */
  readonly added: number
  readonly dutiesAdded: number
}

/** What a list is of, and the units in which its rows may be saved. */
export type NeedListPlace = {
  readonly unit: WritableUnit | undefined
  readonly units: readonly WritableUnit[]
}

/** Says what a list would be of, and whether the person may bring one in. */
export function getNeedListPlace(
  context: Context,
  unitId?: string,
): Promise<Outcome<NeedListPlace>> {
  return atDesk<NeedListPlace>(context, { unitId }, async ({ unit, units }) => ({
    ok: true,
    unit,
    units,
  }))
}

/** Says what each row of a list would do, and what of it is doubtful. Changes nothing. */
export function previewNeedList(
  context: Context,
  list: NeedList,
): Promise<Outcome<JudgedNeedList>> {
  return atDesk<JudgedNeedList>(context, list, async (desk) => {
    const judged = await judge(desk, list)
    const { unit, units } = desk
    return judged.ok ? { ...judged, unit, units, added: 0, dutiesAdded: 0 } : judged
  })
}

/** Saves the rows that are sure or settled, and says how the list stands now. A second time adds nothing. */
export function saveNeedList(context: Context, list: NeedList): Promise<Outcome<JudgedNeedList>> {
  return atDesk<JudgedNeedList>(context, { ...list, first: lockGovernment }, async (desk) => {
    const before = await judge(desk, list)
    if (!before.ok) return before
    const events = await addNeeds(desk, before.rows)
    const after = await judge(desk, list)
    for (const event of events) await recordAudit(desk.tx, event)
    const count = (action: string) => events.filter((event) => event.action === action).length
    const { unit, units } = desk
    const counts = { added: count('need.added'), dutiesAdded: count('duty.added') }
    return after.ok ? { ...after, unit, units, ...counts } : after
  })
}

type Desk = NeedListPlace & {
  readonly tx: Tx
  readonly actor: Actor
  readonly tree: UnitTree
}

type DeskWish = {
  readonly unitId?: string | undefined
  /** Whoever saves waits for those before, so that no unit closes meanwhile and no duty doubles. */
  readonly first?: (tx: Tx) => Promise<unknown>
}

/** The frame: may they → in which units → work, in one transaction. */
function atDesk<T>(
  { db, actor }: Context,
  { unitId, first }: DeskWish,
  work: (desk: Desk) => Promise<Outcome<T>>,
): Promise<Outcome<T>> {
  return inGovernment(db, actor.governmentId, async (tx): Promise<Outcome<T>> => {
    if (!writesInventory(actor)) return mayNotWrite
    await first?.(tx)
    const refusal = unitId === undefined ? undefined : await findRefusal(tx, { actor }, unitId)
    if (refusal !== undefined) return refusal
    const tree = makeUnitTree(await listUnitRecords(tx))
    const units = tree.units.filter(
      ({ id, closedOn }) => closedOn === null && mayInventory(actor, 'write', tree.lineOf(id)),
    )
    const unit = units.find(({ id }) => id === unitId)
    return work({ tx, actor, tree, unit, units })
  })
}

async function judge(
  { tx, tree, unit, units }: Desk,
  { text, answers: given }: NeedList,
): Promise<Outcome<{ readonly rows: readonly JudgedNeed[] }>> {
  const read = readList(text, needColumns)
  if (!read.ok) return read
  const answers = spreadAnswers(read.rows, given, settledWords)
  const open = tree.units.filter(({ closedOn }) => closedOn === null)
  const placed = placeNeeds(read.rows, {
    byName: indexUnits(open),
    writable: new Set(units.map(({ id }) => id)),
    own: unit?.id,
    below: unit === undefined ? new Set() : tree.below(unit.id),
    answers,
  })
  const unitIds = [...new Set(placed.map(({ unitId }) => unitId ?? ''))].filter((id) => id !== '')
  const lines = new Map(unitIds.map((id) => [id, tree.lineOf(id)]))
  const titles = await listKnownTitles(tx, unitIds)
  const duties = await listDutiesOf(tx, unitIds)
  const colleagues = Map.groupBy(
    await listColleagues(tx, [...new Set([...lines.values()].flat())]),
    ({ unitId }) => unitId,
  )
  const people = new Map(
    [...lines].map(([id, line]) => [id, line.flatMap((each) => colleagues.get(each) ?? [])]),
  )
  const peopleOf = (unitId: string) => people.get(unitId) ?? []
  return { ok: true, rows: judgeNeeds(placed, { titles, duties, peopleOf, answers }) }
}

/** The words of a row that, settled once, are settled in its like; of a person within the unit. */
function settledWords(row: ListedNeed): readonly SettledWord<NeedAnswer>[] {
  const time = `${row.target} ${row.year} ${row.quarter}`
  const words: readonly (readonly [typed: string, ...SettledWord<NeedAnswer>])[] = [
    [row.unit, `unit ${row.unit}`, ({ unitId }) => (unitId === undefined ? {} : { unitId })],
    [
      row.priority,
      `priority ${row.priority}`,
      ({ priority }) => (priority === undefined ? {} : { priority }),
    ],
    [time.trim(), `time ${time}`, ({ year }) => (year === undefined ? {} : { year })],
    [
      row.person,
      `person ${row.unit}: ${row.person}`,
      ({ personId }) => (personId === undefined ? {} : { personId }),
    ],
  ]
  return words.filter(([typed]) => typed !== '').map(([, word, partOf]) => [word, partOf])
}

/** Adds what is sure, and gives what the audit keeps of it. */
async function addNeeds(
  { tx, actor }: Desk,
  rows: readonly JudgedNeed[],
): Promise<readonly AuditEvent[]> {
  const events: AuditEvent[] = []
  const made = new Map<string, string>()
  for (const row of rows) {
    const { unitId, title, sopId } = row
    if (unitId === undefined || (row.state !== 'new' && row.state !== 'linked')) continue
    const dutyId = row.dutyId ?? (await findDuty(row, unitId))
    const [needId] = await insertNeeds(tx, [
      {
        unitId,
        title,
        reason: row.reason,
        dutyId,
        priority: row.priorityRead,
        planned: row.planned,
        personId: row.personId,
        by: actor.personId,
        ...(sopId === undefined ? {} : { sopId }),
      },
    ])
    if (needId === undefined) continue
    const subject = { kind: 'need', id: needId } as const
    const details = { unitId, title, ...(sopId === undefined ? {} : { sopId }) }
    events.push({ actor, action: 'need.added', subject, details })
  }
  return events

  /** The duty of a row that the unit did not have before; an earlier row may have brought it. */
  async function findDuty({ duty, isNewDuty }: JudgedNeed, unitId: string): Promise<string | null> {
    if (!isNewDuty) return null
    const key = `${unitId} ${foldName(duty)}`
    const fields = { text: duty, source: '' }
    const dutyId = made.get(key) ?? (await insertDuty(tx, unitId, fields))
    if (!made.has(key)) {
      const subject = { kind: 'duty', id: dutyId } as const
      events.push({ actor, action: 'duty.added', subject, details: { unitId, ...fields } })
    }
    made.set(key, dutyId)
    return dutyId
  }
}
