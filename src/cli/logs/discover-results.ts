import {
  draftSop,
  filterMap,
  mineTree,
  netOfTree,
  wordDraftNotice,
  writePnml,
  writeTree,
  type FilteredMap,
} from '#mining'
import type { Session } from '../session.ts'
import { shortened } from '../terminal/printable.ts'
import { csvLine } from './csv-line.ts'
import type { DiscoveryOrder } from './discover-command.ts'
import type { DiscoveredLog } from './discover-log.ts'
import { wordsAboutDiscovery } from './messages/words-about-discovery.ts'
import { wordMapNotices, wordMapTooLarge } from './messages/words-about-maps.ts'

/** The text of what was discovered, absent where it cannot be made, and what is to be known of it. */
export type WrittenDiscovery = {
  readonly text: string | undefined
  readonly notes: readonly string[]
}

/** Writes what a log shows in the form that was ordered. */
export async function writeDiscovery(
  found: DiscoveredLog,
  order: DiscoveryOrder,
  session: Session,
): Promise<WrittenDiscovery> {
  switch (order.as) {
    case 'map':
      return paint(found, order, session)
    case 'json':
    case 'csv':
      return writeMap(found, order, session)
    case 'tree':
    case 'pnml':
      return writeModel(found, order, session)
    case 'sop':
      return writeDraft(found, order, session)
  }
}

async function paint(
  found: DiscoveredLog,
  order: DiscoveryOrder,
  session: Session,
): Promise<WrittenDiscovery> {
  const { drawMap, paintMap } = await import('#diagram')
  const filtered = filterMap(found.map, order.shares)
  const drawn = drawMap(filtered.map, {
    language: session.language,
    paper: order.paper,
    ...(order.title !== undefined && { title: order.title }),
  })
  if (!drawn.ok) {
    return { text: undefined, notes: [wordMapTooLarge(drawn, session.language)] }
  }
  const nameOf = (place: number) => shortened(filtered.map.activities[place]?.name ?? '')
  const notes = [
    ...leftOutNotes(filtered, session),
    ...wordMapNotices(drawn.drawing.notices, nameOf, session.language),
  ]
  return { text: `${paintMap(drawn.drawing)}\n`, notes }
}

function writeMap(
  found: DiscoveredLog,
  { as, shares }: DiscoveryOrder,
  session: Session,
): WrittenDiscovery {
  const filtered = filterMap(found.map, shares)
  const { map, leftOut } = filtered
  const notes = leftOutNotes(filtered, session)
  if (as === 'json') {
    const text = JSON.stringify({ format: 'tatalaksana-process-map/1', ...map, leftOut })
    return { text: `${text}\n`, notes }
  }
  const { table } = wordsAboutDiscovery(session.language)
  const nameOf = (place: number) => map.activities[place]?.name
  const minutes = (ms: number | undefined) => ms && Math.round(ms / 60_000)
  const rows = [
    [table.from, table.to, table.events, table.cases, table.medianMinutes],
    ...map.starts.map(({ activity, cases }) => ['', nameOf(activity), cases, cases, undefined]),
    ...map.flows.map(({ from, to, events, cases, medianMs }) => [
      nameOf(from),
      nameOf(to),
      events,
      cases,
      minutes(medianMs),
    ]),
    ...map.ends.map(({ activity, cases }) => [nameOf(activity), '', cases, cases, undefined]),
  ]
  return { text: `\uFEFF${rows.map((cells) => csvLine(cells)).join('')}`, notes }
}

function leftOutNotes({ leftOut }: FilteredMap, { language }: Session): string[] {
  const { activities, activityEvents, flows, flowEvents } = leftOut
  if (activities + flows === 0) return []
  return [wordsAboutDiscovery(language).leftOut({ activities, activityEvents, flows, flowEvents })]
}

function writeModel(
  { variants }: DiscoveredLog,
  { as, shares }: DiscoveryOrder,
  { language }: Session,
): WrittenDiscovery {
  const { tree, notCut } = mineTree(variants, { noise: shares.noise })
  const notes = notCut === 0 ? [] : [wordsAboutDiscovery(language).notCut(notCut)]
  return { text: as === 'tree' ? `${writeTree(tree)}\n` : writePnml(netOfTree(tree)), notes }
}

async function writeDraft(
  { variants, performers, times }: DiscoveredLog,
  { title }: DiscoveryOrder,
  { language }: Session,
): Promise<WrittenDiscovery> {
  const { writeSopJson } = await import('#sop')
  const workingMs = new Map(
    times.steps.flatMap(({ name, working }) =>
      working.office === undefined ? [] : [[name, working.office.medianMs] as const],
    ),
  )
  const source = { variants, performers, workingMs }
  const { sop, notices } = draftSop(source, { language, ...(title !== undefined && { title }) })
  return {
    text: writeSopJson(sop),
    notes: notices.map((notice) => wordDraftNotice(notice, language)),
  }
}
