import { rowNumber, type Sop, type Step } from '#sop'
import { printDuration } from '#time'
import { formWords } from './form-words.ts'
import type { TextField } from './page.ts'

/** What is printed in the cells of one row, before wrapping. */
export type RowText = { readonly number: string } & Readonly<Record<TextField, string>>

/**
 * Rows from `first` to `last` that print one duration in one merged cell. `owner` is the row that has
 * it: one of them, else the cell refers to it; -1 where the SOP has no such row.
 */
export type DurationCell = { readonly first: number; readonly last: number; readonly owner: number }

/** More characters than the pages that a row may fill can hold: what comes after is not even looked at. */
const mostCharacters = 150_000

/** Gives the printed texts of every row. Linear. */
export function readRowTexts(sop: Sop, cells: readonly DurationCell[]): RowText[] {
  return sop.steps.map((step, row) => ({
    number: begin(printNumber(rowNumber(sop, row))),
    phase: begin(step.phase ?? ''),
    activity: begin(activityText(step)),
    requirements: begin(step.requirements),
    duration: begin(durationText(sop, row, cells[row])),
    output: begin(step.output),
    note: begin(noteText(step)),
  }))
}

/**
 * Gives the merged duration cell of each row: rows beside each other whose time is counted in one of
 * them ("shared") make one cell; any other row is a cell of its own. Linear.
 */
export function readDurationCells(sop: Sop): DurationCell[] {
  const rowOfStep = new Map(sop.steps.map((step, row) => [step.id, row]))
  const owners = sop.steps.map((step, row) => {
    const { duration } = step
    return duration?.kind === 'shared' ? (rowOfStep.get(duration.step) ?? -1) : row
  })
  const cells: DurationCell[] = []
  for (let first = 0; first < owners.length; first = cells.length) {
    const owner = owners[first] ?? first
    let last = first
    while (last + 1 < owners.length && owners[last + 1] === owner) last += 1
    const merged = owner >= first && owner <= last
    for (let row = first; row <= last; row += 1) {
      cells.push(merged ? { first, last, owner } : { first: row, last: row, owner })
    }
  }
  return cells
}

/** Gives the text of a row whose time is printed elsewhere: "bersama no. 4". */
export function sharedDurationText(sop: Sop, owner: number): string {
  const number = rowNumber(sop, owner)
  return number === '' ? formWords.sharedWithOther : formWords.sharedWith(number)
}

function begin(text: string): string {
  return text.length > mostCharacters ? text.slice(0, mostCharacters) : text
}

function printNumber(number: string): string {
  return /^\d+$/.test(number) ? `${number}.` : number
}

/** The activity, and below it the questions of decisions that it does not contain. */
function activityText(step: Step): string {
  const questions = step.symbols
    .map((symbol) => symbol.question ?? '')
    .filter((question) => question !== '' && !step.activity.includes(question))
  return [step.activity, ...questions].join('\n')
}

function durationText(sop: Sop, row: number, cell: DurationCell | undefined): string {
  const owner = cell?.owner ?? row
  const merged = cell !== undefined && owner >= cell.first && owner <= cell.last
  if (!merged) return sharedDurationText(sop, owner)
  const duration = sop.steps[owner]?.duration
  if (duration === undefined) return ''
  return duration.kind === 'shared' ? formWords.sharedWithOther : printDuration(duration)
}

/** The note, and what the form has no column for: that the step may be left out, that it waits for every way in. */
function noteText(step: Step): string {
  const { optional } = step
  const lines = [step.note]
  if (optional !== undefined) {
    lines.push(
      optional.when === '' ? formWords.optional : `${formWords.optional}: ${optional.when}`,
    )
  }
  if (step.symbols.some((symbol) => symbol.join === 'all')) lines.push(formWords.joinAll)
  return lines.filter((line) => line !== '').join('\n')
}
