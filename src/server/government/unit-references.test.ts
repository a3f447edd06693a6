import { afterAll, beforeAll, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'

let db: ScratchDatabase

beforeAll(async () => {
  db = await openScratchDatabase()
})
afterAll(() => db.close())

/** What goes along when a unit ends (`hand-over.ts`), what triggers keep, and what tells what was. */
const moved = [
  'assignment.unit_id',
  'duty.unit_id',
  'import.unit_id',
  'person.unit_id',
  'service.unit_id',
  'sop_need.unit_id',
  'sop.unit_id',
  'survey_follow_up.owner_unit_id',
  'unit.parent_id',
]
const kept = [
  'published_revision.unit_id',
  'published_standard.unit_id',
  'review_clock.unit_id',
  'unit_board.unit_id',
]
/** What does not outlive the unit. */
const ending = ['api_key.unit_id']
const history = [
  'hours_period.unit_id',
  'office_hours.unit_id',
  'sop_count.unit_id',
  'survey.unit_id',
  'unit_change.unit_id',
  'unit_successor.successor_id',
  'unit_successor.unit_id',
]

it('whatever refers to a unit either goes along when the unit ends, or is its history', async () => {
  const { rows } = await db.owner.query<{ reference: string }>(`
    select conrelid::regclass || '.' || attname as reference
    from pg_constraint
    join pg_attribute on attrelid = conrelid and attnum = any(conkey) and attname <> 'government_id'
    where contype = 'f' and confrelid = 'unit'::regclass`)
  expect(rows.map(({ reference }) => reference).toSorted()).toEqual(
    [...moved, ...kept, ...ending, ...history].toSorted(),
  )
})
