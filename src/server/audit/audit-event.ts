/** One change, as it is kept for ever. */
export type AuditEvent = {
  /** `personId` is null for what the program does by itself. */
  readonly actor: { readonly personId: string | null; readonly name: string }
  /** What was done, in the past: `sop.created`, `draft.saved` … */
  readonly action: string
  readonly subject: {
    readonly kind:
      | 'sop'
      | 'import'
      | 'session'
      | 'government'
      | 'person'
      | 'account'
      | 'unit'
      | 'duty'
      | 'need'
      | 'review'
      | 'consultation'
      | 'charter'
      | 'service'
      | 'survey'
    readonly id: string
  }
  readonly details?: Readonly<Record<string, unknown>>
}
