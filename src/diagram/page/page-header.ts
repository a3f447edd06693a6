import type { Sop } from '#sop'
import { cleanLine } from '../text/clean-text.ts'
import { lineHeight, type Font } from '../text/measure.ts'
import { wrapText } from '../text/wrap.ts'
import { formWords, longDate } from './form-words.ts'
import type { Box, Primitive } from './page.ts'
import type { TablePlan } from './plan-table.ts'
import { across, down, frame } from './draw-rules.ts'
import { setLine } from './set-text.ts'
import { cellPadding, fonts, margin } from './sizes.ts'

/**
 * The identity block of page 1:
 *
 *     +------+---------------------------+---------------+-------------+
 *     |      |  INSTITUTION              | Nomor SOP     | …           |
 *     | logo |  UNIT                     +---------------+-------------+
 *     |      +---------------------------+ …             | …           |
 *     |      |  STANDAR OPERASIONAL …    +---------------+-------------+
 *     |      |  TITLE                    | Disahkan oleh | office, name|
 *     +------+---------------------------+---------------+-------------+
 */
export type HeaderPlan = {
  readonly height: number
  /** Height above the rule in the middle. */
  readonly upperHeight: number
  readonly upper: readonly StyledLine[]
  readonly lower: readonly StyledLine[]
  readonly fields: readonly HeaderField[]
}

type StyledLine = { readonly text: string; readonly font: Font; readonly height: number }

/** A field's value; `foot` stands at the lower edge of its box, below the room for a signature. */
type HeaderField = {
  readonly label: string
  readonly lines: readonly StyledLine[]
  readonly foot: readonly StyledLine[]
  readonly height: number
}

/** Room between the identity block and the table. */
export const headerGap = 3000

const leastHeight = 31_000
const logoWidth = 26_000
const labelWidth = 33_000
/** Share of the width that the values of the fields get. */
const valueShare = 0.28
const fieldPadding = 800
/** Blank between the approver's office and name; the signature itself belongs on the identity page. */
const signatureGap = 1500
const middlePadding = 1800
const mostLines = 4

/** Lines of the middle stand a little further apart than running text. */
const middleLeading = 700

/** Wraps the texts of the identity block for the width of the table. */
export function planHeader(sop: Sop, table: TablePlan): HeaderPlan {
  const columns = headerColumns(table)
  const { identity } = sop
  const wrap = (text: string, font: Font) => wrapMiddle(text, font, columns.middle.width)
  const upper = [
    ...wrap(identity.government.toUpperCase(), fonts.institution),
    ...wrap(identity.unit.toUpperCase(), fonts.unit),
  ]
  const lower = [...wrap(formWords.form, fonts.form), ...wrap(sop.title.toUpperCase(), fonts.title)]
  const fields = headerFields(sop, columns.value.width)
  const needs = [upper, lower].map((lines) => blockHeight(lines) + 2 * middlePadding)
  const [upperNeed = 0, lowerNeed = 0] = needs
  const fieldsNeed = fields.reduce((sum, field) => sum + field.height, 0)
  const height = Math.max(leastHeight, upperNeed + lowerNeed, fieldsNeed)
  const upperHeight = upperNeed + Math.floor((height - upperNeed - lowerNeed) / 2)
  return { height, upperHeight, upper, lower, fields: stretchLast(fields, height - fieldsNeed) }
}

/** Draws the identity block with its upper left corner at the margins. */
export function drawHeader(plan: HeaderPlan, table: TablePlan): Primitive[] {
  const { logo, middle, label, value, whole } = headerColumns(table)
  const outer: Box = { x: whole.x, y: margin, width: whole.width, height: plan.height }
  const split = margin + plan.upperHeight
  const side = Math.min(logo.width, plan.height) - 2 * 3000
  const logoBox = {
    x: logo.x + Math.round((logo.width - side) / 2),
    y: margin + Math.round((plan.height - side) / 2),
    width: side,
    height: side,
  }
  return [
    ...frame(outer),
    ...[middle.x, label.x, value.x].map((x) => down(x, [margin, margin + plan.height])),
    across(split, [middle.x, label.x]),
    { kind: 'logo', box: logoBox },
    ...drawFields(plan, table),
    ...setStyled(plan.upper, { ...middle, y: margin, height: plan.upperHeight }),
    ...setStyled(plan.lower, { ...middle, y: split, height: plan.height - plan.upperHeight }),
  ]
}

