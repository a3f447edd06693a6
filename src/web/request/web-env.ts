import type { Context, Hono } from 'hono'
import type { KeyHolder, Session } from '#server'
import type { Language, Words } from '../messages/words.ts'

/** What is known about a request once it reaches its page. */
export type WebEnv = {
  Variables: {
    language: Language
    words: Words
    /** Undefined for a visitor who has not signed in. */
    session: Session | undefined
    /** Whose key a request of the API has shown; undefined of all others. */
    keyHolder: KeyHolder | undefined
    /** Secret from which the tokens of this visitor's forms are made. */
    csrfSecret: string
    /** The answer has the headers of every answer already. */
    dressed: boolean
    /** Ids of the SOPs that the answer shows or holds, where its address does not say it. */
    shows: readonly string[] | undefined
    /** Fields of a posted form whose token was right. */
    form: URLSearchParams
  }
}

export type WebContext = Context<WebEnv>
export type WebApp = Hono<WebEnv>
