import { editSop, type Sop } from '#sop'
import { getEarlierDraft, getSop, saveDraft, type Context, type StoredSop } from '#server'
import { applyForm } from '../../editing/apply-form.ts'
import { readIntent } from '../../editing/intent-command.ts'
import { showFailure, showFault } from '../../errors/failure-page.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { showConflict } from '../conflict/show-conflict.tsx'
import { checkContent } from './check-content.ts'
import { newMark, showEdit } from './show-edit.tsx'

export function addEditRoute(app: WebApp, site: Site): void {
  app.get('/sops/:id/edit', async (c) => {
    const found = await getSop(contextOf(c, site), c.req.param('id'))
    if (!found.ok) return showFailure(c, site, found)
    const { sop } = found
    if (!sop.may.edit) return showFault(c, site, { code: 'not-allowed' })
    return showEdit(c, site, {
      sop,
      content: sop.content,
      mark: newMark(),
      version: sop.version,
      openRow: c.req.query('row'),
    })
  })

  app.post('/sops/:id/edit', async (c) => {
    const found = await getSop(contextOf(c, site), c.req.param('id'))
    if (!found.ok) return showFailure(c, site, found)
    if (!found.sop.may.edit) return showFault(c, site, { code: 'not-allowed' })
    return takeForm(c, site, found.sop)
  })
}

/** The form's fields, then what its button asks for, saved as the next version of the draft. */
async function takeForm(c: WebContext, site: Site, sop: StoredSop): Promise<Response> {
  const context = contextOf(c, site)
  const posted = readTicket(c.get('form'), sop.version)
  const base = await findBase(context, sop, posted.version)
  const content = edit(base, c.get('form'), posted)
  const checked = checkContent(content, c.get('language'))
  if (!checked.ok) {
    return showEdit(c, site, { sop, content, refused: checked.lines, ...posted })
  }
  const draft = { sopId: sop.id, baseVersion: posted.version, content: checked.sop }
  const saved = await saveDraft(context, draft)
  if (saved.ok) return c.redirect(nextAddress(sop.id, posted.intent), 303)
  if (saved.code !== 'conflict') return showFailure(c, site, saved)
  return showConflict(c, site, { sop, base: posted.version, conflict: saved })
}

type Posted = { readonly version: number; readonly mark: string; readonly intent: string }

function readTicket(form: URLSearchParams, newest: number): Posted {
  const version = /^\d{1,9}$/.exec(form.get('version') ?? '')?.[0]
  return {
    version: version === undefined ? newest : Number(version),
    mark: /^[\da-z]{1,8}$/.exec(form.get('mark') ?? '')?.[0] ?? newMark(),
    intent: form.get('intent') ?? 'save',
  }
}

/** A form says what it shows; only the draft that it was filled from tells what was changed in it. */
async function findBase(context: Context, sop: StoredSop, version: number): Promise<Sop> {
  if (version === sop.version) return sop.content
  const earlier = await getEarlierDraft(context, { sopId: sop.id, version })
  return (earlier.ok ? earlier.content : undefined) ?? sop.content
}

function edit(base: Sop, form: URLSearchParams, { intent, mark }: Posted): Sop {
  const command = readIntent(intent)
  const filled = applyForm(base, form)
  return command === undefined ? filled : editSop(filled, command, mark)
}

/** Back to the form, at the row that was worked on. */
function nextAddress(id: string, intent: string): string {
  if (intent === 'done') return `/sops/${id}`
  if (/^(?:add|move|remove)-performer\b/.test(intent)) {
    return `/sops/${id}/edit?part=performers#performers`
  }
  const opened = /^more\/([^/]+)$/.exec(intent)?.[1]
  if (opened !== undefined) return `/sops/${id}/edit?row=${opened}#row-${opened}`
  const step =
    /^(?:move-step|add-symbol|add-exit|remove-exit|lead-performer|remove-symbol)\/([^/]+)/
  const row = step.exec(intent)?.[1]
  return row === undefined ? `/sops/${id}/edit` : `/sops/${id}/edit#row-${row}`
}
