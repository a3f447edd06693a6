import {
  findReceipt,
  getPublishedDraft,
  offerCommentForm,
  sendComment,
  withdrawComment,
  type CommentSent,
  type PublishedDraft,
} from '#server'
import { fieldText } from '../../request/form.ts'
import { askerKey } from '../../request/limits.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { findAskedPortal, type AskedPortal } from '../../portal/find-asked-portal.ts'
import { draftPath } from '../../portal/portal-address.ts'
import { showPortal, showPortalMissing } from '../../portal/portal-answer.tsx'
import {
  CommentFormPage,
  NotTakenPage,
  type FormFault,
  type TypedFields,
} from './comment-form-page.tsx'
import { ReceiptPage } from './receipt-page.tsx'

const blank: TypedFields = { part: 'whole', text: '', shownName: '' }

/** Tokens and codes are of one sender: nobody keeps these pages. */
const unkept = { 'cache-control': 'no-store' }

/** The form to comment, and the page of a comment that was sent. */
export function addCommentRoutes(app: WebApp, site: Site, root: string): void {
  const form = `${root}/:slug/rancangan/:id/tanggapan`
  app.get(form, (c) =>
    withDraft(c, site, (portal, draft) => {
      const code = c.req.query('kode')?.replaceAll(/[^A-Za-z0-9-]/g, '')
      const path = `${draftPath(portal.place, draft.id)}/tanggapan`
      if (code !== undefined && code !== '') return c.redirect(`${path}/${code.slice(0, 30)}`, 303)
      if (draft.stage !== 'open') return showNotTaken(c, site, { portal, draft, kind: 'closed' })
      return showForm(c, site, { portal, draft, typed: blank })
    }),
  )
  app.post(form, (c) => withDraft(c, site, (portal, draft) => takeForm(c, site, { portal, draft })))
  app.get(`${form}/:code`, (c) =>
    withDraft(c, site, (portal, draft) => showReceipt(c, site, { portal, draft })),
  )
  app.post(`${form}/:code`, (c) =>
    withDraft(c, site, async (portal, draft) => {
      const code = c.req.param('code') ?? ''
      const result = await withdrawComment(portal, draft.id, code)
      if (result === 'unknown') return showPortalMissing(c, site, portal)
      const path = `${draftPath(portal.place, draft.id)}/tanggapan/${encodeURIComponent(code)}`
      return c.redirect(result === 'withdrawn' ? `${path}?done=withdrawn` : path, 303)
    }),
  )
}

type AtDraft = { readonly portal: AskedPortal; readonly draft: PublishedDraft }

async function withDraft(
  c: WebContext,
  site: Site,
  answer: (portal: AskedPortal, draft: PublishedDraft) => Response | Promise<Response>,
): Promise<Response> {
  const portal = await findAskedPortal(c, site)
  if (portal === undefined) return showPortalMissing(c, site)
  const found = await getPublishedDraft(portal, c.req.param('id') ?? '', 1)
  return found === undefined ? showPortalMissing(c, site, portal) : answer(portal, found.draft)
}

async function takeForm(c: WebContext, site: Site, at: AtDraft): Promise<Response> {
  const type = c.req.header('content-type') ?? ''
  const isForm = type.startsWith('application/x-www-form-urlencoded')
  const form = new URLSearchParams(isForm ? await c.req.text() : '')
  const typed = {
    part: fieldText(form, 'part'),
    text: fieldText(form, 'text'),
    shownName: fieldText(form, 'shown-name'),
  }
  const sent = await sendComment(at.portal, {
    ...typed,
    consultationId: at.draft.id,
    token: fieldText(form, 'token'),
    trap: fieldText(form, 'website'),
    address: askerKey(c),
  })
  return answerSent(c, site, { ...at, typed, sent })
}

function answerSent(
  c: WebContext,
  site: Site,
  at: AtDraft & { readonly typed: TypedFields; readonly sent: CommentSent },
): Response {
  const { portal, draft, sent, typed } = at
  switch (sent.kind) {
    case 'taken':
      return c.redirect(
        `${draftPath(portal.place, draft.id)}/tanggapan/${sent.code}?done=sent`,
        303,
      )
    case 'unknown':
      return showPortalMissing(c, site, portal)
    case 'closed':
    case 'full':
    case 'too-often':
      return showNotTaken(c, site, { ...at, kind: sent.kind, text: typed.text })
    case 'empty':
    case 'too-long':
    case 'forged':
    case 'too-fast':
    case 'too-old':
      return showForm(c, site, { ...at, fault: sent.kind })
  }
}

function showForm(
  c: WebContext,
  site: Site,
  at: AtDraft & { readonly typed: TypedFields; readonly fault?: FormFault },
): Response {
  const { portal, draft, typed, fault } = at
  const words = c.get('words')
  return showPortal(c, site, {
    ...commentContent(c, at),
    title: words.consultation.public.form.title,
    body: (
      <CommentFormPage
        words={words}
        place={portal.place}
        draft={draft}
        token={offerCommentForm(portal, draft.id)}
        typed={typed}
        {...(fault !== undefined && { fault })}
      />
    ),
    ...(fault !== undefined && { status: 422 as const }),
  })
}

const notTakenStatus = { closed: 409, full: 429, 'too-often': 429 } as const

function showNotTaken(
  c: WebContext,
  site: Site,
  at: AtDraft & { readonly kind: keyof typeof notTakenStatus; readonly text?: string },
): Response {
  const { portal, draft, kind, text = '' } = at
  const words = c.get('words')
  if (notTakenStatus[kind] === 429) c.header('retry-after', '86400')
  return showPortal(c, site, {
    ...commentContent(c, at),
    title: words.consultation.public.form[kind].title,
    body: (
      <NotTakenPage
        words={words}
        place={portal.place}
        draftId={draft.id}
        kind={kind}
        text={text.slice(0, 10_000)}
      />
    ),
    status: notTakenStatus[kind],
  })
}

async function showReceipt(c: WebContext, site: Site, at: AtDraft): Promise<Response> {
  const { portal, draft } = at
  const code = c.req.param('code') ?? ''
  const receipt = await findReceipt(portal, draft.id, code)
  if (receipt === undefined) return showPortalMissing(c, site, portal)
  const words = c.get('words')
  return showPortal(c, site, {
    ...commentContent(c, at),
    address: (place) => `${draftPath(place, draft.id)}/tanggapan/${encodeURIComponent(code)}`,
    title: words.consultation.public.receipt.title,
    head: <meta name="robots" content="noindex" />,
    body: (
      <ReceiptPage
        words={words}
        place={portal.place}
        draftId={draft.id}
        code={code}
        receipt={receipt}
        isFinished={draft.finishedAt !== null}
        done={c.req.query('done')}
      />
    ),
  })
}

function commentContent(c: WebContext, { portal, draft }: AtDraft) {
  return {
    portal,
    address: (place: AskedPortal['place']) => `${draftPath(place, draft.id)}/tanggapan`,
    description: c.get('words').consultation.public.list.lead,
    headers: unkept,
  }
}
