import { randomInt } from 'node:crypto'
import type { Sop } from '#sop'
import type { StoredSop } from '#server'
import { writeSeed } from '../../editing/editor-seed.ts'
import { csrfHole } from '../../layout/csrf-hole.ts'
import { SopNotice } from '../sop-notice.tsx'
import { showPage } from '../../layout/respond.tsx'
import type { Site } from '../../request/settings.ts'
import type { WebContext } from '../../request/web-env.ts'
import { drawSopArt } from '../sop-art.ts'
import { EditPage } from './edit-page.tsx'

/** What the form shows: the stored draft, or what was typed and could not be saved. */
export type EditView = {
  readonly sop: StoredSop
  readonly content: Sop
  readonly mark: string
  readonly version: number
  readonly refused?: readonly string[]
  readonly openRow?: string | undefined
}

/** Answers with the editing form; 422 where it comes back with faults. */
export function showEdit(c: WebContext, site: Site, view: EditView): Response {
  const words = c.get('words')
  const { content, refused = [] } = view
  const art = drawSopArt(content, words)
  const ticket = { sopId: view.sop.id, version: view.version, mark: view.mark, csrf: csrfHole }
  const names = words.identity
  const form = {
    words: words.editor,
    sop: content,
    findings: art.findings,
    live: false,
    openRow: view.openRow,
    performersOpen: c.req.query('part') === 'performers',
    ticket,
    names,
    refused,
  }
  const language = c.get('language')
  const seed = writeSeed({ ticket, language, names, sop: content, findings: art.findings })
  const body = (
    <>
      <SopNotice words={c.get('words')} sop={view.sop} done={c.req.query('done')} />
      <EditPage words={words} form={form} pages={art.pages} seed={seed} />
    </>
  )
  const title = words.editor.title(content.title === '' ? words.list.untitled : content.title)
  const status = refused.length === 0 ? 200 : 422
  return showPage(c, site, { title, body, status, island: 'editor', wide: true })
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A word for one opening of the form, so that two people's new rows have different ids. */
export function newMark(): string {
  return Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
}
