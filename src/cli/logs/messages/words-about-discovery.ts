import { printNumber } from '#time'
import type { Language } from '../../session.ts'

/** What `discover` says, in one language. */
export type DiscoveryWords = {
  readonly leftOut: (leftOut: {
    readonly activities: number
    readonly activityEvents: number
    readonly flows: number
    readonly flowEvents: number
  }) => string
  /** Parts of the log that the work was bounded at. */
  readonly notCut: (parts: number) => string
  readonly table: Readonly<Record<'from' | 'to' | 'events' | 'cases' | 'medianMinutes', string>>
}

const words: Readonly<Record<Language, DiscoveryWords>> = {
  id: {
    leftOut: ({ activities, activityEvents, flows, flowEvents }) => {
      const paths = `${count(flows)} jalan (${count(flowEvents)} kali)`
      if (activities === 0) {
        return `tidak diperlihatkan: ${paths}; --paths memperlihatkan lebih banyak`
      }
      return `tidak diperlihatkan: ${count(activities)} kegiatan (${count(activityEvents)} kejadian) dan ${paths}; --activities dan --paths memperlihatkan lebih banyak`
    },
    notCut: (parts) =>
      `${count(parts)} bagian log terlalu besar untuk diuraikan; di situ setiap urutan dibolehkan`,
    table: {
      from: 'dari',
      to: 'ke',
      events: 'kali',
      cases: 'berkas',
      medianMinutes: 'median menit',
    },
  },
  en: {
    leftOut: ({ activities, activityEvents, flows, flowEvents }) => {
      const paths = `${count(flows, 'en')} paths (${count(flowEvents, 'en')} times)`
      if (activities === 0) return `not shown: ${paths}; --paths shows more`
      return `not shown: ${count(activities, 'en')} activities (${count(activityEvents, 'en')} events) and ${paths}; --activities and --paths show more`
    },
    notCut: (parts) =>
      `${count(parts, 'en')} parts of the log were too large to be taken apart; any order is allowed there`,
    table: {
      from: 'from',
      to: 'to',
      events: 'times',
      cases: 'cases',
      medianMinutes: 'median minutes',
    },
  },
}

function count(number: number, language: Language = 'id'): string {
  return printNumber(number, language)
}

/** The words of a language about a discovered process. */
export function wordsAboutDiscovery(language: Language): DiscoveryWords {
  return words[language]
}
