import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openScratchDatabase, type ScratchDatabase } from '../database/scratch-database.ts'
import { makeTwoGovernments, type SmallGovernment } from '../sample/two-governments.ts'
import { inArchive } from './in-archive.ts'

let db: ScratchDatabase
let here: SmallGovernment

beforeAll(async () => {
  db = await openScratchDatabase()
  here = (await makeTwoGovernments(db)).here
})
afterAll(() => db.close())

describe('the role of public reading', () => {
  const published = [
    'holiday',
    'hours_period',
    'office_hours',
    'public_survey',
    'public_survey_service',
    'published_charter',
    'published_comment',
    'published_consultation',
    'published_count',
    'published_revision',
    'published_standard',
    'published_survey',
    'published_survey_service',
    'service_sop',
    'standard_count',
    'standard_of_event',
    'unit',
  ]

  it('may select what is published and nothing else', async () => {
    const { rows } = await db.owner.query<{ name: string }>(
      `select relname as name from pg_class
       where relnamespace = 'public'::regnamespace and relkind in ('r', 'v', 'm', 'p')
         and has_any_column_privilege('tatalaksana_public', oid, 'select')
       order by relname`,
    )
    expect(rows.map(({ name }) => name)).toEqual(published)
    const columns = await db.owner.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'unit'::regclass and attnum > 0
         and has_column_privilege('tatalaksana_public', attrelid, attnum, 'select') order by attname`,
    )
    const open = ['government_id', 'name', 'parent_id', 'sort_order', 'unit_id']
    expect(columns.rows.map(({ name }) => name)).toEqual(open)
  })

  it('may write nothing', async () => {
    const { rows } = await db.owner.query(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
         and has_table_privilege('tatalaksana_public', oid, 'insert, update, delete, truncate')`,
    )
    expect(rows).toEqual([])
  })

  it('is the one in which the archive reads, and is left with the transaction', async () => {
    const who = sql<{ who: string }>`select current_user as who`
    const inside = await inArchive(db, here.id, async (tx) => (await who.execute(tx)).rows[0]?.who)
    expect(inside).toBe('tatalaksana_public')
    expect((await who.execute(db.kysely)).rows[0]?.who).toBe('tatalaksana_app')
  })

  it.each(['sop', 'sop_draft', 'sop_revision', 'person', 'ratification', 'audit', 'archive'])(
    'is refused %s',
    async (table) => {
      const peek = inArchive(db, here.id, (tx) =>
        sql`select * from ${sql.table(table)}`.execute(tx),
      )
      await expect(peek).rejects.toThrow('permission denied')
    },
  )
})
