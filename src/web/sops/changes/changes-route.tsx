import { wordChanges, writeChanges } from '#sop'
import { showFailure } from '../../errors/failure-page.tsx'
import { showRemembered } from '../../layout/respond.tsx'
import { wordsOf } from '../../messages/words.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { ChangesPage, type ShownChanges } from './changes-page.tsx'
import { sendPrinted } from '../print/send-printed.ts'
import { compareStates, stateText, type Comparison } from './compared-states.ts'
import { drawMarked } from './marked-drawings.ts'

export function addChangesRoutes(app: WebApp, site: Site): void {
  app.get('/sops/:id/changes', (c) =>
    showRemembered(c, site, async () => {
      const found = await compareStates(contextOf(c, site), c.req.param('id'), c.req.query())
      if (!found.ok) return showFailure(c, site, found)
      const words = c.get('words')
      const shown = showChanges(c, found)
      const body = <ChangesPage words={words} choice={found.choice} shown={shown} />
      return { title: words.changes.title, body, wide: true }
    }),
  )

  app.get('/sops/:id/changes.json', async (c) => {
    const found = await compareStates(contextOf(c, site), c.req.param('id'), c.req.query())
    if (!found.ok) return showFailure(c, site, found)
    const { compared } = found
    if (compared === undefined) return showFailure(c, site, { ok: false, code: 'no-revision' })
    c.header('content-type', 'application/json; charset=utf-8')
    c.header('content-disposition', 'attachment; filename="changes.json"')
    c.header('cache-control', 'private, no-cache')
    return c.body(writeChanges(compared.changes, compared.before, c.get('language')))
  })

  app.get('/sops/:id/changes.pdf', async (c) => {
    const found = await compareStates(contextOf(c, site), c.req.param('id'), c.req.query())
    return found.ok ? printChanges(c, site, found) : showFailure(c, site, found)
  })
}

/** The later state, with the pages that tell what changed since the earlier one. */
function printChanges(c: WebContext, site: Site, { choice, compared }: Comparison) {
  if (choice.chosen === undefined || compared === undefined) {
    return showFailure(c, site, { ok: false, code: 'no-revision' })
  }
  const { from, to } = choice.chosen
  const fixed = choice.revisions.find(({ number }) => number === to)
  // The printed document is Indonesian, whatever the language of the pages.
  const label = stateText(choice, from, wordsOf('id', c.get('words').timeZone))
  return sendPrinted(c, site, {
    format: 'pdf',
    sop: compared.after,
    writtenAt: fixed?.fixedAt ?? choice.sop.updatedAt,
    previous: { sop: compared.before, label },
  })
}

function showChanges(c: WebContext, { compared }: Comparison): ShownChanges | undefined {
  if (compared === undefined) return undefined
  const worded = wordChanges(compared.changes, compared.before, c.get('language'))
  const drawn = drawMarked(compared, worded.changes, c.get('words'))
  return { ...worded, drawn }
}
