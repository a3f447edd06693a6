import {
  createRateLimiter,
  findVerifiedRevision,
  type RateLimiter,
  type VerifiedRevision,
} from '#server'
import { HTTPException } from 'hono/http-exception'
import { wordsOf } from '../../messages/words.ts'
import { askerKey } from '../../request/limits.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { showPage } from '../../layout/respond.tsx'
import { codePath } from '../archive-address.ts'
import { showPublic } from '../public-answer.tsx'
import { CodePage, UnknownCode, VerifyPage } from './verify-page.tsx'

/** Whoever tries codes waits; whoever checks a pile of papers does not. */
const guessing = { burst: 60, perSecond: 0.5 }
/** Whether something is in force is never answered from memory. */
const fresh = { 'cache-control': 'no-cache' }

/** What the code on a ratified SOP stands for: `/v/<code>`, as in the QR picture, or typed. */
export function addCodeRoutes(app: WebApp, site: Site): void {
  const guesses = createRateLimiter(guessing)
  app.get('/v', (c) => {
    const typed = c.req.query('code')?.trim() ?? ''
    if (typed !== '') return c.redirect(codePath(typed.slice(0, 100)), 303)
    const words = c.get('words')
    const { title, description } = words.archive.verify
    return showPublic(c, site, {
      title,
      description,
      address: '/v',
      body: <CodePage words={words} />,
    })
  })
  app.get('/v/:code', (c) => showVerification(c, site, guesses))
}

/** Read again after what is due has come in force: only the code says in which government that is. */
async function findToday(
  { db, bringDue }: Site,
  code: string,
): Promise<VerifiedRevision | undefined> {
  const known = await findVerifiedRevision(db, code)
  if (known === undefined) return undefined
  await bringDue(known.governmentId)
  return findVerifiedRevision(db, code)
}

async function showVerification(
  c: WebContext,
  site: Site,
  guesses: RateLimiter,
): Promise<Response> {
  const taken = guesses.take(askerKey(c))
  if (!taken.ok) {
    c.header('retry-after', String(taken.retryAfterSeconds))
    throw new HTTPException(429)
  }
  const code = c.req.param('code') ?? ''
  const found = await findToday(site, code)
  const { title, description, unknownTitle } = c.get('words').archive.verify
  if (found === undefined) {
    const body = <UnknownCode words={c.get('words')} />
    return showPage(c, site, { title: unknownTitle, body, status: 404 })
  }
  const words = wordsOf(c.get('language'), found.timeZone)
  const body = <VerifyPage words={words} found={found} />
  const address = codePath(code)
  return showPublic(c, site, { title, description, address, body, headers: fresh })
}
