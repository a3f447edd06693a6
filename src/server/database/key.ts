const pattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Ids come from URLs and cookies: PostgreSQL would fail on anything else instead of finding nothing. */
export function isUuid(text: string): boolean {
  return pattern.test(text)
}

/** Numbers of versions and revisions come from URLs and forms; beyond this PostgreSQL fails on them. */
export function isRowNumber(number: number): boolean {
  return Number.isInteger(number) && number > 0 && number < 2 ** 31
}
