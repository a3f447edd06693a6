import {
  gradeScaleOf,
  type AnswerWords,
  type ElementFigures,
  type ExtraQuestion,
  type Instrument,
  type ScoreCounts,
} from '#measures'
import type { ReportBlock, ReportChapter, ReportTable } from '#print'
import type { SurveyResults } from '../../survey-figures/figures-record.ts'
import type { ReportSource } from '../survey-report-record.ts'
import { elementName, orNone, paragraphs, two, whole } from './report-words.ts'
import { column, countedTable, section } from './section.ts'

/** What was asked, how often each answer was given, and how it was computed. */
export function annexes({ results }: ReportSource): readonly ReportChapter[] {
  return [
    { title: 'LAMPIRAN 1 KUESIONER', blocks: questionnaire(results.survey.instrument) },
    { title: 'LAMPIRAN 2 TABULASI JAWABAN', blocks: tabulation(results) },
    { title: 'LAMPIRAN 3 METODE DAN RUMUS', blocks: methods(results) },
  ]
}

function questionnaire({ elements, importance, questions }: Instrument): ReportBlock[] {
  const rows = elements.flatMap(({ name, question, answers, parts }) =>
    parts.length === 0
      ? [[name.id, question.id, scaleCell(answers)]]
      : parts.map((part) => [name.id, part.question.id, scaleCell(part.answers ?? answers)]),
  )
  const columns = [column('Unsur', 2.5), column('Pertanyaan', 4), column('Jawaban', 4)]
  const weighed =
    importance === undefined
      ? []
      : paragraphs(`Kepentingan tiap unsur dinilai dengan jawaban: ${scaleCell(importance)}.`)
  const asked = questions.map((question) => [question.question.id, answersTo(question)])
  const further = [column('Pertanyaan', 5), column('Jawaban', 5)]
  return [
    countedTable('Pertanyaan tiap unsur sebagaimana diajukan', columns, rows),
    ...weighed,
    ...(asked.length === 0 ? [] : [countedTable('Pertanyaan lain', further, asked)]),
  ]
}

function scaleCell(answers: AnswerWords): string {
  return answers.map(({ id }, place) => `${place + 1} ${id}`).join('; ')
}

function answersTo(question: ExtraQuestion): string {
  switch (question.kind) {
    case 'text':
      return 'Isian bebas'
    case 'score':
      return scaleCell(question.answers)
    case 'choice':
      return question.choices.map(({ id }) => id).join('; ')
  }
}

function tabulation(results: SurveyResults): ReportBlock[] {
  const { elements } = results.whole.figures
  const rated = elements.filter(({ n }) => n > 0)
  if (rated.length === 0) return paragraphs('Tabulasi belum dapat ditampilkan.')
  const weighed = rated.some(({ importance }) => importance !== undefined)
  return [
    ...section('Kinerja', [
      countsTable(results, rated, 'performance'),
      ...paragraphs(
        `NRR adalah nilai rata-rata unsur; NRR tertimbang adalah NRR × 1/${whole(rated.length)}. Indeks adalah jumlah NRR tertimbang × 25.`,
      ),
    ]),
    ...(weighed ? section('Kepentingan', [countsTable(results, rated, 'importance')]) : []),
  ]
}

/** How often each score was given for each element. */
function countsTable(
  { survey, whole: group }: SurveyResults,
  rated: readonly ElementFigures[],
  what: 'performance' | 'importance',
): ReportTable {
  const isPerformance = what === 'performance'
  const rows = rated.map(({ key, n, mean, importance }) => {
    const counts = group.distributions[key]?.[what] ?? []
    const [answers, value] = isPerformance ? [n, mean] : [importance?.n ?? 0, importance?.mean]
    const weighted = value === undefined ? undefined : value / rated.length
    return [
      elementName(survey, key),
      ...[1, 2, 3, 4].map((score) => whole(countOf(counts, score))),
      whole(answers),
      orNone(value, two),
      ...(isPerformance ? [orNone(weighted, two)] : []),
    ]
  })
  const columns = [
    column('Unsur', 3.4),
    ...[1, 2, 3, 4].map((score) => column(`Nilai ${score}`, 1, 'right')),
    column('Jawaban', 1.4, 'right'),
    column(isPerformance ? 'NRR' : 'Rata-rata', 1.3, 'right'),
    ...(isPerformance ? [column('NRR tertimbang', 1.9, 'right')] : []),
  ]
  const caption = isPerformance ? 'Banyaknya jawaban kinerja' : 'Banyaknya jawaban kepentingan'
  return countedTable(`${caption} menurut unsur dan nilai`, columns, rows)
}

/** Means of parts count for the nearest score. */
function countOf(counts: ScoreCounts, score: number): number {
  const near = counts.filter(([given]) => Math.round(given) === score)
  return near.reduce((sum, [, count]) => sum + count, 0)
}

/** The bounds of the grades, each up to a hundredth below the one above. */
function gradeBounds(date: string): string {
  const scale = gradeScaleOf(date)
  if (scale === undefined) return 'Pada masa survei belum ada tabel mutu yang berlaku.'
  const bounds = scale.grades.map(({ letter, from }, place) => {
    const above = scale.grades[place - 1]?.from
    return `${letter} ${two(from)}–${two(above === undefined ? 100 : above - 0.01)}`
  })
  return `Mutu (${scale.source}): ${bounds.join('; ')}, atas indeks yang dibulatkan ke dua desimal.`
}

function methods({ survey, settings, formula }: SurveyResults): ReportBlock[] {
  const items = [
    'Nilai rata-rata unsur (NRR) = jumlah nilai ÷ banyaknya jawaban untuk unsur itu; jawaban yang kosong hanya tidak dihitung pada unsurnya sendiri.',
    'Indeks (IKM) = 25 × jumlah NRR ÷ banyaknya unsur, yaitu bobot 1/x untuk x unsur. Indeks dengan bobot 0,111 dan 0,11 hanya untuk dibandingkan dengan laporan lama.',
    'Rentang kepercayaan 95% = indeks ± t × SE, dengan SE = s ÷ √n × √((N − n) ÷ (N − 1)) apabila populasi N diketahui, tanpa faktor terakhir apabila tidak; s adalah simpangan baku indeks tiap responden dan t menurut Student.',
    'Tingkat tanggapan = jawaban ÷ orang yang diminta menjawab, dengan rentang menurut Wilson.',
    'Kesenjangan = rata-rata (kinerja − kepentingan) dari responden yang menjawab keduanya, dengan rentang t berpasangan; kesesuaian = 100 × jumlah nilai kinerja ÷ jumlah nilai kepentingan.',
    'Perubahan = indeks sekarang − indeks sebelumnya, dengan rentang menurut Welch.',
    `Kelompok dengan kurang dari ${whole(settings.showFrom)} jawaban tidak ditampilkan; dari kurang dari ${whole(settings.rankFrom)} jawaban mutu tidak ditetapkan.`,
    gradeBounds(survey.endsOn),
    'Semua dihitung tanpa pembulatan dan baru dibulatkan saat ditampilkan.',
    `Rumus versi ${formula}.`,
  ]
  return [{ kind: 'list', items }]
}