function headerColumns(table: TablePlan) {
  const width = table.paper.width - 2 * margin
  const valueWidth = Math.round(width * valueShare)
  const middleX = margin + logoWidth
  const labelX = margin + width - valueWidth - labelWidth
  return {
    whole: { x: margin, width },
    logo: { x: margin, width: logoWidth },
    middle: { x: middleX, width: labelX - middleX },
    label: { x: labelX, width: labelWidth },
    value: { x: labelX + labelWidth, width: valueWidth },
  }
}

function headerFields({ identity }: Sop, width: number): HeaderField[] {
  const { approver } = identity
  const wrap = (text: string, font: Font) => wrapField(text, font, width)
  const field = (label: string, lines: readonly StyledLine[]): HeaderField => {
    return { label, lines, foot: [], height: blockHeight(lines) + 2 * fieldPadding }
  }
  const nip = cleanLine(approver.nip)
  const foot = [
    ...wrap(approver.name, fonts.identityNumber),
    ...wrap(nip === '' ? '' : `${formWords.employeeNumber} ${nip}`, fonts.identity),
  ]
  const footRoom = foot.length === 0 ? 0 : signatureGap
  const approvedBy = field(formWords.approvedBy, wrap(approver.position, fonts.identity))
  return [
    field(formWords.number, wrap(identity.number || formWords.notFilled, fonts.identityNumber)),
    field(formWords.madeOn, wrap(longDate(identity.madeOn), fonts.identity)),
    field(formWords.revisedOn, wrap(longDate(identity.revisedOn), fonts.identity)),
    field(formWords.effectiveOn, wrap(longDate(identity.effectiveOn), fonts.identity)),
    { ...approvedBy, foot, height: approvedBy.height + footRoom + heightOfLines(foot) },
  ]
}

function stretchLast(fields: readonly HeaderField[], by: number): HeaderField[] {
  return fields.map((field, index) =>
    index === fields.length - 1 ? { ...field, height: field.height + by } : field,
  )
}

function wrapMiddle(text: string, font: Font, width: number): StyledLine[] {
  const room = { ...font, width: width - 2 * middlePadding, maxLines: mostLines }
  const height = lineHeight(font) + middleLeading
  return wrapText(text, room).lines.map((line) => ({ text: line, font, height }))
}

function wrapField(text: string, font: Font, width: number): StyledLine[] {
  const room = { ...font, width: width - 2 * cellPadding.side, maxLines: mostLines }
  const height = lineHeight(font)
  return wrapText(text, room).lines.map((line) => ({ text: line, font, height }))
}

/** Height of lines below one another, of one line at least. */
function blockHeight(lines: readonly StyledLine[]): number {
  return Math.max(lineHeight(fonts.identity), heightOfLines(lines))
}

function heightOfLines(lines: readonly StyledLine[]): number {
  return lines.reduce((sum, line) => sum + line.height, 0)
}

const fieldStyle = { role: 'head', ...fonts.identity, anchor: 'start' } as const

function drawFields(plan: HeaderPlan, table: TablePlan): Primitive[] {
  const { label, value, whole } = headerColumns(table)
  const primitives: Primitive[] = []
  let y = margin
  for (const [index, field] of plan.fields.entries()) {
    if (index > 0) primitives.push(across(y, [label.x, whole.x + whole.width]))
    const first = { y, height: lineHeight(fonts.identity) + 2 * fieldPadding }
    const upper = { ...value, y, height: blockHeight(field.lines) + 2 * fieldPadding }
    const footHeight = heightOfLines(field.foot)
    const footTop = y + field.height - footHeight - fieldPadding
    primitives.push(
      setLine(field.label, { ...label, ...first }, fieldStyle),
      ...setStyled(field.lines, upper, 'start'),
      ...setStyled(field.foot, { ...value, y: footTop, height: footHeight }, 'start'),
    )
    y += field.height
  }
  return primitives
}

/** Sets lines of different fonts below one another, centred from top to bottom. */
function setStyled(
  lines: readonly StyledLine[],
  box: Box,
  anchor: 'start' | 'middle' = 'middle',
): Primitive[] {
  let y = box.y + Math.round((box.height - heightOfLines(lines)) / 2)
  return lines.map(({ text, font, height }) => {
    const lineBox = { ...box, y, height }
    y += height
    return setLine(text, lineBox, { role: 'head', ...font, anchor })
  })
}
