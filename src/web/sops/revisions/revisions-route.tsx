import {
  getRevision,
  getSigningDesk,
  getSop,
  listRevisions,
  listSopHistory,
  restoreRevision,
  type Revision,
  type SigningDesk,
  type StoredSop,
} from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import { timeText } from '../../layout/date-text.ts'
import type { Words } from '../../messages/words.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { SigningLinks } from '../../signing/signing-links.tsx'
import { drawSopArt } from '../sop-art.ts'
import { PostButton } from '../../layout/post-button.tsx'
import { SopBody } from '../view/view-page.tsx'
import { RevisionsPage } from './revisions-page.tsx'

export function addRevisionRoutes(app: WebApp, site: Site): void {
  app.get('/sops/:id/revisions', async (c) => {
    const context = contextOf(c, site)
    const id = c.req.param('id')
    const found = await getSop(context, id)
    if (!found.ok) return showFailure(c, site, found)
    const [list, history] = await Promise.all([
      listRevisions(context, id),
      listSopHistory(context, id),
    ])
    if (!list.ok) return showFailure(c, site, list)
    const words = c.get('words')
    const entries = history.ok ? history.entries : []
    const page = { words, sop: found.sop, revisions: list.revisions, entries }
    return showPage(c, site, {
      title: words.revisions.title,
      body: <RevisionsPage {...page} />,
    })
  })

  app.get('/sops/:id/revisions/:number{[0-9]{1,6}}', async (c) => {
    const context = contextOf(c, site)
    const sopId = c.req.param('id')
    const number = Number(c.req.param('number'))
    const [found, frozen, signing] = await Promise.all([
      getSop(context, sopId),
      getRevision(context, { sopId, number }),
      getSigningDesk(context, { sopId, revision: number }),
    ])
    if (!found.ok) return showFailure(c, site, found)
    if (!frozen.ok) return showFailure(c, site, frozen)
    const words = c.get('words')
    const desk = signing.ok ? signing.desk : undefined
    const body = <RevisionPage {...{ words, sop: found.sop, revision: frozen.revision, desk }} />
    return showPage(c, site, { title: words.revisions.title1(number), body })
  })

  app.post('/sops/:id/revisions/:number{[0-9]{1,6}}/restore', async (c) => {
    const sopId = c.req.param('id')
    const number = Number(c.req.param('number'))
    const baseVersion = Number(c.get('form').get('version'))
    const restored = await restoreRevision(contextOf(c, site), { sopId, number, baseVersion })
    if (!restored.ok) return showFailure(c, site, restored)
    return c.redirect(`/sops/${sopId}?done=revision`, 303)
  })
}

function RevisionPage(props: {
  readonly words: Words
  readonly sop: StoredSop
  readonly revision: Revision
  readonly desk: SigningDesk | undefined
}) {
  const { words, sop, revision, desk } = props
  const at = `/sops/${sop.id}/revisions`
  return (
    <>
      <p class="crumb">
        <a href={at}>{words.revisions.title}</a>
      </p>
      <div class="page-head">
        <div>
          <h1>{revision.title === '' ? words.list.untitled : revision.title}</h1>
          <p class="facts">
            <span>{words.revisions.title1(revision.number)}</span>
            <span>{timeText(revision.fixedAt, words)}</span>
            <span>{revision.fixedBy}</span>
            <span>{revision.note}</span>
          </p>
        </div>
        {sop.may.edit && (
          <PostButton
            action={`${at}/${revision.number}/restore`}
            label={words.revisions.restore}
            fields={{ version: sop.version }}
            class="quiet"
          />
        )}
      </div>
      <p class="notice">{words.revisions.current}</p>
      {desk !== undefined && (
        <SigningLinks words={words} at={`${at}/${revision.number}`} desk={desk} />
      )}
      <SopBody words={words} art={drawSopArt(revision.content, words)} content={revision.content} />
    </>
  )
}
