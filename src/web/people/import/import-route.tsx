import { listUnits, previewPeopleList, savePeopleList } from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import { contextOf } from '../../request/session-cookie.ts'
import type { Site } from '../../request/settings.ts'
import type { WebApp, WebContext } from '../../request/web-env.ts'
import { refuseChange } from '../change/person-form.tsx'
import { CheckPage } from './check-page.tsx'
import { readListForm, type ListForm } from './list-form.ts'
import { StartPage, type ListFault } from './start-page.tsx'

export function addPeopleImportRoutes(app: WebApp, site: Site): void {
  app.get('/people/list', (c) => {
    const refused = refuseChange(contextOf(c, site))
    return refused === undefined ? showStart(c, site, { text: '' }) : showFailure(c, site, refused)
  })

  app.post('/people/list', (c) => {
    const intent = c.get('form').get('intent') === 'save' ? 'save' : 'check'
    return showList(c, site, { list: readListForm(c.get('form')), intent })
  })
}

/** Checks or saves a list and shows how it stands; a list that is none comes back. */
export async function showList(
  c: WebContext,
  site: Site,
  { list, intent }: { readonly list: ListForm; readonly intent: 'check' | 'save' },
): Promise<Response> {
  const words = c.get('words')
  const context = contextOf(c, site)
  const judged = await (intent === 'save' ? savePeopleList : previewPeopleList)(context, list)
  if (!judged.ok) {
    if (judged.code !== 'invalid-fields') return showFailure(c, site, judged)
    const fault = judged.fields['list'] === 'too-long' ? 'too-long' : 'missing'
    return showStart(c, site, { text: list.text, fault })
  }
  const units = await listUnits(context)
  const body = <CheckPage {...{ words, list, judged, units, intent }} />
  return showPage(c, site, { title: words.people.list.preview, body })
}

export function showStart(
  c: WebContext,
  site: Site,
  start: { readonly text: string; readonly fault?: ListFault },
): Response {
  const words = c.get('words')
  const body = <StartPage words={words} {...start} />
  const status = start.fault === undefined ? 200 : 422
  return showPage(c, site, { title: words.people.list.title, body, status })
}
