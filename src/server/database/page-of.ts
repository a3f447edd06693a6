import { sql, type RawBuilder } from 'kysely'

/** Up to here each page is a statement of its own. */
const nearby = 500

/**
 * Which rows of a list a statement gives. The limit stands in its text, and so does where a page near
 * the front begins: PostgreSQL then sees that a prepared plan reads few rows of a large table, and
 * keeps the plan instead of making it each time.
 */
export function pageOf({
  offset,
  limit,
}: {
  readonly offset: number
  readonly limit: number
}): RawBuilder<unknown> {
  const begin = offset < nearby ? sql.lit(offset) : offset
  return sql`limit ${sql.lit(limit)} offset ${begin}`
}
