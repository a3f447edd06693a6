import type { SurveyFigures, SurveySettings } from '#measures'
import type { ReportBlock, ReportChapter, ReportTable } from '#print'
import type { GroupFigures, SurveyResults } from '../../survey-figures/figures-record.ts'
import type { ReportSource } from '../survey-report-record.ts'
import { composition } from './composition.ts'
import { elementsChart } from './report-charts.ts'
import {
  channelNames,
  elementName,
  gradeCell,
  none,
  orNone,
  paragraphs,
  percent,
  range,
  two,
  whole,
} from './report-words.ts'
import { column, countedTable, section } from './section.ts'

/** The figures: of the whole, of each element, of each service and way of answering. */
export function resultsChapter(source: ReportSource): ReportChapter {
  const { results } = source
  return {
    title: 'BAB III HASIL SURVEI',
    blocks: [
      ...section('Indeks Kepuasan Masyarakat', indexBlocks(results)),
      ...section('Nilai Tiap Unsur', elementBlocks(results)),
      ...section('Hasil Menurut Layanan', [
        groupTable('Hasil menurut layanan', 'Layanan', results.services),
        ...paragraphs(floorsSentence(results.settings)),
      ]),
      ...section('Responden Menurut Cara Menjawab', [channelTable(results)]),
      ...section('Responden Menurut Jawaban Lain', composition(source)),
    ],
  }
}

function indexBlocks(results: SurveyResults): ReportBlock[] {
  const { whole: group, settings } = results
  return [
    ...paragraphs(indexSentence(results)),
    factsTable(group),
    ...paragraphs(gradeSentence(group.figures, settings)),
    ...paragraphs(countsSentences(group)),
  ]
}

function indexSentence({ whole: { figures }, unitName, settings }: SurveyResults): string {
  if (figures.n === 0) return 'Belum ada jawaban yang dihitung.'
  if (figures.index === undefined)
    return `Baru ${whole(figures.n)} jawaban yang dihitung. Hasil ditampilkan mulai ${whole(settings.showFrom)} jawaban, supaya jawaban tidak dapat dikaitkan dengan orangnya.`
  return `Indeks Kepuasan Masyarakat (IKM) ${unitName} adalah ${two(figures.index.exact)} dari ${whole(figures.n)} jawaban.`
}

function factsTable({ figures, population, asked }: GroupFigures): ReportTable {
  const { index, interval, n, response } = figures
  const answered =
    response === undefined || asked === undefined
      ? 'tidak diketahui: jumlah orang yang diminta menjawab tidak dicatat'
      : `${percent(response.share)} (${whole(n)} dari ${whole(asked)} orang; rentang ${percent(response.low)} s.d. ${percent(response.high)})`
  const rows = [
    ['Indeks (IKM), bobot tepat 1/x', orNone(index?.exact, two)],
    ['Rentang kepercayaan 95%', range(interval)],
    ['Mutu pelayanan', figures.grade === undefined ? 'tidak ditetapkan' : gradeCell(figures)],
    ['Jawaban yang dihitung (n)', whole(n)],
    ['Pengguna layanan pada masa survei (N)', orNone(population, whole)],
    ['Tingkat tanggapan', answered],
    [
      'Indeks dengan bobot 0,111 (untuk dibandingkan dengan laporan lama)',
      orNone(index?.threeDecimals, two),
    ],
    [
      'Indeks dengan bobot 0,11 (untuk dibandingkan dengan laporan lama)',
      orNone(index?.twoDecimals, two),
    ],
  ]
  const columns = [column('Uraian', 4), column('Nilai', 3)]
  return { kind: 'table', caption: 'Indeks Kepuasan Masyarakat', columns, rows }
}

