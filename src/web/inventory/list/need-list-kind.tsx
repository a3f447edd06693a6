import {
  getNeedListPlace,
  previewNeedList,
  saveNeedList,
  seesBoard,
  type Context,
  type NeedListPlace,
} from '#server'
import { showFailure } from '../../errors/failure-page.tsx'
import { showPage } from '../../layout/respond.tsx'
import type { ListPage } from '../../list/list-page.ts'
import { showFaultyList, type ListKind } from '../../list/list-routes.tsx'
import type { Words } from '../../messages/words.ts'
import { contextOf } from '../../request/session-cookie.ts'
import type { WebContext } from '../../request/web-env.ts'
import { NeedCheck } from './need-check.tsx'
import { readAnswers } from './row-answers.ts'

/** Lists of the SOPs that a unit, or every unit in its rows, needs and has. */
export const needListKind: ListKind = {
  path: '/needs/list',
  findPage: async (c, site) => {
    const context = contextOf(c, site)
    const place = await getNeedListPlace(context, findUnitId(c, context))
    return place.ok ? { ok: true, ...pageOf(c.get('words'), place) } : place
  },
  show: async (c, site, { list, intent }) => {
    const context = contextOf(c, site)
    const unitId = findUnitId(c, context)
    const known = {
      text: list.text,
      answers: readAnswers(list.answers),
      ...(unitId === undefined ? {} : { unitId }),
    }
    const judged = await (intent === 'save' ? saveNeedList : previewNeedList)(context, known)
    if (judged.ok) {
      const page = pageOf(c.get('words'), judged)
      const body = <NeedCheck {...{ page, list, judged, intent }} />
      return showPage(c, site, { title: page.words.lists.preview, body })
    }
    const place = await getNeedListPlace(context, unitId)
    if (!place.ok) return showFailure(c, site, place)
    const page = pageOf(c.get('words'), place)
    return showFaultyList(c, site, { page, text: list.text, failure: judged })
  },
}

/** The unit that the list is of; whoever sees all units may bring in a list of all. */
function findUnitId(c: WebContext, { actor }: Context): string | undefined {
  return c.req.query('unit') ?? (seesBoard(actor) ? undefined : actor.unitId)
}

function pageOf(words: Words, { unit }: NeedListPlace): ListPage {
  const w = words.needList
  const query = unit === undefined ? '' : `?unit=${unit.id}`
  return {
    words,
    address: `/needs/list${query}`,
    fileAddress: `/needs/list/file${query}`,
    title: unit === undefined ? w.title : `${w.title}: ${unit.name}`,
    lead: [w.lead, unit === undefined ? w.ofAll : w.ofUnit(unit.name)],
    hint: w.hint,
    crumb: (
      <p class="crumb">
        {unit === undefined ? (
          <a href="/board">{words.inventory.board.link}</a>
        ) : (
          <a href={`/needs${query}`}>{`${words.inventory.title}: ${unit.name}`}</a>
        )}
      </p>
    ),
  }
}
