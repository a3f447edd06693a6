import { lineHeight, type Font } from '../text/measure.ts'
import { widestWord, wrapText } from '../text/wrap.ts'
import { across, down } from './draw-rules.ts'
import type { FlowColumn } from './flow-columns.ts'
import { formWords } from './form-words.ts'
import type { Box, Primitive } from './page.ts'
import type { TablePlan } from './plan-table.ts'
import { setLines, setTurnedLines } from './set-text.ts'
import { cellPadding, fonts, performerFonts, points, textHeight } from './sizes.ts'

/**
 * The head of the table, repeated on every page; the groups' level only where there are groups:
 *
 *     +----+----------+---------------------------+--------------------------+------------+
 *     |    |          |         Pelaksana         |        Mutu Baku         |            |
 *     |    |          +-------------+------+------+-------------+-----+------+            |
 *     | No | Kegiatan |    group    |      |      | Kelengkapan |Waktu|Output| Keterangan |
 *     |    |          +------+------+      |      |             |     |      |            |
 *     |    |          | name | name | name | name |             |     |      |            |
 *     +----+----------+------+------+------+------+-------------+-----+------+------------+
 */
export type HeadPlan = {
  readonly turned: boolean
  readonly font: Font
  /** Lines of each performer's name. */
  readonly names: readonly (readonly string[])[]
  readonly groups: readonly Group[]
  readonly heights: { readonly top: number; readonly group: number; readonly names: number }
  readonly height: number
  /** Ids of performers whose name was longer than the highest head. */
  readonly cut: readonly string[]
}

type Group = { readonly from: number; readonly to: number; readonly lines: readonly string[] }

const topHeight = 5000
const leastNamesHeight = 11_000
const mostUprightLines = 6
/** Heights of turned heads that are tried. */
const turnedHeights = [
  20_000, 22_000, 24_500, 27_000, 29_000, 31_000, 34_000, 38_000, 43_000, 50_000,
]
const namePadding = 600

/** Wraps the performers' names, upright where no word need be broken, else turned. */
export function planHead(columns: readonly FlowColumn[], table: TablePlan): HeadPlan {
  const groups = listGroups(columns, table)
  const groupLines = Math.max(0, ...groups.map((group) => group.lines.length))
  const group = groupLines === 0 ? 0 : textHeight(groupLines, fonts.head) - cellPadding.above
  const names = uprightNames(columns, table) ?? turnedNames(columns, table)
  const heights = { top: topHeight, group, names: names.height }
  const height = topHeight + group + names.height
  return { ...names, groups, heights, height }
}

type Names = Pick<HeadPlan, 'turned' | 'font' | 'names' | 'cut'> & { readonly height: number }

function uprightNames(columns: readonly FlowColumn[], table: TablePlan): Names | undefined {
  const width = table.pitch - 2 * namePadding
  const fits = (font: Font) => columns.every(({ name }) => widestWord(name, font) <= width)
  const font = performerFonts.find(fits)
  if (font === undefined) return undefined
  const names = columns.map(({ name }) => wrapText(name, { ...font, width }).lines)
  const lines = Math.max(...names.map(({ length }) => length))
  if (lines > mostUprightLines) return undefined
  const height = Math.max(leastNamesHeight, textHeight(lines, font))
  return { turned: false, font, names, cut: [], height }
}

function turnedNames(columns: readonly FlowColumn[], table: TablePlan): Names {
  const tries = turnedHeights.flatMap((height) => performerFonts.map((font) => ({ height, font })))
  const all = tries.map(({ height, font }) => wrapTurned(columns, table, { height, font }))
  const best = all.find(({ cut, broken }) => cut.length === 0 && !broken)
  return best ?? all.find(({ cut }) => cut.length === 0) ?? wrapTurned(columns, table, highestHead)
}

const highestHead = { height: 50_000, font: { size: points(7.5), weight: 'bold' } } as const

type TurnedSize = { readonly height: number; readonly font: Font }

function wrapTurned(
  columns: readonly FlowColumn[],
  table: TablePlan,
  { height, font }: TurnedSize,
): Names & { readonly broken: boolean } {
  const width = height - 2 * cellPadding.side
  const room = Math.floor((table.pitch - 2 * namePadding) / lineHeight(font))
  const wrapped = columns.map(({ name }) =>
    wrapText(name, { ...font, width, maxLines: Math.max(1, room) }),
  )
  return {
    turned: true,
    font,
    height,
    names: wrapped.map(({ lines }) => lines),
    cut: columns.flatMap(({ performer }, column) =>
      performer !== undefined && wrapped[column]?.cut === true ? [performer] : [],
    ),
    broken: columns.some(({ name }) => widestWord(name, font) > width),
  }
}

