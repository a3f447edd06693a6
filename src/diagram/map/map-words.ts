import { printNumber, type DurationLanguage } from '#time'

/** Languages of a map's words. */
export type MapLanguage = DurationLanguage

/** Words on a process map and in its text alternative, by language. */
export const mapWords = {
  id: {
    title: 'Peta proses',
    start: 'Mulai',
    end: 'Selesai',
    times: (count: string) => `${count} kali`,
    cases: (count: string) => `${count} berkas`,
    activities: (count: string) => `${count} kegiatan`,
    flows: (count: string) => `${count} alur`,
    median: (duration: string) => `median ${duration}`,
    departs: 'menyimpang dari model',
    again: 'diulang langsung',
    mainPath: (path: string) => `Jalur utama: ${path}.`,
    empty: 'Belum ada kejadian.',
    key: (timed: string) =>
      `Pada anak panah: berapa kali${timed}. Garis makin tebal: makin sering.`,
    keyTimed: ', dan median waktunya',
    keyDeparts: 'Garis putus-putus: menyimpang dari model.',
    keyMarks: 'Garis tepi ganda: ada penyimpangan.',
    units: { day: 'hari', hour: 'jam', minute: 'mnt', second: 'dtk' },
  },
  en: {
    title: 'Process map',
    start: 'Start',
    end: 'End',
    times: (count: string) => `${count} times`,
    cases: (count: string) => `${count} cases`,
    activities: (count: string) => `${count} activities`,
    flows: (count: string) => `${count} flows`,
    median: (duration: string) => `median ${duration}`,
    departs: 'departs from the model',
    again: 'repeated at once',
    mainPath: (path: string) => `Main path: ${path}.`,
    empty: 'Nothing has happened yet.',
    key: (timed: string) => `On the arrows: how many times${timed}. A thicker line: more often.`,
    keyTimed: ', and the median time',
    keyDeparts: 'Broken line: departs from the model.',
    keyMarks: 'Doubled outline: there are departures.',
    units: { day: 'd', hour: 'h', minute: 'm', second: 's' },
  },
} as const

const unitsMs = { day: 86_400_000, hour: 3_600_000, minute: 60_000, second: 1000 } as const
const unitNames = ['day', 'hour', 'minute', 'second'] as const

/**
 * Writes a time on the clock in its two largest units, rounded to the smaller one: "2 jam 30 mnt",
 * "3 d 4 h". A day has 24 hours. Milliseconds; below a second "< 1 dtk", no time at all "0 dtk".
 */
export function printTime(ms: number, language: MapLanguage): string {
  const { units } = mapWords[language]
  if (ms < 0) return `−${printTime(-ms, language)}`
  if (ms === 0) return `0 ${units.second}`
  if (ms < unitsMs.second) return `< 1 ${units.second}`
  const large = unitNames.find((unit) => ms >= unitsMs[unit]) ?? 'second'
  const small = unitNames[unitNames.indexOf(large) + 1] ?? 'second'
  const whole = Math.round(ms / unitsMs[small]) * unitsMs[small]
  const first = unitNames.find((unit) => whole >= unitsMs[unit]) ?? 'second'
  const second = unitNames[unitNames.indexOf(first) + 1]
  const count = Math.floor(whole / unitsMs[first])
  const rest = second === undefined ? 0 : Math.floor((whole % unitsMs[first]) / unitsMs[second])
  const text = `${printNumber(count, language)} ${units[first]}`
  return rest === 0 || second === undefined ? text : `${text} ${rest} ${units[second]}`
}
