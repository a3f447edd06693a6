import type { DraftConflict, StoredSop } from '#server'
import { showPage } from '../../layout/respond.tsx'
import type { Site } from '../../request/settings.ts'
import type { WebContext } from '../../request/web-env.ts'
import { ConflictPage } from './conflict-page.tsx'

export type ConflictView = {
  readonly sop: Pick<StoredSop, 'id'>
  readonly base: number
  readonly conflict: DraftConflict
  readonly unresolved?: true
}

/** Answers 409 with what both changed and what is to be chosen. */
export function showConflict(c: WebContext, site: Site, view: ConflictView): Response {
  const words = c.get('words')
  const { sop, ...rest } = view
  const body = <ConflictPage words={words} sopId={sop.id} {...rest} />
  return showPage(c, site, { title: words.conflict.title, body, status: 409 })
}
