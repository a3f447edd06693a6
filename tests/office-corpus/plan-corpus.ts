import { rowNumber, seededRandom, type SeededRandom, type Sop } from '#sop'
import { printDuration } from '#time'
import type {
  CorpusBlock,
  CorpusCell,
  CorpusPlan,
  CorpusStyle,
  CorpusTable,
} from './corpus-plan.ts'
import { drawFlowByHand, type DrawnRow } from './draw-by-hand.ts'
import { planIdentity } from './plan-identity.ts'
import { shownSop, tellTargets } from './shown-sop.ts'

/** Gives what a file shows: identity, and the table of steps in one of the styles, varied by the seed. */
export function planCorpus(sop: Sop, style: CorpusStyle, seed: number): CorpusPlan {
  const random = seededRandom(seed * 31 + style.length)
  const told =
    style !== 'shapes' && random.chance(0.7) ? tellTargets(sop) : new Map<number, string>()
  const shown = shownSop(sop, style, told)
  const identity = planIdentity(shown, random)
  const tables = planTables({ sop, shown, style, random })
  const targetsShown = sop.steps.flatMap((step, row) => {
    const isWhole = [step, ...sop.steps.slice(row + 1, row + 2)].every(({ symbols }) =>
      symbols.every(({ performers }) => performers.length > 0),
    )
    const isPlain = step.symbols.length === 1 && step.symbols[0]?.exits === undefined
    return (style === 'shapes' ? isWhole : isPlain || told.has(row)) ? [row] : []
  })
  return { blocks: [...identity, ...tables], shown, targetsShown: new Set(targetsShown) }
}

type Planning = {
  readonly sop: Sop
  readonly shown: Sop
  readonly style: CorpusStyle
  readonly random: SeededRandom
}

type Form = {
  readonly words: Readonly<
    Record<'activity' | 'performers' | 'quality' | 'requirements' | 'note', string>
  >
  readonly levels: number
  readonly columnNumbers: boolean
  readonly dot: string
  readonly first: number
  readonly count: number
}

function planTables({ sop, shown, style, random }: Planning): CorpusBlock[] {
  const grouped = style !== 'list' && shown.performers.some(({ group }) => group !== undefined)
  const form: Form = {
    words: {
      activity: random.pick(['Kegiatan', 'Uraian Prosedur', 'Aktivitas', 'Uraian Kegiatan']),
      performers: style === 'list' ? 'Pelaksana' : random.pick(['Pelaksana', 'PELAKSANA', '']),
      quality: random.pick(['Mutu Baku', 'MUTU BAKU', 'Mutu Buku']),
      requirements: random.pick(['Kelengkapan', 'Persyaratan/Kelengkapan', 'Input']),
      note: random.pick(['Keterangan', 'Ket', 'Ket.']),
    },
    levels: grouped ? 3 : 2,
    columnNumbers: random.chance(0.3),
    dot: random.pick(['', '.']),
    first: 2,
    count: style === 'list' ? 1 : shown.performers.length,
  }
  const mark = random.pick(['√', '✓', 'V', '●'])
  const rows = shown.steps.length
  const half = rows >> 1
  const parts =
    style !== 'shapes' &&
    rows > 8 &&
    random.chance(0.3) &&
    shown.steps[half]?.duration?.kind !== 'shared'
  const ranges = parts
    ? ([
        [0, half],
        [half, rows],
      ] as const)
    : ([[0, rows]] as const)
  const repeats = random.chance(0.5)
  return ranges.map(([from, to], at) =>
    planTable({
      sop,
      shown,
      form,
      style,
      mark: style === 'letters' ? 'v' : mark,
      from,
      to,
      headed: at === 0 || repeats,
      random,
    }),
  )
}

type TablePlan = Planning & {
  readonly form: Form
  readonly mark: string
  readonly from: number
  readonly to: number
  readonly headed: boolean
}

