import type { Exit, Performer, Sop, Step, StepSymbol, Target } from '../model/sop.ts'
import { inventVariedDuration } from './invented-durations.ts'
import type { SeededRandom } from './seeded-random.ts'

/** Changes one thing about an SOP, as real SOPs do; gives it unchanged where it has no room for that. */
type Variation = (sop: Sop, random: SeededRandom) => Sop

/** What real SOPs do beyond the regulation, one function each, in the order in which they apply. */
export const variations: readonly Variation[] = [
  emptyCells,
  splitInParallel,
  decideManyWays,
  decideTwiceInOneRow,
  decideAndWorkInOneRow,
  chainSymbols,
  startTwice,
  endEarly,
  stopOnRefusal,
  leaveTargetOpen,
  shareAmongScatteredPerformers,
  leavePerformersOut,
  groupPerformers,
  headPhases,
  makeOptional,
  hideCondition,
  numberUnevenly,
  varyDurations,
  shareDurations,
]

function emptyCells(sop: Sop, random: SeededRandom): Sop {
  return atSomeRow(sop, random, ({ id, activity, symbols }) => {
    return { id, activity, symbols, requirements: '', output: '', note: '' }
  })
}

/** Rows 2→(3, 4)→5: the third and fourth start together, the fifth waits for both. */
function splitInParallel(sop: Sop, random: SeededRandom): Sop {
  const room = rowsWhere(sop, (row) => [0, 1, 2, 3].every((next) => isPlain(sop.steps[row + next])))
  if (room.length === 0) return sop
  const row = random.pick(room)
  const to = (offset: number): Exit => ({ to: targetOf(sop, row + offset) })
  const split = changeFirst(sop, row, (symbol) => ({ ...symbol, exits: [to(1), to(2)] }))
  const left = changeFirst(split, row + 1, (symbol) => ({ ...symbol, exits: [to(3)] }))
  return changeFirst(left, row + 3, (symbol) => ({ ...symbol, join: 'all' }))
}

function decideManyWays(sop: Sop, random: SeededRandom): Sop {
  const labels = ['Disetujui', 'Ditolak', 'Didisposisikan', 'Ditunda', 'Perlu survei']
  return atSomeRow(sop, random, (step) => ({
    ...step,
    symbols: step.symbols.map((symbol) => ({
      ...symbol,
      kind: 'decision',
      exits: labels
        .slice(0, random.whole(2, labels.length))
        .map((label) => ({ label, to: targetOf(sop, random.whole(0, sop.steps.length - 1)) })),
    })),
  }))
}

function decideTwiceInOneRow(sop: Sop, random: SeededRandom): Sop {
  return atSomeRow(sop, random, (step, row) => {
    const next = targetOf(sop, row + 1)
    const back = targetOf(sop, random.whole(0, row))
    const second: Target = { kind: 'step', step: step.id, symbol: 'b' }
    const symbols: StepSymbol[] = [
      {
        id: 'a',
        kind: 'decision',
        performers: [random.pick(sop.performers).id],
        question: 'Berkas lengkap?',
        exits: [
          { label: 'Lengkap', to: second },
          { label: 'Belum lengkap', to: back },
        ],
      },
      {
        id: 'b',
        kind: 'decision',
        performers: [random.pick(sop.performers).id],
        question: 'Data sah?',
        exits: [
          { label: 'Valid', to: next },
          { label: 'Belum valid', to: back },
        ],
      },
    ]
    return { ...step, symbols }
  })
}

function decideAndWorkInOneRow(sop: Sop, random: SeededRandom): Sop {
  return atSomeRow(sop, random, (step, row) => {
    const work: StepSymbol = {
      id: 'b',
      kind: 'process',
      performers: [random.pick(sop.performers).id],
    }
    const exits: Exit[] = [
      { label: 'Teknis', to: { kind: 'step', step: step.id, symbol: 'b' } },
      { label: 'Administratif', to: targetOf(sop, row + 1) },
    ]
    const deciding = step.symbols.map((symbol): StepSymbol => ({
      ...symbol,
      kind: 'decision',
      exits,
    }))
    return { ...step, symbols: [...deciding, work] }
  })
}

/** Several performers one after another in one row, with arrows within the row. */
function chainSymbols(sop: Sop, random: SeededRandom): Sop {
  return atSomeRow(sop, random, (step) => ({
    ...step,
    symbols: shuffle(sop.performers, random)
      .slice(0, random.whole(2, 3))
      .map(({ id }, index) => ({ id: `c${index + 1}`, kind: 'process', performers: [id] })),
  }))
}

function startTwice(sop: Sop, random: SeededRandom): Sop {
  return atSomeRow(sop, random, (step) => changeKind(step, 'start'))
}

/** An end in the middle: the row before it must lead past it, or the rest could not be reached. */
function endEarly(sop: Sop, random: SeededRandom): Sop {
  const room = rowsWhere(sop, (row) => isPlain(sop.steps[row]) && isPlain(sop.steps[row + 1]))
  if (room.length === 0) return sop
  const row = random.pick(room)
  const exits: Exit[] = [
    { label: 'Online', to: targetOf(sop, row + 2) },
    { label: 'Offline', to: targetOf(sop, row + 1) },
  ]
  const choosing = changeFirst(sop, row, (symbol) => ({ ...symbol, kind: 'decision', exits }))
  return changeFirst(choosing, row + 1, (symbol) => ({ ...symbol, kind: 'end' }))
}

