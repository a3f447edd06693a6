/** What a person may do follows from the role and the unit. */
export type Role = 'reader' | 'drafter' | 'reviewer' | 'approver' | 'bureau'

/** The known person behind a request. Every use case takes one: there is no write, and no read, without. */
export type Actor = {
  readonly governmentId: string
  readonly governmentName: string
  /** IANA name (`Asia/Makassar`): Indonesia has three zones. */
  readonly timeZone: string
  readonly personId: string
  readonly name: string
  readonly role: Role
  readonly unitId: string
  readonly unitName: string
}
