import { styleText } from 'node:util'
import { wordCsvDoubt } from '#mining'
import type { Language, Session } from '../session.ts'
import { printable, shortened } from '../terminal/printable.ts'
import type { LogInfo } from './log-info.ts'
import type { LogWords } from './messages/log-words.ts'
import { wordsAboutLogs } from './messages/words-about-logs.ts'
import { repairLines } from './repair-lines.ts'

type Shown = { readonly all: boolean; readonly session: Session }

/** Of each list only the most frequent are shown, unless all are asked for. */
const shownOfEach = 12

/** What a log holds, in words: figures, activities, variants, how it was read, and what was repaired. */
export function logInfoText(info: LogInfo, { all, session }: Shown): string {
  const words = wordsAboutLogs(session.language)
  const { log, reading, survey, variants } = info
  const name = log.source.path === undefined ? session.words.standardInput : log.source.path
  const rows = (lines: readonly string[]) => cut(lines, all, words)
  const { headings } = words
  const sections = [
    [
      `${printable(name)} · ${words.formats[log.format]}`,
      ...words.survey(survey, variants.counts.length),
      ...repairLines(reading.repairs, session),
    ],
    section(headings.objects, objectLines(info, words)),
    section(headings.layout, layoutLines(info, session.language)),
    section(
      headings.activities,
      rows(
        survey.activities.map(
          ({ name: activity, events, cases }) =>
            `${shortened(activity, 70)}: ${words.eventsAndCases(events, cases)}`,
        ),
      ),
    ),
    section(headings.variants, rows(variantLines(info, words))),
    section(headings.transitions, rows(countLines(survey.transitions, words))),
    section(headings.resources, rows(countLines(survey.resources, words))),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map(([first = '', ...others]) => [styleText('bold', first), ...others].join('\n'))
    .join('\n\n')}\n`
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)]
}

function cut(lines: readonly string[], all: boolean, words: LogWords): readonly string[] {
  if (all || lines.length <= shownOfEach) return lines
  return [...lines.slice(0, shownOfEach), words.andMore(lines.length - shownOfEach)]
}

function countLines(
  counts: readonly { readonly name: string; readonly events: number }[],
  words: LogWords,
): string[] {
  return counts.map(({ name, events }) => `${shortened(name, 70)}: ${words.events(events)}`)
}

function variantLines({ reading, survey, variants }: LogInfo, words: LogWords): string[] {
  const places = Array.from(variants.counts.keys()).sort(
    (a, b) => (variants.counts[b] ?? 0) - (variants.counts[a] ?? 0),
  )
  return places.map((place) => {
    const cases = variants.counts[place] ?? 0
    const activities = variants.activity.subarray(variants.first[place], variants.first[place + 1])
    const path = Array.from(activities.subarray(0, 30), (each) => reading.names.activities[each])
    const text = path.length === 0 ? words.noEvents : shortened(path.join(' → '), 160)
    return `${words.cases(cases, cases / survey.cases)}: ${text}`
  })
}

function layoutLines({ log: { csv } }: LogInfo, language: Language): string[] {
  const words = wordsAboutLogs(language)
  if (csv === undefined) return []
  const { layout, doubts } = csv
  const times = layout.columns.find(({ name }) => layout.roles.time?.includes(name))?.times
  const roles = Object.entries(layout.roles).map(
    ([role, column]) => `--${role} '${printable([column].flat().join('+'))}'`,
  )
  return [
    `${words.layout.encoding}: ${words.encodings[layout.encoding]}`,
    `${words.layout.delimiter}: ${words.delimiters[layout.delimiter]}`,
    `${words.layout.header}: ${layout.header ? words.yes : words.no}`,
    ...(times === undefined ? [] : [`${words.layout.times}: ${words.timeFormats[times]}`]),
    `${words.layout.columns}: ${roles.join(' ')}`,
    ...doubts.map((doubt) => printable(wordCsvDoubt(doubt, language))),
  ]
}

function objectLines({ log: { ocel } }: LogInfo, words: LogWords): string[] {
  if (ocel === undefined) return []
  const counts = new Map<number, number>()
  for (const type of ocel.objects.type) counts.set(type, (counts.get(type) ?? 0) + 1)
  return ocel.objectTypes.map(({ name }, place) =>
    words.objects(printable(name), counts.get(place) ?? 0),
  )
}
