import { saveDraft, type Failure } from '#server'
import type { DraftAnswer } from '../../editing/draft-answer.ts'
import { failureLines, statusOf } from '../../errors/failure-page.tsx'
import type { Words } from '../../messages/words.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp } from '../../request/web-env.ts'
import { checkContentText } from './check-content.ts'

/** Takes the drafts that the island saves by itself: the document, made from version `?version=`. */
export function addDraftRoute(app: WebApp, site: Site): void {
  app.post('/sops/:id/draft', async (c) => {
    const read = checkContentText(await c.req.text(), c.get('language'))
    if (!read.ok) return c.json<DraftAnswer>({ kind: 'refused', lines: read.lines }, 422)
    const saved = await saveDraft(contextOf(c, site), {
      sopId: c.req.param('id'),
      baseVersion: Number(c.req.query('version')),
      content: read.sop,
    })
    if (saved.ok) return c.json<DraftAnswer>({ kind: 'saved', version: saved.version })
    return c.json(answerOf(saved, c.get('words')), statusOf(saved.code))
  })
}

function answerOf(failure: Failure, words: Words): DraftAnswer {
  if (failure.code === 'conflict') return { kind: 'conflict', changedBy: failure.changedBy }
  const { title, text } = words.failures[failure.code]
  return { kind: 'refused', lines: [`${title}. ${text}`, ...failureLines(failure, words)] }
}
