import type { Trend } from '#measures'
import type { ReportBlock } from '#print'
import type { ReportSource } from '../survey-report-record.ts'
import { trendChart } from './report-charts.ts'
import { elementName, paragraphs, range, two } from './report-words.ts'
import { column, countedTable } from './section.ts'

export const verdictWords: Readonly<Record<Trend['verdict'], string>> = {
  better: 'membaik',
  worse: 'memburuk',
  unclear: 'tidak berbeda nyata',
}

/** How index and elements changed since the survey before. */
export function trendBlocks({ results, earlier }: ReportSource): ReportBlock[] {
  const before = earlier.at(-1)
  if (before === undefined)
    return paragraphs('Belum ada survei sebelumnya yang dapat dibandingkan.')
  const { trend } = results.whole
  const { title } = before.survey
  if (trend?.index === undefined)
    return paragraphs(`Jawaban belum cukup untuk dibandingkan dengan ${title}.`)
  const { difference, interval, verdict } = trend.index
  const sentence = `Dibandingkan dengan ${title}, indeks berubah ${two(difference)} poin (rentang kepercayaan 95% ${range(interval)}): ${verdictWords[verdict]}.`
  const rows = results.whole.figures.elements.flatMap(({ key }) => {
    const change = trend.elements[key]
    if (change === undefined) return []
    const { difference: points, interval: around, verdict: found } = change
    return [[elementName(results.survey, key), two(points), range(around), verdictWords[found]]]
  })
  const columns = [
    column('Unsur', 4),
    column('Perubahan', 1.6, 'right'),
    column('Rentang 95%', 2.4, 'center'),
    column('Simpulan', 3),
  ]
  const table = countedTable('Perubahan nilai tiap unsur', columns, rows)
  return [
    ...paragraphs(sentence),
    ...trendChart([...earlier, results]),
    ...(rows.length === 0 ? [] : [table]),
  ]
}
