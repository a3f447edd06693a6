import type { Sop } from '#sop'
import {
  listUnits,
  seesDrafts,
  type Context,
  type Outcome,
  type SopSummary,
  type Unit,
} from '#server'
import { showFailure, showFault } from '../errors/failure-page.tsx'
import { showPage } from '../layout/respond.tsx'
import { contextOf } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { fileNameFields } from '../sops/print/file-name-fields.ts'
import { readPaper } from '../sops/print/paper.ts'
import { findErrors, makeBundle, proposeForm, readForm, type BundleForm } from './bundle-fields.ts'
import { BundlePage, type BundlePageProps } from './bundle-page.tsx'
import { getPrinted, listUnitSops, type PrintedVersion } from './unit-sops.ts'

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
    const read = await readContents(contextOf(c, site), sops, form.version)
    if (!read.ok) return showFailure(c, site, read)
    const printed = await printForm(c, site, { unit, form, contents: read.contents })
    c.set('shows', printed.ok ? sops.map(({ id }) => id) : [])
    if (printed.ok) return sendBundle(c, printed.pdf, { unit, form })
    const error = c.get('words').bundle.errors[printed.code]
    return showBundle(c, site, { unit, found, form, errors: { sops: error } })
  })
}

async function findUnit(c: WebContext, site: Site): Promise<Unit | undefined> {
  const units = await listUnits(contextOf(c, site))
  return units.find(({ id }) => id === c.req.param('id'))
}

type Choice = { readonly unit: Unit; readonly sops: readonly SopSummary[] }

/** So many SOPs are asked who approves them, those of the unit itself first. */
const mostAsked = 10

async function propose(c: WebContext, site: Site, { unit, sops }: Choice): Promise<BundleForm> {
  const context = contextOf(c, site)
  const { own = [], below = [] } = Object.groupBy(sops, ({ unitId }) =>
    unitId === unit.id ? 'own' : 'below',
  )
  const asked = [...own, ...below].slice(0, mostAsked)
  const read = await readContents(context, asked, 'in-force')
  const { governmentName: government, timeZone } = context.actor
  const year = new Intl.DateTimeFormat('en', { year: 'numeric', timeZone }).format(new Date())
  const facts = { government, unit, year, sops: read.ok ? read.contents.sops : [] }
  return proposeForm(
    facts,
    sops.map(({ id }) => id),
  )
}

type Shown = Omit<BundlePageProps, 'words' | 'choosesVersion'>

function showBundle(c: WebContext, site: Site, shown: Shown): Response {
  const words = c.get('words')
  const props = { ...shown, choosesVersion: seesDrafts(contextOf(c, site).actor) }
  const status = Object.keys(props.errors).length === 0 ? 200 : 422
  const title = `${words.bundle.title}: ${props.unit.name}`
  return showPage(c, site, { title, body: <BundlePage words={words} {...props} />, status })
}

type Contents = { readonly sops: readonly Sop[]; readonly writtenAt: Date }

/** Reads what is printed of each SOP, and when the last of it was written. */
async function readContents(
  context: Context,
  summaries: readonly SopSummary[],
  version: PrintedVersion,
): Promise<Outcome<{ readonly contents: Contents }>> {
  const sops: Sop[] = []
  let latest = 0
  for (const summary of summaries) {
    const found = await getPrinted(context, summary, version)
    if (!found.ok) return found
    sops.push(found.printed.content)
    latest = Math.max(latest, found.printed.writtenAt.getTime())
  }
  return { ok: true, contents: { sops, writtenAt: new Date(latest) } }
}

type Order = { readonly unit: Unit; readonly form: BundleForm; readonly contents: Contents }
type Printed =
  | { readonly ok: true; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly code: 'queue-full' | 'timeout' }

/** Prints; what is the person's or the moment's matter is a value. */
async function printForm(
  c: WebContext,
  site: Site,
  { unit, form, contents }: Order,
): Promise<Printed> {
  const { sops, writtenAt } = contents
  const government = contextOf(c, site).actor.governmentName
  const bundle = makeBundle(form, { government, unit, sops })
  // The time of what is printed: the same bundle gives the same bytes.
  const options = { paper: readPaper(form.paper), createdAt: writtenAt }
  const printed = await site.printer.printBundle({ bundle, options })
  if (printed.ok) return printed
  const { code } = printed
  if (code === 'queue-full' || code === 'timeout') return { ok: false, code }
  throw new Error(`printing the bundle of '${unit.name}' failed: ${code}`, { cause: printed })
}

function sendBundle(
  c: WebContext,
  pdf: Uint8Array<ArrayBuffer>,
  { unit, form }: Omit<Order, 'contents'>,
): Response {
  const name = c.get('words').bundle.fileName(unit.shortName || unit.name, form.texts.year)
  c.header('content-type', 'application/pdf')
  c.header('content-disposition', `attachment; ${fileNameFields(name, 'pdf')}`)
  c.header('cache-control', 'private, no-cache')
  return c.body(pdf)
}
