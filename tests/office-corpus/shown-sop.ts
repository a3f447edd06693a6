import {
  type Exit,
  type Target,
  guessPerformerKind,
  rowNumber,
  type Performer,
  type Sop,
  type Step,
  type StepSymbol,
} from '#sop'
import type { CorpusStyle } from './corpus-plan.ts'

/**
 * Gives an SOP as far as a style carries it. No style shows the promised time, optional steps or
 * joins; only drawn shapes show several symbols of a row and questions. Ways out that are told in
 * words (`told`, by row) stand in the note.
 */
export function shownSop(sop: Sop, style: CorpusStyle, told: ReadonlyMap<number, string>): Sop {
  const { promisedDuration: _promised, ...whole } = sop
  const steps = sop.steps.map((step, row): Step => {
    const { optional: _optional, ...kept } = step
    const note = [step.note, told.get(row) ?? ''].filter((text) => text !== '').join('\n')
    if (style === 'shapes')
      return { ...kept, symbols: step.symbols.map((symbol) => drawable(sop, symbol)) }
    return { ...kept, note, symbols: [oneSymbol(step, told.has(row))] }
  })
  return style === 'list' ? { ...whole, ...namedOnly(sop, steps) } : { ...whole, steps }
}

/** A symbol without performers stands in no column: no arrow can lead to it. */
function drawable(sop: Sop, { join: _join, ...symbol }: StepSymbol): StepSymbol {
  const { exits } = symbol
  if (exits === undefined) return symbol
  const ways = exits.map((exit): Exit =>
    isDrawn(sop, exit.to) ? exit : { ...exit, to: { kind: 'open' } },
  )
  return { ...symbol, exits: ways }
}

function isDrawn(sop: Sop, to: Target): boolean {
  if (to.kind !== 'step') return true
  const symbols = sop.steps.find(({ id }) => id === to.step)?.symbols ?? []
  const symbol = to.symbol === undefined ? symbols[0] : symbols.find(({ id }) => id === to.symbol)
  return symbol !== undefined && symbol.performers.length > 0
}

function oneSymbol(step: Step, isTold: boolean): StepSymbol {
  const performers = [...new Set(step.symbols.flatMap((symbol) => symbol.performers))]
  const {
    question: _question,
    join: _join,
    exits,
    ...first
  } = step.symbols[0] ?? { id: 'a', kind: 'process' as const }
  return { ...first, performers, ...(isTold && exits && { exits }) }
}

/** A list names performers in its rows only: in the order in which they appear. */
function namedOnly({ performers }: Sop, steps: readonly Step[]): Pick<Sop, 'performers' | 'steps'> {
  const ids = new Set(
    steps.flatMap(({ symbols }) => symbols.flatMap((symbol) => symbol.performers)),
  )
  const named = [...ids].flatMap((id) => performers.find((performer) => performer.id === id) ?? [])
  return {
    steps,
    performers: named.map(({ id, name }): Performer => ({
      id,
      name,
      kind: guessPerformerKind(name),
    })),
  }
}

/** The ways out of rows with one decision in words, where each target has a number of its own. */
export function tellTargets(sop: Sop): Map<number, string> {
  const numbers = sop.steps.map((_, row) => rowNumber(sop, row))
  const told = new Map<number, string>()
  for (const [row, { symbols }] of sop.steps.entries()) {
    const [symbol, ...others] = symbols
    if (symbol?.kind !== 'decision' || others.length > 0) continue
    const words = (symbol.exits ?? []).map(({ label = '', to }) => {
      if (to.kind === 'stop') return `${label}: proses selesai`
      const target = to.kind === 'step' ? sop.steps.findIndex(({ id }) => id === to.step) : -1
      const number = numbers[target] ?? ''
      const isOne = number !== '' && numbers.filter((other) => other === number).length === 1
      const word = target < row ? 'kembali ke langkah' : 'ke langkah'
      return isOne ? `${label}: ${word} ${number}` : undefined
    })
    const whole = words.filter((word) => word !== undefined)
    if (whole.length > 1 && whole.length === words.length) told.set(row, whole.join('; '))
  }
  return told
}
