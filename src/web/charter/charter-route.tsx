import {
  findOpenArchive,
  getCharterFront,
  publishCharter,
  saveCharter,
  type CharterText,
  type Failure,
} from '#server'
import { cleanText } from '#sop'
import { readDay } from '../consultation/staff/read-round-form.ts'
import { showFailure } from '../errors/failure-page.tsx'
import { DoneNotice } from '../layout/done-notice.tsx'
import { showPage } from '../layout/respond.tsx'
import { fieldText } from '../request/form.ts'
import { contextOf } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { CharterPage } from './charter-page.tsx'

/** The charter as the bureau writes, publishes and replaces it; others see how it stands. */
export function addCharterRoutes(app: WebApp, site: Site): void {
  app.get('/charter', (c) => showCharter(c, site))

  app.post('/charter', async (c) => {
    const form = c.get('form')
    const version = Number(form.get('version'))
    const seen = Number.isSafeInteger(version) ? version : 0
    const context = contextOf(c, site)
    const publishes = form.get('intent') === 'publish'
    const outcome = publishes
      ? await publishCharter(context, seen)
      : await saveCharter(context, seen, readCharter(form))
    if (outcome.ok) return c.redirect(`/charter?done=${publishes ? 'published' : 'saved'}`, 303)
    const isOfForm = outcome.code === 'invalid-fields' || outcome.code === 'changed-meanwhile'
    if (!isOfForm) return showFailure(c, site, outcome)
    const typed = publishes ? undefined : readCharter(form)
    return showCharter(c, site, { failure: outcome, ...(typed && { typed }) })
  })
}

function readCharter(form: URLSearchParams): CharterText {
  const text = (name: string, most: number) =>
    cleanText(fieldText(form, name)).trim().slice(0, most).toWellFormed()
  const line = (name: string, most: number) => text(name, most).replaceAll('\n', ' ')
  return {
    statement: text('statement', 4000),
    providerDuties: text('provider-duties', 4000),
    publicRights: text('public-rights', 4000),
    publicDuties: text('public-duties', 4000),
    sanctions: text('sanctions', 2000),
    signatoryPosition: line('signatory-position', 200),
    signatoryName: line('signatory-name', 200),
    place: line('place', 100),
    signedOn: readDay(fieldText(form, 'signed-on')),
  }
}

type Again = { readonly failure: Failure; readonly typed?: CharterText }

async function showCharter(c: WebContext, site: Site, again?: Again): Promise<Response> {
  const context = contextOf(c, site)
  const read = await getCharterFront(context)
  if (!read.ok) return showFailure(c, site, read)
  const words = c.get('words')
  const slug = await findOpenArchive(context)
  const failure = again?.failure
  const body = (
    <>
      <DoneNotice texts={words.charter.staff.done} done={c.req.query('done')} />
      <CharterPage
        words={words}
        front={read.front}
        slug={slug ?? undefined}
        typed={again?.typed}
        failure={failure}
      />
    </>
  )
  const refused = failure?.code === 'changed-meanwhile' ? 409 : 422
  return showPage(c, site, {
    title: words.charter.title,
    body,
    status: failure === undefined ? 200 : refused,
  })
}
