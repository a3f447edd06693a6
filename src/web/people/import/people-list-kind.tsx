import { roles, listUnits, previewPeopleList, savePeopleList } from '#server'
import { showPage } from '../../layout/respond.tsx'
import type { ListPage } from '../../list/list-page.ts'
import { showFaultyList, type ListKind } from '../../list/list-routes.tsx'
import type { Words } from '../../messages/words.ts'
import { contextOf } from '../../request/session-cookie.ts'
import { refuseChange } from '../change/person-form.tsx'
import { PersonCrumb } from '../person-crumb.tsx'
import { PeopleCheck } from './people-check.tsx'
import { readAnswers } from './row-answers.ts'

/** Lists of people with their roles. */
export const peopleListKind: ListKind = {
  path: '/people/list',
  findPage: async (c, site) =>
    refuseChange(contextOf(c, site)) ?? { ok: true, ...pageOf(c.get('words')) },
  show: async (c, site, { list, intent }) => {
    const page = pageOf(c.get('words'))
    const context = contextOf(c, site)
    const known = { text: list.text, answers: readAnswers(list.answers) }
    const judged = await (intent === 'save' ? savePeopleList : previewPeopleList)(context, known)
    if (!judged.ok) return showFaultyList(c, site, { page, text: list.text, failure: judged })
    const units = await listUnits(context)
    const body = <PeopleCheck {...{ page, list, judged, units, intent }} />
    return showPage(c, site, { title: page.words.lists.preview, body })
  },
}

function pageOf(words: Words): ListPage {
  const w = words.people.list
  return {
    words,
    address: '/people/list',
    fileAddress: '/people/list/file',
    title: w.title,
    lead: [w.lead, w.example],
    hint: w.roleHint(roles.map((role) => words.signIn.roles[role]).join(', ')),
    crumb: <PersonCrumb words={words} />,
  }
}