/** Columns beside each other with the same group. */
function listGroups(columns: readonly FlowColumn[], table: TablePlan): Group[] {
  const groups: Group[] = []
  for (let from = 0; from < columns.length;) {
    const group = columns[from]?.group ?? ''
    const to = group === '' ? from + 1 : endOfGroup(columns, from)
    const width = (table.edges[to] ?? 0) - (table.edges[from] ?? 0) - 2 * namePadding
    const { lines } = wrapText(group, { ...fonts.head, width, maxLines: 3 })
    if (group !== '') groups.push({ from, to, lines })
    from = to
  }
  return groups
}

function endOfGroup(columns: readonly FlowColumn[], from: number): number {
  const end = columns.findIndex(
    ({ group }, column) => column > from && group !== columns[from]?.group,
  )
  return end < 0 ? columns.length : end
}

/** Draws the head with its upper edge at `y`. */
export function drawHead(plan: HeadPlan, table: TablePlan, y: number): Primitive[] {
  const { columns, flow } = table
  const bottom = y + plan.height
  const level = y + plan.heights.top
  const last = columns.note.x + columns.note.width
  const whole: Box = { x: columns.number.x, y, width: last - columns.number.x, height: plan.height }
  const standard = { x: columns.requirements.x, width: columns.note.x - columns.requirements.x }
  const top = { y, height: plan.heights.top }
  const below = { y: level, height: plan.height - plan.heights.top }
  return [
    { kind: 'fill', box: whole },
    ...[columns.activity.x, flow.x, columns.requirements.x, columns.note.x].map((x) =>
      down(x, [y, bottom]),
    ),
    ...[columns.duration.x, columns.output.x].map((x) => down(x, [level, bottom])),
    across(level, [flow.x, columns.note.x]),
    ...drawFlowRules(plan, table, { level, bottom }),
    ...setLines([formWords.row], { ...columns.number, y, height: plan.height }, headStyle),
    ...setLines([formWords.activity], { ...columns.activity, y, height: plan.height }, headStyle),
    ...setLines([formWords.performers], { ...flow, ...top }, headStyle),
    ...drawNames(plan, table, { level, bottom }),
    ...setLines([formWords.qualityStandard], { ...standard, ...top }, headStyle),
    ...setLines([formWords.requirements], { ...columns.requirements, ...below }, headStyle),
    ...setLines([formWords.duration], { ...columns.duration, ...below }, headStyle),
    ...setLines([formWords.output], { ...columns.output, ...below }, headStyle),
    ...setLines([formWords.note], { ...columns.note, y, height: plan.height }, headStyle),
  ]
}

const headStyle = { role: 'head', ...fonts.head, anchor: 'middle' } as const

type Levels = { readonly level: number; readonly bottom: number }

/** Thin rules between the performers; those inside a group begin below its name. */
function drawFlowRules(plan: HeadPlan, table: TablePlan, { level, bottom }: Levels): Primitive[] {
  const under = level + plan.heights.group
  const inside = new Set(
    plan.groups.flatMap(({ from, to }) =>
      Array.from({ length: to - from - 1 }, (_, index) => from + index + 1),
    ),
  )
  const verticals = table.edges.slice(1, -1).map((x, index) => {
    return down(x, [inside.has(index + 1) ? under : level, bottom], 'grid')
  })
  const horizontals = plan.groups.map(({ from, to }) =>
    across(under, [table.edges[from] ?? 0, table.edges[to] ?? 0], 'grid'),
  )
  return [...verticals, ...horizontals]
}

function drawNames(plan: HeadPlan, table: TablePlan, { level, bottom }: Levels): Primitive[] {
  const style = { role: 'head', ...plan.font, anchor: 'middle' } as const
  const grouped = (column: number) =>
    plan.groups.some(({ from, to }) => column >= from && column < to)
  const groups = plan.groups.flatMap(({ from, to, lines }) => {
    const x = table.edges[from] ?? 0
    const width = (table.edges[to] ?? 0) - x
    return setLines(lines, { x, width, y: level, height: plan.heights.group }, headStyle)
  })
  const names = plan.names.flatMap((lines, column) => {
    const y = grouped(column) ? level + plan.heights.group : level
    const centre = table.centres[column] ?? 0
    const box = { x: centre - table.pitch / 2, width: table.pitch, y, height: bottom - y }
    return plan.turned ? setTurnedLines(lines, box, style) : setLines(lines, box, style)
  })
  return [...groups, ...names]
}
