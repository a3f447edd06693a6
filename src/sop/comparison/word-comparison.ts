import { printDuration } from '#time'
import { rowNumber } from '../model/row-number.ts'
import type { Sop, Step } from '../model/sop.ts'
import { wordMinutes } from '../rules/word-minutes.ts'
import { english } from './messages/en.ts'
import { indonesian } from './messages/id.ts'
import { figureNames, type ComparisonMessages, type FigureName } from './messages/messages.ts'
import type { ComparedCell, SopComparison, SopFigures } from './sop-comparison.ts'

/** Languages in which a comparison is worded. */
export type ComparisonLanguage = 'id' | 'en'

/** What an SOP does in a row, in words. A cell without a step has only `mark`. */
export type WordedCell = {
  readonly kind: ComparedCell['kind']
  /** "Langkah 3", '' without a step. */
  readonly number: string
  readonly activity: string
  readonly performers: string
  readonly duration: string
  /** What is to be known of it: no such step, elsewhere, not certain, only here; '' where nothing. */
  readonly mark: string
}

/** One figure of all SOPs. `amount` is there where it can be drawn; `items` where it is a list. */
export type WordedFigure = {
  readonly name: FigureName
  readonly title: string
  readonly cells: readonly {
    readonly text: string
    readonly amount?: number | undefined
    readonly items?: readonly string[] | undefined
  }[]
}

/** A comparison in words. */
export type WordedComparison = {
  /** How the columns are called: unit, and government where they differ, else title; each once. */
  readonly heads: readonly string[]
  /** The word over the column of row numbers. */
  readonly row: string
  /** The word over the column of performers. */
  readonly performer: string
  readonly figures: readonly WordedFigure[]
  /** Performers that are taken to be the same, SOP by SOP; `text` is '' where it has none. */
  readonly performers: readonly (readonly { readonly text: string; readonly mark: string }[])[]
  /** `title`: the activity that stands for the row. */
  readonly rows: readonly { readonly title: string; readonly cells: readonly WordedCell[] }[]
}

const languages: Readonly<Record<ComparisonLanguage, ComparisonMessages>> = {
  id: indonesian,
  en: english,
}

/** Words a comparison. Linear in its cells. */
export function wordComparison(
  comparison: SopComparison,
  language: ComparisonLanguage,
): WordedComparison {
  const words = languages[language]
  const rows = comparison.rows.map(({ cells, speaker }) => {
    const elsewhere = cells.some(({ kind }) => kind === 'elsewhere')
    const worded = cells
      .map((cell, column) => wordCell(comparison.sops[column], cell, language))
      // A step that another SOP has elsewhere is not only here.
      .map((cell) => (elsewhere && cell.mark === words.alone ? { ...cell, mark: '' } : cell))
    return { title: worded[speaker]?.activity ?? '', cells: worded }
  })
  const titles = rows.map(({ title }, row) => `${row + 1}. ${title}`)
  const figures = figureNames.map((name) => ({
    name,
    title: words.figures[name],
    cells: comparison.figures.map((each) => wordFigure(name, each, { titles, language })),
  }))
  const performers = comparison.performers.map(({ ids, sure }) =>
    ids.map((each, column) => {
      const text = namesOf(comparison.sops[column], each)
      if (text === '') return { text, mark: words.noPerformerHere }
      return { text, mark: sure ? '' : words.unsure }
    }),
  )
  const heads = nameColumns(comparison.sops)
  return { heads, row: words.row, performer: words.performer, figures, performers, rows }
}

function nameColumns(sops: readonly Sop[]): readonly string[] {
  const governments = new Set(sops.map(({ identity }) => identity.government))
  const names = sops.map(({ identity: { unit, government }, title }) => {
    const told = governments.size === 1 && unit !== '' ? [unit] : [unit, government]
    return told.filter((part) => part !== '').join(', ') || title
  })
  return names.map((name, column) => {
    const same = names.filter((other) => other === name)
    const before = names.slice(0, column + 1).filter((other) => other === name)
    return same.length === 1 ? name : `${name} (${before.length})`
  })
}

