import { printNumber } from '#time'
import type { MapNotice } from '#diagram'
import type { Language } from '../../session.ts'

/** What is said of a map that was drawn, or could not be. Numbers come worded. */
type MapWords = {
  readonly tooLarge: (activities: string, flows: string) => string
  /** `count`: how many activities it happened to; `name`: the first of them. */
  readonly notices: Readonly<
    Record<Exclude<MapNotice['kind'], 'small-print'>, (count: string, name: string) => string>
  >
  readonly smallPrint: (percent: string) => string
}

const words: Readonly<Record<Language, MapWords>> = {
  id: {
    tooLarge: (activities, flows) =>
      `peta dengan ${activities} kegiatan dan ${flows} jalan terlalu besar untuk digambar; saring dahulu lognya`,
    notices: {
      'name-cut': (count, name) =>
        `${count} nama kegiatan terlalu panjang dan dipendekkan pada peta, misalnya '${name}'`,
      'marks-cut': (count, name) =>
        `tanda pada ${count} kegiatan terlalu banyak untuk digambar semuanya, misalnya '${name}'`,
      'title-cut': () => 'judul peta terlalu panjang dan dipendekkan',
      empty: () => 'tidak ada kegiatan yang dapat digambar',
    },
    smallPrint: (percent) =>
      `peta dikecilkan menjadi ${percent}% supaya muat pada kertas, tulisannya mungkin sukar dibaca; pilih --paper a3 atau screen`,
  },
  en: {
    tooLarge: (activities, flows) =>
      `a map of ${activities} activities and ${flows} paths is too large to be drawn; filter the log first`,
    notices: {
      'name-cut': (count, name) =>
        `names too long for the map and shortened: ${count}, such as '${name}'`,
      'marks-cut': (count, name) =>
        `activities with too many marks to draw all of them: ${count}, such as '${name}'`,
      'title-cut': () => 'the title of the map is too long and was shortened',
      empty: () => 'there is no activity to draw',
    },
    smallPrint: (percent) =>
      `the map was made smaller, to ${percent}%, to have room on the paper and may be hard to read; choose --paper a3 or screen`,
  },
}

/** Says that a map is too large to be drawn. */
export function wordMapTooLarge(
  { activities, flows }: { readonly activities: number; readonly flows: number },
  language: Language,
): string {
  return words[language].tooLarge(printNumber(activities, language), printNumber(flows, language))
}

/** Says what a drawn map could not show as asked: one sentence for each kind, however often it happened. */
export function wordMapNotices(
  notices: readonly MapNotice[],
  nameOf: (activity: number) => string,
  language: Language,
): string[] {
  const said = words[language]
  return [...Map.groupBy(notices, ({ kind }) => kind).values()].flatMap((alike) => {
    const [first] = alike
    if (first === undefined) return []
    if (first.kind === 'small-print') {
      return [said.smallPrint(printNumber(Math.round(first.scale * 100), language))]
    }
    const name = 'activity' in first ? nameOf(first.activity) : ''
    return [said.notices[first.kind](printNumber(alike.length, language), name)]
  })
}