function planTable(plan: TablePlan): CorpusTable {
  const { sop, shown, form, style, from, to } = plan
  const head = plan.headed ? planHead(shown, form, style) : []
  const cells: CorpusCell[] = [...head]
  const drawn: DrawnRow[] = []
  const heights: number[] = Array.from(
    { length: plan.headed ? form.levels + Number(form.columnNumbers) : 0 },
    () => 12_000,
  )
  for (let at = from; at < to; at += 1) {
    const step = shown.steps[at]
    if (step === undefined) continue
    if (step.phase !== undefined) {
      cells.push({
        row: heights.length,
        column: 0,
        columns: form.first + form.count + 4,
        text: step.phase,
      })
      heights.push(7_000)
    }
    cells.push(...planRow(plan, at, heights.length))
    drawn.push({ index: at, row: heights.length })
    const longest = Math.max(
      step.activity.length / 24,
      step.requirements.length / 14,
      step.output.length / 14,
      step.note.length / 14,
    )
    heights.push(Math.max(style === 'shapes' ? 22_000 : 8_000, Math.ceil(longest + 2) * 5_000))
  }
  const performerWidth = style === 'list' ? 40_000 : 24_000
  const columnWidths = [
    10_000,
    60_000,
    ...Array.from({ length: form.count }, () => performerWidth),
    36_000,
    22_000,
    36_000,
    36_000,
  ]
  const flow =
    style === 'shapes'
      ? drawFlowByHand({ sop, rows: drawn, columnWidths, rowHeights: heights, random: plan.random })
      : { shapes: [], lines: [] }
  return { kind: 'table', columnWidths, rowHeights: heights, cells, ...flow }
}

function planHead(
  { performers }: Sop,
  { words, levels, columnNumbers, first, count }: Form,
  style: CorpusStyle,
): CorpusCell[] {
  const down = (column: number, text: string): CorpusCell => ({
    row: 0,
    column,
    rows: levels,
    text,
  })
  const quality = first + count
  const cells: CorpusCell[] = [
    down(0, 'No'),
    down(1, words.activity),
    ...(style === 'list'
      ? [down(first, 'Pelaksana')]
      : [{ row: 0, column: first, columns: count, text: words.performers }]),
    { row: 0, column: quality, columns: 3, text: words.quality },
    ...[words.requirements, 'Waktu', 'Output'].map((text, at) => ({
      row: 1,
      column: quality + at,
      rows: levels - 1,
      text,
    })),
    down(quality + 3, words.note),
  ]
  if (style !== 'list') {
    for (const [at, { name, group }] of performers.entries()) {
      if (group === undefined)
        cells.push({ row: 1, column: first + at, rows: levels - 1, text: name })
      else cells.push({ row: levels - 1, column: first + at, text: name })
      const begins = group !== undefined && performers[at - 1]?.group !== group
      const columns = performers.filter((other) => other.group === group).length
      if (begins) cells.push({ row: 1, column: first + at, columns, text: group })
    }
  }
  if (columnNumbers) {
    for (let at = 0; at < quality + 4; at += 1)
      cells.push({ row: levels, column: at, text: String(at + 1) })
  }
  return cells
}

function planRow(
  { shown, form, style, mark, to }: TablePlan,
  at: number,
  row: number,
): CorpusCell[] {
  const step = shown.steps[at]
  if (step === undefined) return []
  const number = rowNumber(shown, at)
  const quality = form.first + form.count
  const performers = new Set(step.symbols.flatMap((symbol) => symbol.performers))
  const cells: CorpusCell[] = [
    { row, column: 0, text: number === '' ? '' : `${number}${form.dot}` },
    { row, column: 1, text: step.activity },
    { row, column: quality, text: step.requirements },
    { row, column: quality + 2, text: step.output },
    { row, column: quality + 3, text: step.note },
  ]
  const { duration } = step
  const next = shown.steps[at + 1]
  const merges = next?.duration?.kind === 'shared' && at + 1 < to && next.phase === undefined
  if (duration?.kind !== 'shared') {
    const text = duration === undefined ? '' : printDuration(duration)
    cells.push({ row, column: quality + 1, text, ...(merges && { rows: 2 }) })
  } else if (step.phase !== undefined)
    cells.push({ row, column: quality + 1, text: `bersama no. ${rowNumber(shown, at - 1)}` })
  if (style === 'list') {
    const names = shown.performers.filter(({ id }) => performers.has(id)).map(({ name }) => name)
    cells.push({ row, column: form.first, text: names.join('\n') })
    return cells
  }
  for (const [column, { id }] of shown.performers.entries()) {
    const isMarked = performers.has(id)
    const text = isMarked && (style === 'marks' || style === 'letters') ? mark : ''
    const fill = isMarked && style === 'colours' ? 'FFC000' : undefined
    cells.push({ row, column: form.first + column, text, ...(fill && { fill }) })
  }
  return cells
}
