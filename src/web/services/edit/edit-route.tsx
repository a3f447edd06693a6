import { randomUUID } from 'node:crypto'
import { HTTPException } from 'hono/http-exception'
import { saveStandardDraft, type StoredService } from '#server'
import { takeFromSops, wordStandardProblem, type ServiceStandard } from '#standard'
import { showFailure } from '../../errors/failure-page.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import { wordFaults } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { findServiceFor } from '../find-service.ts'
import { showStandardConflict } from './conflict-route.tsx'
import { EditPage, type EditPageProps } from './edit-page.tsx'
import { readStandardForm, writeStandardForm } from './standard-form.ts'
import {
  applyRowIntent,
  dropEmptyRows,
  mostFields,
  readRowIntent,
  readTyped,
  type TypedStandard,
} from './typed-standard.ts'

/**
 * The standard as one form. Each button sends all of it and saves it, with the change that it asks for;
 * what cannot be saved comes back as it was typed.
 */
export function addEditRoutes(app: WebApp, site: Site): void {
  app.get('/services/:id/edit', async (c) => {
    const found = await findServiceFor(contextOf(c, site), c.req.param('id'), 'write')
    if (!found.ok) return showFailure(c, site, found)
    const { service } = found
    if (service.stage === 'closed') return c.redirect(`/services/${service.id}`, 303)
    return showEdit(c, site, { service, typed: writeStandardForm(service.draft) })
  })

  app.post('/services/:id/edit', async (c) => {
    const found = await findServiceFor(contextOf(c, site), c.req.param('id'), 'write')
    if (!found.ok) return showFailure(c, site, found)
    const form = c.get('form')
    if (form.size > mostFields) throw new HTTPException(400)
    const intent = form.get('intent') ?? 'save-on'
    const { typed, anchor } = applyIntent(readTyped(form), intent)
    const read = readStandardForm(typed)
    const { service } = found
    const version = Number(form.get('version'))
    if (Object.keys(read.faults).length > 0) {
      const errors = wordFaults(read.faults, c.get('words').services.edit.faults)
      return showEdit(c, site, { service, typed, version, errors })
    }
    const content = takeIfAsked(intent, read.standard, service)
    return save(c, site, {
      service,
      typed,
      version,
      content,
      next: nextOf(service.id, intent, anchor),
    })
  })
}

/** The form after a button of a row, and where on the page one goes on. */
function applyIntent(
  typed: TypedStandard,
  intent: string,
): { readonly typed: TypedStandard; readonly anchor: string } {
  const row = readRowIntent(intent)
  if (row === undefined) {
    const isTaking = intent.startsWith('take/')
    return {
      typed: isTaking ? typed : dropEmptyRows(typed),
      anchor: isTaking ? intent.slice(5) : '',
    }
  }
  const newId = randomUUID()
  const changed = applyRowIntent(typed, row, newId)
  const id = row.kind === 'add' ? newId : row.row
  const anchor = row.kind === 'remove' ? sectionOf(row.list) : `row-${row.list}-${id}`
  // A row of a tariff says that there is one.
  const isTariff = row.kind === 'add' && row.list === 'rows'
  if (!isTariff) return { typed: changed, anchor }
  return { typed: { ...changed, texts: new Map([...changed.texts, ['fee', 'tariff']]) }, anchor }
}

const sections: Readonly<Record<string, string>> = { rows: 'fee', channels: 'complaints' }

function sectionOf(list: string): string {
  return sections[list] ?? list
}

function takeIfAsked(
  intent: string,
  standard: ServiceStandard,
  { sopsInForce }: StoredService,
): ServiceStandard {
  const part = (['requirements', 'procedure', 'duration'] as const).find(
    (known) => intent === `take/${known}`,
  )
  return part === undefined ? standard : takeFromSops(standard, sopsInForce, part)
}

function nextOf(serviceId: string, intent: string, anchor: string): string {
  if (intent === 'save') return `/services/${serviceId}?done=saved`
  if (anchor === '') return `/services/${serviceId}/edit?done=saved`
  return `/services/${serviceId}/edit#${encodeURIComponent(anchor)}`
}

type Shown = Pick<EditPageProps, 'service' | 'typed'> &
  Partial<Pick<EditPageProps, 'version' | 'errors' | 'problems' | 'fileProblem'>>

async function save(
  c: WebContext,
  site: Site,
  asked: Shown & {
    readonly version: number
    readonly content: ServiceStandard
    readonly next: string
  },
): Promise<Response> {
  const { service, version: baseVersion, content, next, ...shown } = asked
  const change = { serviceId: service.id, baseVersion, content }
  const saved = await saveStandardDraft(contextOf(c, site), change)
  if (saved.ok) return c.redirect(next, 303)
  if (saved.code === 'standard-conflict')
    return showStandardConflict(c, site, { service, conflict: saved })
  if (saved.code !== 'invalid-standard') return showFailure(c, site, saved)
  const { language } = c.get('words')
  const problems = saved.problems.map((problem) => wordStandardProblem(problem, language))
  return showEdit(c, site, { ...shown, service, version: baseVersion, problems })
}

/** The form: as it is stored, or as it was typed with what is wrong with it. */
export function showEdit(c: WebContext, site: Site, shown: Shown): Response {
  const words = c.get('words')
  const { service, typed, version = service.draftVersion, errors = {}, problems = [] } = shown
  const isRefused = shown.errors !== undefined || problems.length > 0
  const page = { words, service, typed, version, errors, problems, isRefused }
  const body = (
    <>
      <DoneNotice texts={words.services.done} done={c.req.query('done')} />
      <EditPage {...page} fileProblem={shown.fileProblem} />
    </>
  )
  const status = isRefused || shown.fileProblem !== undefined ? 422 : 200
  return showPage(c, site, { title: words.services.edit.title, body, status })
}
