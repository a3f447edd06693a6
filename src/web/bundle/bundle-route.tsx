import type { Sop } from '#sop'
import { listUnits, type SopSummary, type Unit } from '#server'
import { showFailure, showFault } from '../errors/failure-page.tsx'
import { showPage } from '../layout/respond.tsx'
import { contextOf } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { fileNameFields } from '../sops/print/file-name-fields.ts'
import { readPaper } from '../sops/print/paper.ts'
import { findErrors, makeBundle, proposeForm, readForm, type BundleForm } from './bundle-fields.ts'
import { BundlePage, type BundlePageProps } from './bundle-page.tsx'
import { getPrinted, listUnitSops } from './unit-sops.ts'

/** The SOPs of a unit bound as one PDF: whoever may read them may print them. */
export function addBundleRoutes(app: WebApp, site: Site): void {
  app.get('/units/:id/bundle', async (c) => {
    const unit = await findUnit(c, site)
    if (unit === undefined) return showFault(c, site, { code: 'not-found' })
    const found = await listUnitSops(contextOf(c, site), unit.id)
    const asked = new Set(c.req.queries('sop'))
    const some = found.sops.filter(({ id }) => asked.has(id))
    const form = await propose(c, site, { unit, sops: some.length > 0 ? some : found.sops })
    return showBundle(c, site, { unit, found, form, errors: {} })
  })

  app.post('/units/:id/bundle', async (c) => {
    const unit = await findUnit(c, site)
    if (unit === undefined) return showFault(c, site, { code: 'not-found' })
    const found = await listUnitSops(contextOf(c, site), unit.id)
    const form = readForm(c.get('form'))
    const known = new Set(found.sops.map(({ id }) => id))
    const errors = findErrors(form, known, c.get('words'))
    if (Object.keys(errors).length > 0) return showBundle(c, site, { unit, found, form, errors })
    const sops = found.sops.filter(({ id }) => form.chosen.has(id))
    return sendBundle(c, site, { unit, sops, form })
  })
}

async function findUnit(c: WebContext, site: Site): Promise<Unit | undefined> {
  const units = await listUnits(contextOf(c, site))
  return units.find(({ id }) => id === c.req.param('id'))
}

type Choice = { readonly unit: Unit; readonly sops: readonly SopSummary[] }

/** So many SOPs are asked who approves them. */
const mostAsked = 10

async function propose(c: WebContext, site: Site, { unit, sops }: Choice): Promise<BundleForm> {
  const context = contextOf(c, site)
  const own = sops.filter(({ unitId }) => unitId === unit.id)
  const asked = (own.length > 0 ? own : sops).slice(0, mostAsked)
  const contents: Sop[] = []
  for (const sop of asked) {
    const found = await getPrinted(context, sop)
    if (found.ok) contents.push(found.printed.content)
  }
  const { governmentName: government, timeZone } = context.actor
  const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(new Date())
  const facts = { government, unit, year, sops: contents }
  return proposeForm(
    facts,
    sops.map(({ id }) => id),
  )
}

function showBundle(c: WebContext, site: Site, props: Omit<BundlePageProps, 'words'>): Response {
  const words = c.get('words')
  const status = Object.keys(props.errors).length === 0 ? 200 : 422
  const title = `${words.bundle.title}: ${props.unit.name}`
  return showPage(c, site, { title, body: <BundlePage words={words} {...props} />, status })
}

async function sendBundle(
  c: WebContext,
  site: Site,
  { unit, sops, form }: Choice & { readonly form: BundleForm },
): Promise<Response> {
  const context = contextOf(c, site)
  const contents: Sop[] = []
  let latest = 0
  for (const sop of sops) {
    const found = await getPrinted(context, sop)
    if (!found.ok) return showFailure(c, site, found)
    contents.push(found.printed.content)
    latest = Math.max(latest, found.printed.writtenAt.getTime())
  }
  const government = context.actor.governmentName
  const bundle = makeBundle(form, { government, unit, sops: contents })
  // The time of what is printed: the same bundle gives the same bytes.
  const options = { paper: readPaper(form.paper), createdAt: new Date(latest) }
  const printed = await site.printer.printBundle({ bundle, options })
  if (!printed.ok) {
    if (printed.code === 'queue-full') return showFault(c, site, { code: 'too-many' })
    throw new Error(`printing the bundle of '${unit.name}' failed: ${printed.code}`, {
      cause: printed,
    })
  }
  const name = c.get('words').bundle.fileName(unit.shortName || unit.name, bundle.year)
  c.header('content-type', 'application/pdf')
  c.header('content-disposition', `attachment; ${fileNameFields(name, 'pdf')}`)
  c.header('cache-control', 'private, no-cache')
  return c.body(printed.pdf)
}