function wordCell(
  sop: Sop | undefined,
  cell: ComparedCell,
  language: ComparisonLanguage,
): WordedCell {
  const words = languages[language]
  const empty = { number: '', activity: '', performers: '', duration: '' }
  if (cell.kind === 'none') return { kind: cell.kind, ...empty, mark: words.none }
  const step = sop?.steps[cell.step]
  if (sop === undefined || step === undefined) throw new Error(`no step ${cell.step} in its SOP`)
  const number = numberOf(sop, cell.step)
  const ids = new Set(step.symbols.flatMap(({ performers }) => performers))
  if (cell.kind === 'elsewhere') {
    return { kind: cell.kind, ...empty, mark: words.elsewhere(number) }
  }
  return {
    kind: cell.kind,
    number: words.step(number),
    activity: step.activity || words.noActivity,
    performers: namesOf(sop, ids) || words.noPerformer,
    duration: wordDuration(sop, step, language),
    mark: cell.sureness === 'sure' ? '' : words[cell.sureness],
  }
}

function numberOf(sop: Sop, row: number): string {
  return rowNumber(sop, row) || String(row + 1)
}

function namesOf(sop: Sop | undefined, ids: Iterable<string>): string {
  const named = Array.from(ids, (id) => sop?.performers.find((performer) => performer.id === id))
  return named
    .flatMap((performer) => performer ?? [])
    .map(({ name, group }) => (group === undefined ? name : `${name} (${group})`))
    .join(', ')
}

function wordDuration(sop: Sop, { duration }: Step, language: ComparisonLanguage): string {
  const words = languages[language]
  if (duration === undefined) return words.noTime
  if (duration.kind !== 'shared') return printDuration(duration, language)
  const holder = sop.steps.findIndex(({ id }) => id === duration.step)
  return words.sharedTime(holder < 0 ? duration.step : numberOf(sop, holder))
}

type FigureWording = { readonly titles: readonly string[]; readonly language: ComparisonLanguage }

function wordFigure(
  name: FigureName,
  figures: SopFigures,
  { titles, language }: FigureWording,
): WordedFigure['cells'][number] {
  const words = languages[language]
  switch (name) {
    case 'steps':
    case 'decisions':
    case 'loops':
    case 'handovers':
      return wordCount(figures[name])
    case 'internal':
    case 'external':
    case 'software':
      return wordCount(figures.performers[name])
    case 'untimed':
      return wordCount(figures.untimedSteps)
    case 'promised': {
      if (figures.promised === undefined) return { text: words.notStated }
      const text = printDuration(figures.promised, language)
      return { text, amount: figures.promisedMinutes }
    }
    case 'likely':
      return wordSum(figures.likelyMinutes, figures.untimedSteps, words)
    case 'longest':
      return wordSum(figures.longestMinutes, figures.untimedSteps, words)
    case 'brings':
      return wordList(figures.applicantBrings, words.notStated)
    case 'lacks':
    case 'hasAlone':
      return wordList(
        figures[name].map((row) => titles[row] ?? ''),
        words.nothing,
      )
  }
}

function wordCount(amount: number): WordedFigure['cells'][number] {
  return { text: String(amount), amount }
}

function wordSum(
  minutes: number | undefined,
  untimed: number,
  words: ComparisonMessages,
): WordedFigure['cells'][number] {
  if (minutes === undefined) return { text: words.notStated }
  const time = wordMinutes(minutes, words.units)
  return { text: untimed === 0 ? time : `${time} (${words.without(untimed)})`, amount: minutes }
}

function wordList(items: readonly string[], none: string): WordedFigure['cells'][number] {
  return items.length === 0 ? { text: none } : { text: items.join('; '), items }
}