/** Says why a grade is not told; nothing where it is, or where nothing is. */
function gradeSentence(figures: SurveyFigures, { rankFrom }: SurveySettings): string {
  const { grade, gradeDoubt, index, interval, n } = figures
  if (grade !== undefined || index === undefined || gradeDoubt === undefined) return ''
  switch (gradeDoubt) {
    case 'interval-crosses-border':
      return `Mutu pelayanan tidak ditetapkan karena rentang kepercayaan indeks (${range(interval)}) melewati batas mutu: dengan responden lain mutunya dapat berbeda.`
    case 'too-few-answers':
      return `Mutu pelayanan tidak ditetapkan karena baru ada ${whole(n)} jawaban; mutu ditetapkan mulai ${whole(rankFrom)} jawaban.`
    case 'no-scale-in-force':
      return 'Mutu pelayanan tidak ditetapkan karena pada masa survei belum ada tabel mutu yang berlaku.'
  }
}

function countsSentences({ counts, figures, fault }: GroupFigures): string {
  const { held, leftOut } = counts
  const said = [
    held > 0 && `${whole(held)} jawaban menunggu diperiksa dan belum ikut dihitung.`,
    leftOut > 0 && `${whole(leftOut)} jawaban dikeluarkan oleh pemeriksa.`,
    figures.blank > 0 && `${whole(figures.blank)} jawaban tidak menilai satu unsur pun.`,
    fault !== undefined &&
      `Tercatat ${whole(fault.given)} orang, padahal ada ${whole(fault.answers)} jawaban; angka itu tidak dipakai.`,
  ]
  return said.filter((sentence) => sentence !== false).join(' ')
}

function elementBlocks(results: SurveyResults): ReportBlock[] {
  const { survey, whole: group } = results
  const { elements, unanswered } = group.figures
  const answered = elements.filter(({ n }) => n > 0)
  if (answered.length === 0) return paragraphs('Nilai unsur belum dapat ditampilkan.')
  const rows = answered.map((element) => [
    elementName(survey, element.key),
    whole(element.n),
    orNone(element.mean, two),
    range(element.interval),
  ])
  const columns = [
    column('Unsur', 5),
    column('Jawaban', 1.3, 'right'),
    column('Nilai', 1.2, 'right'),
    column('Rentang 95%', 2.4, 'center'),
  ]
  const names = unanswered.map((key) => elementName(survey, key)).join(', ')
  return [
    countedTable('Nilai rata-rata tiap unsur (1 sampai 4)', columns, rows),
    ...(names === '' ? [] : paragraphs(`Tidak dijawab siapa pun: ${names}.`)),
    ...elementsChart(results),
  ]
}

function groupTable(
  caption: string,
  title: string,
  groups: SurveyResults['services'],
): ReportTable {
  const rows = groups.map(({ name, figures, population }) => [
    name,
    orNone(population, whole),
    whole(figures.n),
    orNone(figures.index?.exact, two),
    range(figures.interval),
    gradeCell(figures),
  ])
  const columns = [
    column(title, 4),
    column('Populasi', 1.4, 'right'),
    column('Jawaban', 1.4, 'right'),
    column('Indeks', 1.2, 'right'),
    column('Rentang 95%', 2.2, 'center'),
    column('Mutu', 1.5, 'center'),
  ]
  return countedTable(caption, columns, rows)
}

function floorsSentence({ showFrom, rankFrom }: SurveySettings): string {
  return `Layanan diurutkan menurut nama, bukan peringkat. Tanda ${none}: hasil dari kurang dari ${whole(showFrom)} jawaban tidak ditampilkan tersendiri, dan mutu tidak ditetapkan dari kurang dari ${whole(rankFrom)} jawaban atau apabila rentangnya melewati batas mutu.`
}

function channelTable({ channels, whole: group }: SurveyResults): ReportTable {
  const { n } = group.figures
  const rows = channels.map(({ channel, figures }) => [
    channelNames[channel],
    whole(figures.n),
    n === 0 ? none : percent(figures.n / n),
    orNone(figures.index?.exact, two),
  ])
  const columns = [
    column('Cara menjawab', 4),
    column('Jawaban', 1.5, 'right'),
    column('Bagian', 1.5, 'right'),
    column('Indeks', 1.5, 'right'),
  ]
  return countedTable('Responden menurut cara menjawab', columns, rows)
}