function stopOnRefusal(sop: Sop, random: SeededRandom): Sop {
  return redirectSomeExit(sop, random, { kind: 'stop' })
}

function leaveTargetOpen(sop: Sop, random: SeededRandom): Sop {
  return redirectSomeExit(sop, random, { kind: 'open' })
}

function shareAmongScatteredPerformers(sop: Sop, random: SeededRandom): Sop {
  return atSomeRow(sop, random, (step) => {
    const ids = shuffle(sop.performers, random).map((performer) => performer.id)
    const performers = ids.slice(0, random.whole(2, 4))
    return { ...step, symbols: step.symbols.map((symbol) => ({ ...symbol, performers })) }
  })
}

function leavePerformersOut(sop: Sop, random: SeededRandom): Sop {
  return atSomeRow(sop, random, (step) => ({
    ...step,
    symbols: step.symbols.map((symbol) => ({ ...symbol, performers: [] })),
  }))
}

function groupPerformers(sop: Sop, random: SeededRandom): Sop {
  const first = random.whole(0, sop.performers.length - 1)
  const last = first + random.whole(1, 3)
  const performers = sop.performers.map((performer, column): Performer =>
    column >= first && column <= last ? { ...performer, group: 'Sekretariat' } : performer,
  )
  return { ...sop, performers }
}

function headPhases(sop: Sop, random: SeededRandom): Sop {
  const first = changeStep(sop, 0, (step) => ({ ...step, phase: 'Proses di Kelurahan' }))
  const row = random.whole(1, sop.steps.length - 1)
  return changeStep(first, row, (step) => ({ ...step, phase: 'Proses di Kecamatan' }))
}

function makeOptional(sop: Sop, random: SeededRandom): Sop {
  return atSomeRow(sop, random, (step) => ({ ...step, optional: { when: 'apabila diperlukan' } }))
}

function hideCondition(sop: Sop, random: SeededRandom): Sop {
  return atSomeRow(sop, random, (step) => ({
    ...step,
    activity: `${step.activity}, jika belum sesuai dikembalikan untuk diperbaiki`,
  }))
}

/** A row without a number, and all numbers after it one lower. */
function numberUnevenly(sop: Sop, random: SeededRandom): Sop {
  const bare = random.whole(1, sop.steps.length - 1)
  const steps = sop.steps.map((step, row) => {
    if (row < bare) return step
    return { ...step, number: row === bare ? '' : String(row) }
  })
  return { ...sop, steps }
}

function varyDurations(sop: Sop, random: SeededRandom): Sop {
  const steps = sop.steps.map((step) =>
    random.chance(0.4) ? { ...step, duration: inventVariedDuration(random) } : step,
  )
  return { ...sop, steps, promisedDuration: inventVariedDuration(random) }
}

/** A merged cell: a row's time is counted in that of the row above. */
function shareDurations(sop: Sop, random: SeededRandom): Sop {
  const row = random.whole(1, sop.steps.length - 1)
  const above = sop.steps[row - 1]
  if (above === undefined) return sop
  return changeStep(sop, row, (step) => ({
    ...step,
    duration: { kind: 'shared', step: above.id },
  }))
}

/** Changes one row that is an ordinary process, where there is one. */
function atSomeRow(sop: Sop, random: SeededRandom, change: (step: Step, row: number) => Step): Sop {
  const rows = rowsWhere(sop, (row) => isPlain(sop.steps[row]))
  if (rows.length === 0) return sop
  const row = random.pick(rows)
  return changeStep(sop, row, (step) => change(step, row))
}

/** Points the last way out of one decision elsewhere. */
function redirectSomeExit(sop: Sop, random: SeededRandom, to: Target): Sop {
  const rows = rowsWhere(sop, (row) => sop.steps[row]?.symbols[0]?.kind === 'decision')
  if (rows.length === 0) return sop
  return changeFirst(sop, random.pick(rows), ({ exits = [], ...symbol }) => ({
    ...symbol,
    exits: exits.map((exit, index) => (index === exits.length - 1 ? { ...exit, to } : exit)),
  }))
}

function rowsWhere(sop: Sop, fits: (row: number) => boolean): number[] {
  return sop.steps.map((_, row) => row).filter(fits)
}

function isPlain(step: Step | undefined): boolean {
  const [symbol, ...others] = step?.symbols ?? []
  return symbol?.kind === 'process' && symbol.exits === undefined && others.length === 0
}

function changeKind(step: Step, kind: StepSymbol['kind']): Step {
  return { ...step, symbols: step.symbols.map((symbol) => ({ ...symbol, kind })) }
}

function changeFirst(sop: Sop, row: number, change: (symbol: StepSymbol) => StepSymbol): Sop {
  return changeStep(sop, row, (step) => ({
    ...step,
    symbols: step.symbols.map((symbol, index) => (index === 0 ? change(symbol) : symbol)),
  }))
}

function changeStep(sop: Sop, row: number, change: (step: Step) => Step): Sop {
  return { ...sop, steps: sop.steps.map((step, index) => (index === row ? change(step) : step)) }
}

function targetOf(sop: Sop, row: number): Target {
  const step = sop.steps[row]
  return step === undefined ? { kind: 'open' } : { kind: 'step', step: step.id }
}

function shuffle<T>(list: readonly T[], random: SeededRandom): T[] {
  return list
    .map((item) => ({ item, order: random.fraction() }))
    .sort((one, other) => one.order - other.order)
    .map(({ item }) => item)
}
