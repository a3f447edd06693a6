import type { TestSite } from './test-site.ts'

export type Owner = TestSite['owner']
export type Texts = Readonly<Record<string, string>>

/** The SOP in force about which everything else is made, with who wrote it. */
export type Ground = {
  readonly government: string
  readonly person: string
  readonly sop: string
  readonly unit: string
  readonly revision: string
  readonly content: string
}

/** The texts of the one row that a statement gives. */
export async function one(owner: Owner, sql: string, values: readonly string[]): Promise<Texts> {
  const { rows } = await owner.query<Texts>(sql, [...values])
  return rows[0] ?? {}
}
