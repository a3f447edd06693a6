import { sampleSize, shareQuotas } from '#measures'
import type { ReportBlock, ReportChapter, ReportTable } from '#print'
import type { Survey } from '../../survey/survey-record.ts'
import type { SurveyResults } from '../../survey-figures/figures-record.ts'
import type { ReportSource } from '../survey-report-record.ts'
import { listed, none, orNone, paragraphs, period, whole } from './report-words.ts'
import { column, countedTable, section } from './section.ts'

/** Who asked whom, how, where and when, and how many should have been asked. */
export function collection({ results, texts }: ReportSource): ReportChapter {
  const { survey } = results
  const time = `Survei dilaksanakan mulai ${period(survey)}.`
  return {
    title: 'BAB II PENGUMPULAN DATA',
    blocks: [
      ...section('Pelaksana Survei', listed(texts.team)),
      ...section('Metode Pengumpulan Data', [
        ...paragraphs(texts.method),
        { kind: 'paragraph', text: instrumentSentence(survey) },
      ]),
      ...section('Lokasi Pengumpulan Data', paragraphs(texts.place)),
      ...section('Waktu Pelaksanaan', [{ kind: 'paragraph', text: time }]),
      ...section('Penentuan Responden', [...paragraphs(texts.respondents), ...sample(results)]),
    ],
  }
}

function instrumentSentence({ instrument }: Survey): string {
  const { elements, title, version, source, importance } = instrument
  const asked = `Kuesioner ${title.id} versi ${version} (${source}) memuat ${elements.length} unsur dengan jawaban bernilai 1 sampai 4`
  const weighed =
    importance === undefined ? '' : ', masing-masing disertai penilaian kepentingannya'
  return `${asked}${weighed}. Kuesioner selengkapnya dimuat dalam Lampiran 1.`
}

function sample(results: SurveyResults): ReportBlock[] {
  const { services, rounding } = results.survey
  const populations = services.map(({ population }) => population ?? 0)
  const population = populations.reduce((sum, one) => sum + one, 0)
  const size = sampleSize(population, rounding)
  const uncounted = services.filter((service) => service.population === undefined).length
  const quotas = shareQuotas(size ?? 0, populations)
  return [
    { kind: 'paragraph', text: sampleSentence({ population, size, rounding }) },
    ...(uncounted === 0 || size === undefined ? [] : paragraphs(uncountedSentence(uncounted))),
    sampleTable(results, quotas),
  ]
}

type Sample = Pick<Survey, 'rounding'> & {
  readonly population: number
  readonly size: number | undefined
}

const roundings: Readonly<Record<Survey['rounding'], string>> = {
  nearest: 'dibulatkan ke bilangan terdekat, seperti tabel yang diterbitkan',
  up: 'dibulatkan ke atas',
}

function sampleSentence({ population, size, rounding }: Sample): string {
  if (size === undefined)
    return 'Jumlah pengguna layanan pada masa survei tidak tercatat, sehingga ukuran sampel tidak dihitung.'
  return `Ukuran sampel dihitung dengan rumus Krejcie dan Morgan: S = χ²·N·P·(1 − P) ÷ (d²·(N − 1) + χ²·P·(1 − P)), dengan χ² = 3,841, P = 0,5, dan d = 0,05. Dengan populasi N = ${whole(population)} pengguna layanan, sampel yang diperlukan S = ${whole(size)} responden (${roundings[rounding]}).`
}

function uncountedSentence(count: number): string {
  return `Jumlah pengguna ${whole(count)} layanan tidak tercatat dan tidak termasuk dalam populasi tersebut.`
}

function sampleTable(results: SurveyResults, quotas: readonly number[]): ReportTable {
  const rows = results.survey.services.map(({ serviceId, name, population }, place) => {
    const group = results.services.find((service) => service.serviceId === serviceId)
    return [
      name,
      orNone(population, whole),
      population === undefined ? none : whole(quotas[place] ?? 0),
      whole(group?.figures.n ?? 0),
    ]
  })
  const columns = [
    column('Layanan', 5),
    column('Populasi', 1.5, 'right'),
    column('Sampel', 1.5, 'right'),
    column('Jawaban', 1.5, 'right'),
  ]
  return countedTable('Populasi, sampel, dan jawaban menurut layanan', columns, rows)
}
