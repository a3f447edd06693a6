import type { Database } from './database/database.ts'
import type { Actor } from './session/actor.ts'

/** What every use case takes first: where the data are, and who asks. */
export type Context = { readonly db: Database; readonly actor: Actor }
