import { readInstrument, wordInstrumentFault, writeInstrument, type Instrument } from '#measures'
import { getInstrument, listInstruments, storeInstrument } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { DoneNotice } from '../../layout/done-notice.tsx'
import type { FieldErrors } from '../../layout/form-fields.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { fileNameFields } from '../../sops/print/file-name-fields.ts'
import { EditInstrumentPage } from './edit-instrument-page.tsx'
import { instrumentPath } from './instrument-address.ts'
import {
  changeInstrumentForm,
  fieldOfFault,
  readInstrumentForm,
  writeInstrumentForm,
  writeTypedInstrument,
  type TypedInstrument,
} from './instrument-form.ts'
import { InstrumentListPage } from './instrument-list-page.tsx'
import { InstrumentPage } from './instrument-page.tsx'

const place = '/surveys/instruments/:id/:version'

/** What surveys ask: read, downloaded, and made into new versions. */
export function addInstrumentRoutes(app: WebApp, site: Site): void {
  app.get('/surveys/instruments', (c) => showInstruments(c, site))

  app.get(place, async (c) => {
    const read = await findAsked(c, site)
    if (!read.ok) return showFailure(c, site, read)
    const words = c.get('words')
    const { title } = read.instrument
    const body = (
      <>
        <DoneNotice texts={words.surveys.instruments.done} done={c.req.query('done')} />
        <InstrumentPage {...read} words={words} />
      </>
    )
    return showPage(c, site, { title: title[words.language], body })
  })

  app.get(`${place}/instrument.json`, async (c) => {
    const read = await findAsked(c, site)
    if (!read.ok) return showFailure(c, site, read)
    const { id, version } = read.instrument
    const name = fileNameFields(`${id}-${version}`, 'json')
    c.header('content-disposition', `attachment; ${name}`)
    c.header('content-type', 'application/json; charset=utf-8')
    c.header('cache-control', 'no-store')
    return c.body(writeInstrument(read.instrument))
  })

  addEditRoutes(app, site)
}

/** The list, with what is wrong with a file that was brought. */
export async function showInstruments(
  c: WebContext,
  site: Site,
  faults?: readonly string[],
): Promise<Response> {
  const read = await listInstruments(contextOf(c, site))
  if (!read.ok) return showFailure(c, site, read)
  const words = c.get('words')
  const body = (
    <InstrumentListPage {...read} words={words} {...(faults !== undefined && { faults })} />
  )
  const status = faults === undefined ? 200 : 422
  return showPage(c, site, { title: words.surveys.instruments.title, body, status })
}

function findAsked(c: WebContext, site: Site) {
  const wanted = { id: c.req.param('id') ?? '', version: Number(c.req.param('version')) }
  return getInstrument(contextOf(c, site), wanted)
}

async function findToChange(c: WebContext, site: Site) {
  const read = await findAsked(c, site)
  if (!read.ok || read.mayChange) return read
  return { ok: false, code: 'not-allowed', action: 'write' } as const
}

function addEditRoutes(app: WebApp, site: Site): void {
  app.get(`${place}/edit`, async (c) => {
    const read = await findToChange(c, site)
    if (!read.ok) return showFailure(c, site, read)
    const { instrument: base, nextVersion } = read
    return showEdit(c, site, { base, nextVersion, typed: writeInstrumentForm(base) })
  })

  app.post(`${place}/edit`, async (c) => {
    const read = await findToChange(c, site)
    if (!read.ok) return showFailure(c, site, read)
    const { instrument: base, nextVersion } = read
    const form = c.get('form')
    const typed = readInstrumentForm(form, base)
    const changed = changeInstrumentForm(typed, { intent: form.get('intent') ?? '', base })
    if (changed !== undefined) return showEdit(c, site, { base, nextVersion, typed: changed })
    return saveTyped(c, site, { base, nextVersion, typed })
  })
}

type Edited = {
  readonly base: Instrument
  readonly nextVersion: number
  readonly typed: TypedInstrument
  readonly errors?: FieldErrors
}

async function saveTyped(c: WebContext, site: Site, edited: Edited): Promise<Response> {
  const { base, typed } = edited
  const reading = readInstrument(writeTypedInstrument(typed, base))
  if (!reading.ok) {
    const { language } = c.get('words')
    const told = reading.faults.map(
      (fault) => [fieldOfFault(fault, typed, base), wordInstrumentFault(fault, language)] as const,
    )
    // Of several faults of a field the first one is told.
    return showEdit(c, site, { ...edited, errors: Object.fromEntries(told.toReversed()) })
  }
  return keepInstrument(c, site, reading.instrument)
}

/** Stores what is asked and leads to the version that it became, or was already. */
export async function keepInstrument(
  c: WebContext,
  site: Site,
  instrument: Instrument,
): Promise<Response> {
  const stored = await storeInstrument(contextOf(c, site), instrument)
  if (!stored.ok) return showFailure(c, site, stored)
  const { version, isNew } = stored
  const path = instrumentPath({ id: instrument.id, version })
  return c.redirect(`${path}?done=${isNew ? 'stored' : 'same'}`, 303)
}

function showEdit(c: WebContext, site: Site, { errors, ...edited }: Edited): Response {
  const words = c.get('words')
  const body = <EditInstrumentPage {...edited} words={words} errors={errors ?? {}} />
  const status = errors === undefined ? 200 : 422
  return showPage(c, site, { title: words.surveys.instruments.newVersion, body, status })
}
