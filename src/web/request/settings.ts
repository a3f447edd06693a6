import type { MiddlewareHandler } from 'hono'
import type { AnswerIntake, Database, IdentityProvider, RateLimiter, Signing } from '#server'
import type { Printer } from '#print'
import type { Refusal } from './note-refusal.ts'
import type { BringDue } from './bring-due.ts'
import type { PageMemory } from './page-memory.ts'
import type { Assets } from '../assets/assets.ts'

/** What the pages need from the process that serves them. */
export type Settings = {
  readonly db: Database
  /** Origins from which forms may come: the public address, or the loopback names. */
  readonly origins: readonly string[]
  /** Cookies only over https. */
  readonly secure: boolean
  readonly assets: Assets
  /** Answers what stands under /assets/; absent where no page is looked at. */
  readonly files?: MiddlewareHandler
  readonly printer: Printer
  /** What the operator has set up for signing and verifying. */
  readonly signing: Signing
  /** Provider of single sign-on; absent: there is none. */
  readonly singleSignOn: IdentityProvider | undefined
  /** Whether mail goes out from here. */
  readonly mails: boolean
  readonly limits: {
    readonly reads: RateLimiter
    readonly writes: RateLimiter
    /** Attempts to sign in, by address. */
    readonly signIns: RateLimiter
  }
  /** Tells the operator of a fault under the reference that the page shows. */
  readonly report: (reference: string, fault: unknown) => void
  /** Tells the operator of a request that was turned away. */
  readonly noteRefusal: (refusal: Refusal) => void
  /** Where somebody who has found a hole writes to, `mailto:…` or `https://…`; absent: nobody has said. */
  readonly securityContact?: string
}

/** The running pages: their settings, what they remember, and the headers of every answer. */
export type Site = Settings & {
  readonly memory: PageMemory
  readonly bringDue: BringDue
  /** Takes answers to surveys, for all governments. */
  readonly answers: AnswerIntake
  readonly headers: Readonly<Record<string, string>>
}
