import { basename } from 'node:path'
import { printNumber } from '#time'
import { filterMap, mapAlignments, type DepartureGroup, type ProcessMap } from '#mining'
import type { RowMark, RowMarks } from '#diagram'
import type { Sop } from '#sop'
import { exitCode, graver, type ExitCode } from '../exit-code.ts'
import type { Session } from '../session.ts'
import { shortened } from '../terminal/printable.ts'
import { writeError } from '../terminal/standard-streams.ts'
import type { Conformance } from './run-conformance.ts'
import { wordsAboutConformance } from './messages/words-about-conformance.ts'
import { wordMapNotices, wordMapTooLarge } from './messages/words-about-maps.ts'
import type { ConformWords } from './messages/conform-words.ts'

/** Where a picture goes, and what writes it there. */
export type PictureTarget = {
  readonly out: string
  readonly deliver: (text: string, out: string) => Promise<ExitCode>
}

/** Paths shown on a map, the most frequent first; each activity keeps its strongest way in and out. */
const shownPaths = 0.2

/**
 * Paints what was found: the SOP's flowchart with its rows marked, a file for each page, or, where the
 * model is no SOP, the process map of the log as the model sees it.
 */
export async function paintConformance(
  found: Conformance,
  target: PictureTarget,
  session: Session,
): Promise<ExitCode> {
  const { sop } = found.task.model
  const words = wordsAboutConformance(session.language)
  const pages =
    sop === undefined ? await paintAsMap(found, session) : await paintSop(sop, found, session)
  let code: ExitCode = exitCode.fine
  for (const [place, svg] of pages.entries()) {
    const name =
      pages.length === 1 ? target.out : target.out.replace(/(\.svg)?$/i, `-${place + 1}.svg`)
    code = graver(code, await target.deliver(svg, name))
    if (code === exitCode.fine) writeError(`${words.picture(name)}\n`)
  }
  return code
}

async function paintSop(sop: Sop, { judged }: Conformance, session: Session): Promise<string[]> {
  const { drawSop, paintSvg, describeFlow } = await import('#diagram')
  const { describePage } = await import('../commands/describe-page.ts')
  const drawing = drawSop(sop, { paper: 'auto' })
  const groups = judged?.departures.departures ?? []
  const marks = marksOf(groups, wordsAboutConformance(session.language), session)
  const steps = new Map(describeFlow(sop, session.language).map((step) => [step.step, step]))
  return drawing.pages.map((page) => {
    const title = session.words.pageTitle(drawing.title, page.number, drawing.pages.length)
    return `${paintSvg(page, { title, description: describePage(page, steps), marks })}\n`
  })
}

/** The most frequent departure of each step, in one or two words and the number of cases. */
function marksOf(
  groups: readonly DepartureGroup[],
  { marks: words }: ConformWords,
  { language }: Session,
): RowMarks {
  const marks = new Map<string, RowMark>()
  for (const { kind, step, cases } of groups) {
    if (step === '' || marks.has(step)) continue
    const [look, word] = looks[kind]
    marks.set(step, { kind: look, words: [words[word], printNumber(cases, language)] })
  }
  return marks
}

const looks = {
  skipped: ['removed', 'skipped'],
  inserted: ['added', 'outside'],
  'out-of-order': ['moved', 'moved'],
  repeated: ['added', 'repeated'],
  'other-performer': ['changed', 'otherPerformer'],
  late: ['changed', 'late'],
  'late-case': ['changed', 'late'],
} as const satisfies Record<
  DepartureGroup['kind'],
  readonly [RowMark['kind'], keyof ConformWords['marks']]
>

async function paintAsMap(found: Conformance, session: Session): Promise<string[]> {
  const { drawMap, paintMap } = await import('#diagram')
  const { map } = filterMap(mapOf(found, session), { paths: shownPaths })
  const title = wordsAboutConformance(session.language).title(
    basename(found.task.log.source.path ?? session.words.standardInput),
    basename(found.task.model.path),
  )
  const drawn = drawMap(map, { language: session.language, title, paper: 'screen' })
  const tell = (note: string) => writeError(`${session.words.note}: ${note}\n`)
  if (!drawn.ok) {
    tell(wordMapTooLarge(drawn, session.language))
    return []
  }
  const nameOf = (place: number) => shortened(map.activities[place]?.name ?? '')
  for (const note of wordMapNotices(drawn.drawing.notices, nameOf, session.language)) tell(note)
  return [`${paintMap(drawn.drawing)}\n`]
}

function mapOf({ task, aligned }: Conformance, { language }: Session): ProcessMap {
  const { mapMarks } = wordsAboutConformance(language)
  const { matches, names, variants, alignments } = aligned
  const activities = names.activities.map(
    (activity, place) => matches.labels[matches.labelOf[place] ?? -1] ?? activity,
  )
  const source = { variants, activities, alignments, net: task.model.net }
  return mapAlignments(source, ({ skipped, outside }) => [
    ...(skipped === 0 ? [] : [mapMarks.skipped(printNumber(skipped, language))]),
    ...(outside === 0 ? [] : [mapMarks.outside(printNumber(outside, language))]),
  ])
}
