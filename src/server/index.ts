// Signatures first; each `declare` becomes an export of its own file as it is built.
import type { Sop } from '#sop'
import type { Outcome } from './failure.ts'
import type { Unit } from './government/unit.ts'
import type { Actor, Role } from './session/actor.ts'
import type {
  Revision,
  RevisionSummary,
  SopList,
  SopListRequest,
  SopState,
  StoredSop,
} from './sop/sop-record.ts'

export {
  failureStatus,
  type ChangedMeanwhile,
  type DraftConflict,
  type Failure,
  type Outcome,
  type Problem,
} from './failure.ts'
export type { Unit } from './government/unit.ts'
export type { Actor, Role } from './session/actor.ts'
export {
  sopStates,
  type Revision,
  type RevisionSummary,
  type SopList,
  type SopListRequest,
  type SopPermissions,
  type SopSort,
  type SopState,
  type SopSummary,
  type StoredSop,
} from './sop/sop-record.ts'

export const area = 'server'

/** An open database: the pool of the app's role; `close` also stops an embedded server that nobody else uses. */
export type Database = { readonly embedded: boolean; close(): Promise<void> }
/** What every use case takes first. */
export type Context = { readonly db: Database; readonly actor: Actor }
export type Session = {
  readonly actor: Actor
  readonly csrfSecret: string
  readonly expiresAt: Date
}
export type SamplePerson = {
  readonly governmentId: string
  readonly governmentName: string
  readonly personId: string
  readonly name: string
  readonly position: string
  readonly role: Role
  readonly unitName: string
}
export type Saved = { readonly version: number; readonly state: SopState }
export type AuditEntry = {
  readonly number: number
  readonly at: Date
  readonly actorName: string
  readonly action: string
  readonly details: Readonly<Record<string, unknown>>
}

// database (migrated when this resolves). No url: embedded, in `folder` (default data/postgres).
export declare function openDatabase(options?: {
  url?: string
  ownerUrl?: string
  folder?: string
}): Promise<Database>
/** For tests: a migrated, empty database of its own on a shared throw-away server; `close` drops it. */
export declare function openScratchDatabase(): Promise<Database>
/** Loads sample-city/ into an embedded database; does nothing where it is there already. */
export declare function loadSampleCity(db: Database, folder?: string): Promise<void>

// session (token: the cookie's value)
export declare function listSamplePersons(db: Database): Promise<readonly SamplePerson[]>
export declare function signInSample(
  db: Database,
  person: { governmentId: string; personId: string },
): Promise<Outcome<{ readonly token: string; readonly session: Session }>>
export declare function findSession(db: Database, token: string): Promise<Session | undefined>
export declare function signOut(db: Database, token: string): Promise<void>

// government
export declare function listUnits(context: Context): Promise<readonly Unit[]>

// sop
export declare function listSops(context: Context, request: SopListRequest): Promise<SopList>
export declare function getSop(
  context: Context,
  sopId: string,
): Promise<Outcome<{ readonly sop: StoredSop }>>
export declare function createSop(
  context: Context,
  sop: { unitId: string; title: string } | { unitId: string; content: Sop },
): Promise<Outcome<{ readonly sopId: string; readonly version: number }>>
export declare function saveDraft(
  context: Context,
  draft: { sopId: string; baseVersion: number; content: Sop },
): Promise<Outcome<Saved>>
/** Back to the latest revision. */
export declare function discardDraft(
  context: Context,
  draft: { sopId: string; baseVersion: number },
): Promise<Outcome<Saved>>
export declare function fixRevision(
  context: Context,
  draft: { sopId: string; baseVersion: number; note?: string },
): Promise<Outcome<{ readonly number: number }>>
export declare function listRevisions(
  context: Context,
  sopId: string,
): Promise<Outcome<{ readonly revisions: readonly RevisionSummary[] }>>
export declare function getRevision(
  context: Context,
  revision: { sopId: string; number: number },
): Promise<Outcome<{ readonly revision: Revision }>>
/** Makes a revision's content the draft again. */
export declare function restoreRevision(
  context: Context,
  revision: { sopId: string; number: number; baseVersion: number },
): Promise<Outcome<Saved>>
export declare function deleteSop(context: Context, sopId: string): Promise<Outcome<object>>
export declare function restoreSop(context: Context, sopId: string): Promise<Outcome<object>>
export declare function listSopHistory(
  context: Context,
  sopId: string,
): Promise<Outcome<{ readonly entries: readonly AuditEntry[] }>>

// http-safety (free of any framework)
/** A token for a form of this session, different at each call (masked against BREACH). */
export declare function createCsrfToken(csrfSecret: string): string
export declare function isCsrfToken(csrfSecret: string, token: string): boolean
export type RateLimiter = {
  /** Takes one token of `key`'s bucket (session or address). */
  readonly take: (key: string) => { ok: true } | { ok: false; retryAfterSeconds: number }
}
export declare function createRateLimiter(limits: {
  burst: number
  perSecond: number
  maxKeys?: number
  now?: () => number
}): RateLimiter
/** Security headers of every answer. */
export declare const securityHeaders: Readonly<Record<string, string>>
export declare const sizeLimits: {
  readonly requestBodyBytes: number
  readonly documentBytes: number
}
