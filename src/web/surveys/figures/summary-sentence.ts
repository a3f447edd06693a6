import { countText } from '../../archive/count-text.ts'
import { numberText } from './number-text.ts'
import {
  elementName,
  gradesBetween,
  gradeText,
  lowestFirst,
  type FiguresProps,
} from './shown-results.ts'

/** The result in a sentence or two, for who reads nothing else. */
export function summarise(props: FiguresProps): string {
  const { words, results } = props
  const w = words.surveyResults.summary
  const { figures } = results.whole
  const n = countText(figures.n, words)
  if (figures.n === 0) return w.none
  if (figures.standing === 'hidden') return w.hidden(n, countText(results.settings.showFrom, words))
  const [lowest] = lowestFirst(results.whole)
  if (figures.index === undefined || lowest === undefined) return w.none
  const told = w.lowest(elementName(props, lowest.key), numberText(lowest.mean, words))
  return `${judge(props, numberText(figures.index.exact, words))} ${told}`
}

function judge(props: FiguresProps, index: string): string {
  const { words, results } = props
  const w = words.surveyResults.summary
  const { grade, gradeDoubt, n } = results.whole.figures
  const unit = results.unitName
  if (grade !== undefined) return w.graded(unit, index, gradeText(grade, words))
  const plain = w.plain(unit, index)
  const between = gradesBetween(props)
  if (gradeDoubt === 'too-few-answers')
    return `${plain} ${w.few(countText(n, words), countText(results.settings.rankFrom, words))}`
  if (gradeDoubt === 'interval-crosses-border' && between !== undefined)
    return `${plain} ${w.between(...between)}`
  return plain
}
