import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { decodeUtf8 } from '#sop'
import {
  enterPaperFile,
  getPaperDesk,
  isCsrfToken,
  previewPaperFile,
  readListFile,
  type PaperDesk,
} from '#server'
import type { ComponentChildren } from 'preact'
import { showFailure } from '../../../errors/failure-page.tsx'
import { showPage } from '../../../layout/respond.tsx'
import { fieldText } from '../../../request/form.ts'
import { contextOf } from '../../../request/session-cookie.ts'
import type { Site } from '../../../request/settings.ts'
import type { WebApp, WebContext } from '../../../request/web-env.ts'
import { SurveyFrame } from '../../survey-frame.tsx'
import { PaperFilePage, PaperFileStart, type FileFault } from './paper-file-page.tsx'

/** Largest file of papers: a thousand rows with long remarks. */
const largestFile = 2 * 1024 * 1024

/** The page on which a file is chosen, and what is saved of one that was looked at. */
export function addPaperFileRoutes(app: WebApp, site: Site): void {
  app.get('/surveys/:id/paper/file', (c) => showStart(c, site, undefined))
  app.post('/surveys/:id/paper/file/save', async (c) => {
    const id = c.req.param('id')
    const text = fieldText(c.get('form'), 'text')
    const context = { ...contextOf(c, site), intake: site.answers }
    const taken = await enterPaperFile(context, id, text)
    if (!taken.ok) return showFailure(c, site, taken)
    if (taken.kind !== 'taken') return showPreview(c, site, text)
    const done = taken.count > 0 ? 'file-saved' : 'again'
    return c.redirect(`/surveys/${id}/paper?done=${done}`, 303)
  })
}

/** Takes the file and shows what would be saved. It stands before what limits and reads all other forms. */
export function addPaperUploadRoute(app: WebApp, site: Site): void {
  app.post(
    '/surveys/:id/paper/file',
    csrf({ origin: [...site.origins] }),
    bodyLimit({ maxSize: largestFile, onError: (c) => showStart(c, site, 'unread') }),
    async (c) => {
      const form = await c.req.formData().catch(() => new FormData())
      const token = form.get('csrf')
      if (typeof token !== 'string' || !isCsrfToken(c.get('csrfSecret'), token)) {
        throw new HTTPException(403)
      }
      const file = form.get('file')
      const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : undefined
      const text = bytes === undefined ? undefined : await readListFile(bytes)
      if (bytes === undefined || text === undefined) return showStart(c, site, 'unread')
      const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b
      if (!isWorkbook && decodeUtf8(bytes) === undefined) return showStart(c, site, 'encoding')
      return showPreview(c, site, text)
    },
  )
}

async function showStart(
  c: WebContext,
  site: Site,
  fault: FileFault | undefined,
): Promise<Response> {
  const id = c.req.param('id') ?? ''
  const read = await getPaperDesk(contextOf(c, site), id)
  if (!read.ok) return showFailure(c, site, read)
  const body = <PaperFileStart words={c.get('words')} surveyId={id} fault={fault} />
  return show(c, site, { desk: read.desk, body, status: fault === undefined ? 200 : 422 })
}

async function showPreview(c: WebContext, site: Site, text: string): Promise<Response> {
  const preview = await previewPaperFile(contextOf(c, site), c.req.param('id') ?? '', text)
  if (!preview.ok) return showFailure(c, site, preview)
  const { desk, faults } = preview
  const body = <PaperFilePage words={c.get('words')} preview={preview} text={text} />
  return show(c, site, { desk, body, status: faults.length > 0 ? 422 : 200 })
}

type Shown = {
  readonly desk: PaperDesk
  readonly body: ComponentChildren
  readonly status: 200 | 422
}

function show(c: WebContext, site: Site, { desk, body, status }: Shown): Response {
  const words = c.get('words')
  const { survey, unitName } = desk
  return showPage(c, site, {
    title: `${words.surveyPaper.file.title}, ${survey.title}`,
    body: (
      <SurveyFrame words={words} survey={survey} unitName={unitName} tab="paper">
        {body}
      </SurveyFrame>
    ),
    status,
  })
}
