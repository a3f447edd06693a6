import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { isCsrfToken, maxStandardBytes, saveStandardDraft, type StoredService } from '#server'
import { readStandardJson, wordStandardProblem } from '#standard'
import { showFailure } from '../../errors/failure-page.tsx'
import { contextOf, requireWho } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { findServiceFor } from '../find-service.ts'
import { showStandardConflict } from './conflict-route.tsx'
import { showEdit } from './edit-route.tsx'
import { writeStandardForm } from './standard-form.ts'

const mostProblems = 10

/**
 * Takes a standard from a file in place of the draft. The form takes a file, so like the upload of
 * files it stands before what limits and reads all other forms.
 */
export function addStandardFileRoute(app: WebApp, site: Site): void {
  const noFile = (c: WebContext) => refuse(c, site, c.get('words').services.edit.noFile)
  app.post(
    '/services/:id/standard.json',
    requireWho,
    csrf({ origin: [...site.origins] }),
    bodyLimit({ maxSize: maxStandardBytes + 10_000, onError: noFile }),
    async (c) => {
      const form = await c.req.formData().catch(() => new FormData())
      const token = form.get('csrf')
      if (typeof token !== 'string' || !isCsrfToken(c.get('csrfSecret'), token)) {
        throw new HTTPException(403)
      }
      const file = form.get('files')
      const isFile = file instanceof File && file.size > 0
      return isFile ? take(c, site, await file.text()) : noFile(c)
    },
  )
}

function find(c: WebContext, site: Site) {
  return findServiceFor(contextOf(c, site), c.req.param('id') ?? '', 'write')
}

async function take(c: WebContext, site: Site, text: string): Promise<Response> {
  const found = await find(c, site)
  if (!found.ok) return showFailure(c, site, found)
  const { service } = found
  const read = readStandardJson(text)
  if (!read.ok) {
    const { language } = c.get('words')
    const lines = read.problems.slice(0, mostProblems)
    return refuse(c, site, lines.map((line) => wordStandardProblem(line, language)).join(' '))
  }
  const saved = await saveStandardDraft(contextOf(c, site), {
    serviceId: service.id,
    baseVersion: Number(c.req.query('version')),
    content: read.standard,
  })
  site.memory.forget()
  if (saved.ok) return c.redirect(`/services/${service.id}/edit?done=imported`, 303)
  if (saved.code !== 'standard-conflict') return showFailure(c, site, saved)
  return showStandardConflict(c, site, { service, conflict: saved })
}

/** The form again with what is wrong with the file. */
async function refuse(c: WebContext, site: Site, fileProblem: string): Promise<Response> {
  const found = await find(c, site)
  if (!found.ok) return showFailure(c, site, found)
  const service: StoredService = found.service
  return showEdit(c, site, { service, typed: writeStandardForm(service.draft), fileProblem })
}
