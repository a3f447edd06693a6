import {
  addRespondent,
  addTally,
  elementKeys,
  emptyTally,
  isFormula,
  scoreOfParts,
  type ElementKey,
  type SurveyColumn,
  type SurveyTally,
} from '#measures'
import { decodeText, type CsvRow } from '#mining/rows'
import { note, type ProblemKind, type Problems } from './survey-problems.ts'

/** Each group keeps a tally in memory; a column of so many values is no grouping. */
export const mostGroups = 5000

/** What is to be counted. */
export type CountPlan = {
  readonly columns: readonly SurveyColumn[]
  readonly by: SurveyColumn | undefined
  readonly period: { readonly column: SurveyColumn; readonly wanted: string } | undefined
}

type ScoreColumn = {
  readonly column: SurveyColumn
  readonly element: number
  readonly into: 'performance' | 'importance'
}

/** Counts rows one by one: memory grows with the groups, not with the answers. */
export class SurveyCounter {
  readonly elements: readonly ElementKey[]
  readonly groups = new Map<string, SurveyTally>()
  readonly problems: Problems = new Map()
  rows = 0
  otherPeriods = 0
  texts = 0
  tooManyGroups = false
  readonly #plan: CountPlan
  readonly #scores: readonly ScoreColumn[]
  readonly #single: boolean
  readonly #performance: number[][]
  readonly #importance: number[][]

  constructor(plan: CountPlan) {
    this.#plan = plan
    const rated = new Set(
      plan.columns.flatMap(({ role }) => (role.kind === 'performance' ? [role.element] : [])),
    )
    this.elements = elementKeys.filter((key) => rated.has(key))
    this.#scores = plan.columns.flatMap((column) => {
      const { role } = column
      if (role.kind !== 'performance' && role.kind !== 'importance') return []
      const element = this.elements.indexOf(role.element)
      return element < 0 ? [] : [{ column, element, into: role.kind }]
    })
    this.#performance = this.elements.map(() => [])
    this.#importance = this.elements.map(() => [])
    this.#single = plan.by === undefined
    for (const { heading, role } of plan.columns)
      if (this.#isUnread(heading, role.kind))
        this.#note('unknown-column', { line: 1, column: heading, found: heading })
  }

  /** The sums over all groups. */
  whole(): SurveyTally {
    const all = emptyTally(this.elements)
    for (const tally of this.groups.values()) addTally(all, tally)
    return all
  }

  /** Counts one row after the headings. */
  add(row: CsvRow): void {
    const { columns, period, by } = this.#plan
    if (row.count !== columns.length) {
      this.#note('wrong-width', { line: row.line, column: undefined, found: String(row.count) })
      return
    }
    if (period !== undefined && this.#text(row, period.column) !== period.wanted) {
      this.otherPeriods += 1
      return
    }
    this.rows += 1
    const tally = this.#tallyOf(by === undefined ? '' : this.#text(row, by))
    if (tally === undefined) return
    const before = tally.blank
    addRespondent(tally, this.#readScores(row))
    if (tally.blank > before)
      this.#note('no-answer', { line: row.line, column: undefined, found: '' })
    for (const column of columns) if (column.role.kind === 'text') this.#lookAtText(row, column)
  }

  #isUnread(heading: string, kind: string): boolean {
    const { by, period } = this.#plan
    const isUsed = heading === by?.heading || heading === period?.column.heading
    return kind === 'unknown' && !isUsed
  }

  #tallyOf(group: string): SurveyTally | undefined {
    const known = this.groups.get(group)
    if (known !== undefined) return known
    if (this.groups.size >= mostGroups && !this.#single) {
      this.tooManyGroups = true
      return undefined
    }
    const tally = emptyTally(this.elements)
    this.groups.set(group, tally)
    return tally
  }

  #readScores(row: CsvRow) {
    const [performance, importance] = [this.#performance, this.#importance]
    for (const list of performance) list.length = 0
    for (const list of importance) list.length = 0
    for (const { column, element, into } of this.#scores) {
      const score = this.#score(row, column)
      const lists = into === 'performance' ? performance : importance
      if (score > 0) lists[element]?.push(score)
    }
    return { performance: performance.map(scoreOfList), importance: importance.map(scoreOfList) }
  }

  /** 1 to 4; 0 where the cell is empty or, told, no score. */
  #score(row: CsvRow, column: SurveyColumn): number {
    const start = row.starts[column.place] ?? 0
    const end = row.ends[column.place] ?? 0
    if (start === end) return 0
    const digit = (row.bytes[start] ?? 0) - 48
    if (end === start + 1 && digit >= 1 && digit <= 4) return digit
    const found = decodeText(row.bytes, start, Math.min(end, start + 80)).trim()
    if (found === '') return 0
    if (/^[1-4]$/.test(found)) return Number(found)
    const kind = isFormula(found) ? 'formula' : 'not-a-score'
    this.#note(kind, { line: row.line, column: column.heading, found })
    return 0
  }

  #text(row: CsvRow, column: SurveyColumn): string {
    const start = row.starts[column.place] ?? 0
    const end = row.ends[column.place] ?? 0
    const text = decodeText(row.bytes, start, end).trim().slice(0, 200)
    const place = { line: row.line, column: column.heading, found: text.slice(0, 80) }
    if (text.includes('\uFFFD')) this.#note('wrong-encoding', place)
    if (isFormula(text)) this.#note('formula', place)
    return text
  }

  /** Free text is counted, never shown; what a spreadsheet would run is told. */
  #lookAtText(row: CsvRow, column: SurveyColumn): void {
    const start = row.starts[column.place] ?? 0
    const end = row.ends[column.place] ?? 0
    if (start === end) return
    this.texts += 1
    const found = decodeText(row.bytes, start, Math.min(end, start + 80))
    if (isFormula(found)) this.#note('formula', { line: row.line, column: column.heading, found })
  }

  #note(kind: ProblemKind, problem: Parameters<typeof note>[2]): void {
    note(this.problems, kind, problem)
  }
}

function scoreOfList(scores: readonly number[]): number {
  return scores.length === 1 ? (scores[0] ?? 0) : scoreOfParts(scores)
}
