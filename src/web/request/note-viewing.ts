import type { MiddlewareHandler } from 'hono'
import { createBriefly, recordViewing, type Viewing } from '#server'
import { contextOf } from './session-cookie.ts'
import type { Site } from './settings.ts'
import type { WebContext, WebEnv } from './web-env.ts'

const id = '([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})'
const wholeId = new RegExp(`^${id}$`)

/** Pages and files that are not public, by address; the first that fits counts. */
const noted = [
  { path: new RegExp(`^/sops/${id}/.+\\.\\w+$`), action: 'sop.downloaded', kind: 'sop' },
  { path: new RegExp(`^/sops/${id}(?:/|$)`), action: 'sop.viewed', kind: 'sop' },
  { path: new RegExp(`^/imports/${id}(?:/|$)`), action: 'import.viewed', kind: 'import' },
  { path: /^\/audit(?:\/|$)/, action: 'audit.viewed', kind: 'government' },
] as const

const hourMs = 3_600_000

/**
 * Notes who has seen or taken what, before it is answered. The database is asked once an hour for
 * each person and subject: days begin with an hour in every zone of Indonesia.
 */
export function noteViewing(site: Site): MiddlewareHandler<WebEnv> {
  const seen = createBriefly<Promise<void>>(hourMs)
  return async (c, next) => {
    await next()
    const session = c.get('session')
    if (session === undefined || (c.res.status !== 200 && c.res.status !== 304)) return
    const { governmentId, personId } = session.actor
    const hour = Math.floor(Date.now() / hourMs)
    for (const viewing of viewingsOf(c, governmentId)) {
      const { action, subject } = viewing
      await seen.get(`${hour} ${personId} ${action} ${subject.id}`, () =>
        recordViewing(contextOf(c, site), viewing),
      )
    }
  }
}

function viewingsOf(c: WebContext, governmentId: string): readonly Viewing[] {
  // What is compared while it is being brought in is noted with its import.
  const shows = (c.get('shows') ?? []).filter((shown) => wholeId.test(shown))
  if (shows.length > 0) {
    const isFile = c.res.headers.has('content-disposition')
    const action = isFile ? 'sop.downloaded' : 'sop.viewed'
    return shows.map((id) => ({ action, subject: { kind: 'sop', id } }))
  }
  const viewing = c.req.method === 'GET' ? viewingAt(c.req.path, governmentId) : undefined
  return viewing === undefined ? [] : [viewing]
}

function viewingAt(path: string, governmentId: string): Viewing | undefined {
  for (const { path: pattern, action, kind } of noted) {
    const found = pattern.exec(path)
    if (found !== null) return { action, subject: { kind, id: found[1] ?? governmentId } }
  }
  return undefined
}
