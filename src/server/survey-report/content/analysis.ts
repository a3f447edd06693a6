import type { ElementFigures } from '#measures'
import type { ReportBlock, ReportChapter, ReportTable } from '#print'
import type { SurveyResults } from '../../survey-figures/figures-record.ts'
import type { ReportSource } from '../survey-report-record.ts'
import { followUpPlan, followUpSoFar } from './follow-up-tables.ts'
import { placedElements, quadrantsChart } from './report-charts.ts'
import {
  elementName,
  none,
  orNone,
  paragraphs,
  percent,
  range,
  two,
  whole,
} from './report-words.ts'
import { column, countedTable, section } from './section.ts'
import { trendBlocks } from './trend.ts'

/** What the figures mean, and what the office does about them. */
export function analysis(source: ReportSource): ReportChapter {
  const { results, texts } = source
  return {
    title: 'BAB IV ANALISIS DAN TINDAK LANJUT',
    blocks: [
      ...section('Unsur Terendah dan Tertinggi', [
        ...extremes(results),
        ...paragraphs(texts.analysis),
      ]),
      ...section('Kepentingan dan Kinerja', importanceBlocks(results)),
      ...section('Harapan, Janji, dan Kenyataan', promiseBlocks(source)),
      ...section('Rencana Tindak Lanjut', followUpPlan(source)),
      ...section('Kecenderungan', trendBlocks(source)),
      ...section('Tindak Lanjut Hasil Survei Sebelumnya', followUpSoFar(source)),
    ],
  }
}

/** Half of the elements at most stand at one end, three where there are enough. */
function extremes({ survey, whole: group }: SurveyResults): ReportBlock[] {
  const rated = group.figures.elements.filter(({ mean }) => mean !== undefined)
  const rising = rated.toSorted((one, other) => (one.mean ?? 0) - (other.mean ?? 0))
  const count = Math.min(3, Math.floor(rising.length / 2))
  if (count === 0) return paragraphs('Jawaban belum cukup untuk membandingkan unsur.')
  const say = ({ key, mean, interval }: ElementFigures) =>
    `${elementName(survey, key)}: ${orNone(mean, two)} (rentang ${range(interval)})`
  return [
    { kind: 'paragraph', text: `${whole(count)} unsur dengan nilai terendah:` },
    { kind: 'list', items: rising.slice(0, count).map(say) },
    { kind: 'paragraph', text: `${whole(count)} unsur dengan nilai tertinggi:` },
    { kind: 'list', items: rising.slice(-count).toReversed().map(say) },
    {
      kind: 'paragraph',
      text: 'Selisih antara unsur yang rentangnya bertumpang tindih dapat terjadi karena kebetulan.',
    },
  ]
}

function importanceBlocks(results: SurveyResults): ReportBlock[] {
  const placed = placedElements(results.whole.figures)
  if (placed.length === 0) return derivedBlocks(results)
  const note =
    'Kinerja dan kepentingan dinilai oleh responden yang sama. Garis potong kuadran terletak pada rata-rata survei ini, sehingga selalu ada unsur di setiap sisi; letak unsur dibaca bersama nilainya. Selisih adalah kinerja dikurangi kepentingan: di bawah nol berarti pelayanan belum setara dengan kepentingannya.'
  return [...paragraphs(note), gapTable(results, placed), ...quadrantsChart(results)]
}

function gapTable({ survey }: SurveyResults, placed: readonly ElementFigures[]): ReportTable {
  const rows = placed.map(({ key, mean, importance, gap, conformity, quadrant }) => [
    elementName(survey, key),
    orNone(importance?.mean, two),
    orNone(mean, two),
    orNone(gap?.mean, two),
    range(gap?.interval),
    conformity === undefined ? none : percent(conformity / 100),
    quadrant ?? none,
  ])
  const columns = [
    column('Unsur', 3),
    column('Kepentingan', 1.9, 'right'),
    column('Kinerja', 1.3, 'right'),
    column('Selisih', 1.3, 'right'),
    column('Rentang 95%', 2.1, 'center'),
    column('Kesesuaian', 1.8, 'right'),
    column('Kuadran', 1.5, 'center'),
  ]
  return countedTable('Kepentingan, kinerja, dan kesenjangan tiap unsur', columns, rows)
}

/** Where importance was not asked, how closely each element goes with the whole. */
function derivedBlocks({ survey, whole: group }: SurveyResults): ReportBlock[] {
  const rows = group.figures.elements.flatMap(({ key, mean, derivedImportance }) =>
    derivedImportance === undefined
      ? []
      : [[elementName(survey, key), orNone(mean, two), two(derivedImportance)]],
  )
  if (rows.length === 0) return []
  const note =
    'Survei ini tidak menanyakan kepentingan. Kepentingan berikut diturunkan dari jawaban: korelasi peringkat (Spearman) nilai unsur dengan nilai keseluruhan responden, dari −1 sampai 1. Angka ini petunjuk, bukan jawaban responden.'
  const columns = [
    column('Unsur', 5),
    column('Kinerja', 1.5, 'right'),
    column('Kepentingan turunan', 2.5, 'right'),
  ]
  return [...paragraphs(note), countedTable('Kepentingan turunan tiap unsur', columns, rows)]
}

/** What is expected, what standards promise, and how it was felt, of time and cost. */
function promiseBlocks({ results, promises }: ReportSource): ReportBlock[] {
  const rows = results.services.flatMap(({ serviceId, name, figures }) => {
    const promised = promises.get(serviceId)
    if (promised === undefined) return []
    const of = (key: ElementFigures['key']) => figures.elements.find((each) => each.key === key)
    const felt = (key: ElementFigures['key']) =>
      `${orNone(of(key)?.importance?.mean, two)} / ${orNone(of(key)?.mean, two)}`
    return [[name, promised.time || none, felt('time'), promised.fee || none, felt('cost')]]
  })
  if (rows.length === 0) return []
  const note =
    'Janji adalah waktu dan biaya dalam standar pelayanan yang berlaku pada masa survei; janji bukan hasil pengukuran. Harapan adalah kepentingan menurut responden dan kenyataan adalah nilai kinerja yang dirasakan, masing-masing 1 sampai 4.'
  const columns = [
    column('Layanan', 3),
    column('Waktu yang dijanjikan', 2.2),
    column('Waktu: harapan / kenyataan', 1.7, 'center'),
    column('Biaya yang dijanjikan', 2.2),
    column('Biaya: harapan / kenyataan', 1.7, 'center'),
  ]
  return [...paragraphs(note), countedTable('Harapan, janji, dan kenyataan', columns, rows)]
}
