import type { Role } from '#server'

/**
 * Who may use a route. `anyone`: also who has not signed in; `a key`: other programs, never a session. `within`: only in the office of what the
 * address names and above it, but for those whose role holds everywhere.
 */
export type RouteAccess = {
  readonly may: 'anyone' | 'a key' | readonly Role[]
  readonly within?: 'office'
  /** The address where it is tried, `{sop}`, `{import}` and so on filled in. */
  readonly at: string
  /** What is sent there, filled in likewise; empty forms where absent. */
  readonly fields?: Readonly<Record<string, string>>
  /** Sent as an upload, with a file. */
  readonly isUpload?: true
  /** The same as JSON text, for what scripts send. */
  readonly json?: string
  /** A form that offers only what one may: others get it back, where else they are refused. */
  readonly givesBackForm?: true
  /** Pages of other sites may read it, and no cookie is looked at. */
  readonly isOpenToSites?: true
  /** Pages of others may show it. */
  readonly isFramed?: true
  /** Whoever uses it is somebody else afterwards, or nobody. */
  readonly endsSession?: true
}
