import { addRespondent, emptyTally, officialInstrument, type SurveyTally } from '#measures'
import { computeResults, withTrends } from '../../survey-figures/compute-results.ts'
import type { SurveyResults } from '../../survey-figures/figures-record.ts'
import type { Survey } from '../../survey/survey-record.ts'
import { defaultTexts } from '../default-texts.ts'
import type { ReportedAction, ReportSource } from '../survey-report-record.ts'

const instrument = officialInstrument()
const keys = instrument.elements.map(({ key }) => key)

/** For tests: a closed survey of services, each with its population. */
export function sampleSurvey(
  services: readonly { readonly name: string; readonly population?: number }[],
  change: Partial<Survey> = {},
): Survey {
  return {
    id: 'survei',
    unitId: 'dinas',
    slug: 'skm-2026',
    title: 'SKM Dinas Kesehatan 2026',
    instrument,
    beginsOn: '2026-07-01',
    endsOn: '2026-09-30',
    state: 'closed',
    rounding: 'nearest',
    mostPerSender: 100,
    version: 1,
    services: services.map(({ name, population }, place) => ({
      serviceId: `layanan-${place}`,
      slug: `layanan-${place}`,
      name,
      population,
      asked: population,
      leftOut: [],
    })),
    channels: [],
    ...change,
  }
}

/** Scores that go round: element by element and person by person, lower for later elements. */
function scoresOf(person: number, lift: number): number[] {
  return keys.map((_, place) => {
    const score =
      3 + ((person * 7 + place * 3) % 5 === 0 ? -1 : 0) + ((person + place) % 3 === 0 ? 1 : 0)
    return Math.max(1, Math.min(4, score - (place === 2 && person % 2 === 0 ? 1 : 0) + lift))
  })
}

function addPeople(to: readonly SurveyTally[], count: number, lift: number): void {
  for (let person = 0; person < count; person++) {
    const performance = scoresOf(person, lift)
    const importance = keys.map((_, place) => ((person + place) % 4 === 0 ? 3 : 4))
    for (const tally of to) addRespondent(tally, { performance, importance })
  }
}

/** For tests: results of so many answers to each service, all by a link; `lift` is added to each score. */
export function sampleResults(
  survey: Survey,
  answers: readonly number[],
  { lift = 0 }: { readonly lift?: number } = {},
): SurveyResults {
  const whole = emptyTally(keys)
  const link = emptyTally(keys)
  const services = survey.services.map(({ serviceId }, place) => {
    const tally = emptyTally(keys)
    addPeople([tally, link, whole], answers[place] ?? 0, lift)
    return [serviceId, tally] as const
  })
  const cells = survey.services.map(({ serviceId }, place) => {
    const rated = answers[place] ?? 0
    return { serviceId, channel: 'link' as const, rated, counted: rated, held: 0, leftOut: 0 }
  })
  const channels = new Map([['link' as const, link]])
  const computed = computeResults(survey, {
    keys,
    whole,
    cells,
    services: new Map(services),
    channels,
  })
  return { survey, unitName: 'Dinas Kesehatan', ...computed, computedAt: '2026-10-05T03:00:00Z' }
}

export const sampleAction: ReportedAction = {
  element: 'time',
  serviceId: undefined,
  serviceName: undefined,
  cause: 'Berkas diperiksa dua kali oleh petugas yang berbeda.',
  action: 'Menggabungkan pemeriksaan berkas di satu meja.',
  ownerUnitName: 'Bidang Pelayanan Kesehatan',
  ownerPosition: 'Kepala Bidang',
  dueOn: '2026-12-31',
  dueByQuarter: true,
  state: 'planned',
  result: '',
  savedAt: new Date('2026-10-04T03:00:00Z'),
}

/** For tests: all that a report of results is made of, with the survey of the year before where one is given. */
export function sampleSource(now: SurveyResults, before?: SurveyResults): ReportSource {
  const results = before === undefined ? now : withTrends(now, before)
  return {
    governmentName: 'Pemerintah Kota Contoh',
    results,
    earlier: before === undefined ? [] : [before],
    texts: defaultTexts(results),
    promises: new Map([['layanan-0', { time: 'Paling lama 2 hari kerja', fee: 'Gratis' }]]),
    choices: new Map(),
    actions: [
      {
        ...sampleAction,
        element: 'facilities',
        action: 'Menambah kursi tunggu.',
        dueByQuarter: false,
      },
      sampleAction,
    ],
    earlierActions:
      before === undefined
        ? []
        : [{ ...sampleAction, state: 'done', result: 'Satu meja sejak Maret 2026.' }],
    today: '2026-10-05',
  }
}
