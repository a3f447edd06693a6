import { sql, type RawBuilder } from 'kysely'

/**
 * Which rows of a list a statement gives. The limit stands in its text, where PostgreSQL sees that a
 * prepared plan reads few rows of a large table, and keeps the plan instead of making it each time.
 */
export function pageOf({
  offset,
  limit,
}: {
  readonly offset: number
  readonly limit: number
}): RawBuilder<unknown> {
  return offset === 0 ? sql`limit ${sql.lit(limit)}` : sql`limit ${sql.lit(limit)} offset ${offset}`
}
