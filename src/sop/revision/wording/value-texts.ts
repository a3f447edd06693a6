import { printDate, printDuration, type Duration } from '#time'
import { readFlow, symbolKey, type Flow, type FlowGraph } from '../../model/flow.ts'
import { rowNumber } from '../../model/row-number.ts'
import type { Sop, Step, StepSymbol } from '../../model/sop.ts'
import type { ChangeMessages } from './messages/messages.ts'

/** Languages in which changes are worded. */
export type ChangeLanguage = 'id' | 'en'

/** The values of one SOP in words; '' where nothing is filled in. */
export type ValueTexts = {
  readonly step: (id: string) => Step | undefined
  /** "4", or "baris ke-4" where no number is printed; '' where there is no such row. */
  readonly number: (step: string) => string
  /** "langkah 4". */
  readonly place: (step: string) => string
  /** A line of the identity; a date in words. */
  readonly text: (line: string) => string
  readonly duration: (duration: Duration | undefined) => string
  readonly performers: (symbol: StepSymbol) => string
  readonly performer: (id: string) => string
  readonly ways: (step: string, symbol: string) => string
  readonly optional: (step: Step) => string
  /** Ids of the rows with a written way out to a row, and of those that a performer has a mark in. */
  readonly leadingTo: (step: string) => readonly string[]
  readonly markedBy: (performer: string) => readonly string[]
}

/** Reads what is needed to put the values of an SOP in words. Linear. */
export function valueTexts(sop: Sop, words: ChangeMessages, language: ChangeLanguage): ValueTexts {
  const graph = readFlow(sop)
  const rows = new Map(sop.steps.map(({ id }, row) => [id, row]))
  const sources = sourcesOf(graph)
  const names = new Map(sop.performers.map(({ id, name }) => [id, name]))
  const number = (step: string): string => {
    const row = rows.get(step)
    return row === undefined ? '' : rowNumber(sop, row) || words.row(row + 1)
  }
  const place = (step: string): string => {
    const row = rows.get(step)
    if (row === undefined) return ''
    const printed = rowNumber(sop, row)
    return printed === '' ? words.row(row + 1) : words.step(printed)
  }
  const way = (flow: Flow): string => {
    const target = flow.kind === 'to' ? graph.nodeByKey.get(flow.to) : undefined
    const to = target === undefined ? undefined : place(target.step.id)
    const end = to ?? (flow.kind === 'stop' ? words.stop : words.open)
    return flow.label === '' ? end : `${flow.label}: ${end}`
  }
  return {
    step: (id) => sop.steps[rows.get(id) ?? -1],
    number,
    place,
    text: (line) => printDate(line, language),
    duration: (duration) => {
      if (duration === undefined) return ''
      return duration.kind === 'shared'
        ? words.together(place(duration.step))
        : printDuration(duration, language)
    },
    performers: (symbol) => symbol.performers.map((id) => names.get(id) ?? id).join(', '),
    performer: (id) => names.get(id) ?? id,
    ways: (step, symbol) =>
      (graph.flowsFrom.get(symbolKey(step, symbol)) ?? []).map(way).join('; '),
    leadingTo: (step) => sources.get(step) ?? [],
    markedBy: (performer) =>
      sop.steps
        .filter(({ symbols }) => symbols.some(({ performers }) => performers.includes(performer)))
        .map(({ id }) => id),
    optional: ({ optional }) =>
      optional === undefined ? '' : [words.optional, optional.when].filter(Boolean).join(': '),
  }
}

/** Rows that lead to a row by a written way out, by that row; each once. */
function sourcesOf({ flows, nodeByKey }: FlowGraph): ReadonlyMap<string, readonly string[]> {
  const sources = new Map<string, string[]>()
  for (const flow of flows) {
    const from = nodeByKey.get(flow.from)?.step.id
    const to = flow.kind === 'to' ? nodeByKey.get(flow.to)?.step.id : undefined
    if (flow.implied || from === undefined || to === undefined) continue
    const known = sources.get(to)
    if (known === undefined) sources.set(to, [from])
    else if (!known.includes(from)) known.push(from)
  }
  return sources
}
