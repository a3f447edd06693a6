import { csrf } from 'hono/csrf'
import {
  checkSigner,
  getSignedDocument,
  getSigningDesk,
  officialPrinter,
  signOfficialDocument,
  verifySignedPdf,
  type Context,
  type Failure,
  type Outcome,
  type SigningDesk,
  type SigningTools,
} from '#server'
import { publicOrigin } from '../archive/public-answer.tsx'
import { codeStamp } from '../archive/verify/code-stamp.ts'
import { showFailure, signFaultText, statusOf } from '../errors/failure-page.tsx'
import { showPage } from '../layout/respond.tsx'
import { contextOf, requireWho } from '../request/session-cookie.ts'
import type { Site } from '../request/settings.ts'
import type { WebApp, WebContext } from '../request/web-env.ts'
import { fileNameFields } from '../sops/print/file-name-fields.ts'
import { placeOfFault, readSignForm, type SignForm } from './sign-form.ts'
import { SignPage, type SignPageProps } from './sign-page.tsx'
import { SignedPage } from './signed-page.tsx'

const at = '/sops/:id/revisions/:number{[0-9]{1,6}}'

/**
 * Signing the official document of a revision, and fetching it. The form takes a file, so like the
 * upload of files it stands before what limits and reads all other forms.
 */
export function addSigningRoutes(app: WebApp, site: Site): void {
  app.get(`${at}/sign`, requireWho, async (c) => {
    const found = await findDesk(contextOf(c, site), placeOf(c))
    if (!found.ok) return showFailure(c, site, found)
    const { desk } = found
    if (desk.signature !== undefined) return showSigned(c, site)
    if (desk.official === undefined) return showFailure(c, site, notRatified)
    return showForm(c, site, { operator: await lookAtOperatorsKey(c, site) })
  })

  app.post(`${at}/sign`, requireWho, csrf({ origin: [...site.origins] }), async (c) => {
    const form = await readSignForm(c, site)
    return form.checks ? check(c, site, form) : sign(c, site, form)
  })

  app.get(`${at}/signed.pdf`, requireWho, async (c) => {
    const kept = await getSignedDocument(contextOf(c, site), placeOf(c))
    if (!kept.ok) return showFailure(c, site, kept)
    c.header('content-type', 'application/pdf')
    const name = fileNameFields(`SOP ${kept.signature.number}`, 'pdf')
    c.header('content-disposition', `attachment; ${name}`)
    c.header('cache-control', 'private, no-cache')
    return c.body(new Uint8Array(kept.pdf))
  })
}

const notRatified = { ok: false, code: 'not-ratified' } as const satisfies Failure

function placeOf(c: WebContext) {
  return { sopId: c.req.param('id') ?? '', revision: Number(c.req.param('number')) }
}

/** The desk, for who may sign there. */
async function findDesk(
  context: Context,
  place: ReturnType<typeof placeOf>,
): Promise<Outcome<{ readonly desk: SigningDesk }>> {
  const found = await getSigningDesk(context, place)
  if (!found.ok || found.desk.maySign) return found
  return { ok: false, code: 'not-allowed', action: 'sign' }
}

async function lookAtOperatorsKey(c: WebContext, site: Site) {
  const { signing } = site
  const { openSigner } = signing
  if (openSigner === undefined) return undefined
  const looked = await checkSigner(contextOf(c, site), placeOf(c), { openSigner, signing })
  return looked.ok ? looked.checked : undefined
}

async function check(c: WebContext, site: Site, form: SignForm): Promise<Response> {
  const { openSigner } = form
  const { signing } = site
  const looked = await checkSigner(contextOf(c, site), placeOf(c), { openSigner, signing })
  if (!looked.ok) return answerFailure(c, site, { failure: looked, form })
  const { checked } = looked
  if (checked.ok) return showForm(c, site, { chosen: form.key, checked: checked.facts })
  const failure = { ok: false, code: 'not-signed', fault: checked.fault } as const
  return answerFailure(c, site, { failure, form })
}

async function sign(c: WebContext, site: Site, form: SignForm): Promise<Response> {
  const tools: SigningTools = {
    print: officialPrinter(site.printer),
    signing: site.signing,
    openSigner: form.openSigner,
    codeStampOf: ({ code }) => codeStamp(code, { origin: publicOrigin(site), lines: [] }),
  }
  const signed = await signOfficialDocument(contextOf(c, site), placeOf(c), tools)
  site.memory.forget()
  if (!signed.ok) return answerFailure(c, site, { failure: signed, form })
  return c.redirect(`${c.req.path}?done=signed`, 303)
}

type Refused = { readonly failure: Failure; readonly form: SignForm }

/** What can be mended comes back with the form; what somebody else has signed is shown. */
function answerFailure(c: WebContext, site: Site, { failure, form }: Refused) {
  if (failure.code === 'already-signed') return c.redirect(c.req.path, 303)
  if (failure.code !== 'not-signed') return showFailure(c, site, failure)
  const text = signFaultText(failure.fault, c.get('words'))
  const errors = { [placeOfFault(failure.fault, form.key)]: text }
  return showForm(c, site, { chosen: form.key, errors })
}

async function showForm(
  c: WebContext,
  site: Site,
  shown: Pick<SignPageProps, 'operator' | 'chosen' | 'errors' | 'checked'>,
): Promise<Response> {
  const found = await findDesk(contextOf(c, site), placeOf(c))
  if (!found.ok) return showFailure(c, site, found)
  const { official } = found.desk
  if (official === undefined) return showFailure(c, site, notRatified)
  const { anchors, openSigner } = site.signing
  const words = c.get('words')
  const knows = { hasOperatorsKey: openSigner !== undefined, hasAnchors: anchors.length > 0 }
  const body = <SignPage {...{ words, official, ...knows, ...shown }} />
  const status = shown.errors === undefined ? 200 : statusOf('not-signed')
  return showPage(c, site, { title: words.signing.title, body, status })
}

async function showSigned(c: WebContext, site: Site): Promise<Response> {
  const kept = await getSignedDocument(contextOf(c, site), placeOf(c))
  if (!kept.ok) return showFailure(c, site, kept)
  const { anchors, getRevocationLists } = site.signing
  const { standing } = verifySignedPdf(kept.pdf, { anchors, lists: await getRevocationLists() })
  const words = c.get('words')
  const isNew = c.req.query('done') === 'signed'
  const body = <SignedPage {...{ words, isNew, standing, signature: kept.signature }} />
  return showPage(c, site, { title: words.signing.signedTitle, body })
}
