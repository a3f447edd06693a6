import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { readInstrument, wordInstrumentFault } from '#measures'
import { isCsrfToken, surveysSomewhere } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { contextOf, requireWho } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { keepInstrument, showInstruments } from './instrument-routes.tsx'

const mostBytes = 200_000
const mostFaults = 50

/**
 * Takes an instrument from a file. The form takes a file, so like the upload of files it stands before
 * what limits and reads all other forms.
 */
export function addInstrumentFileRoute(app: WebApp, site: Site): void {
  const refuse = (c: WebContext) =>
    mayBring(c, site)
      ? showInstruments(c, site, [c.get('words').surveys.instruments.noFile])
      : showFailure(c, site, { ok: false, code: 'not-allowed', action: 'write' })
  app.post(
    '/surveys/instruments/file',
    requireWho,
    csrf({ origin: [...site.origins] }),
    bodyLimit({ maxSize: mostBytes + 10_000, onError: refuse }),
    async (c) => {
      const form = await c.req.formData().catch(() => new FormData())
      const token = form.get('csrf')
      if (typeof token !== 'string' || !isCsrfToken(c.get('csrfSecret'), token)) {
        throw new HTTPException(403)
      }
      const file = form.get('files')
      const isFile = file instanceof File && file.size > 0 && file.size <= mostBytes
      return isFile && mayBring(c, site) ? take(c, site, await file.text()) : refuse(c)
    },
  )
}

function mayBring(c: WebContext, site: Site): boolean {
  return surveysSomewhere(contextOf(c, site).actor, 'instrument')
}

async function take(c: WebContext, site: Site, text: string): Promise<Response> {
  const reading = readInstrument(text)
  if (!reading.ok) {
    const { language } = c.get('words')
    const faults = reading.faults.map((fault) => wordInstrumentFault(fault, language))
    return showInstruments(c, site, [...new Set(faults)].slice(0, mostFaults))
  }
  const kept = await keepInstrument(c, site, reading.instrument)
  site.memory.forget()
  return kept
}
