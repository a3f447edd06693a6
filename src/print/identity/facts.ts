import type { Primitive } from '#diagram'
import { formWords, lineHeight, longDate } from '#diagram'
import type { Sop } from '#sop'
import { fonts, labelWidth, padding, signatureHeight, type Font } from './form-sizes.ts'
import { across, down } from './frame.ts'
import { blockOf, placeBlock, type TextBlock } from './text-block.ts'

/** Where a block of rows stands; its height follows from its texts. */
export type RowsPlace = { readonly x: number; readonly top: number; readonly width: number }

/** Something laid out: what to paint, how high it is, and the texts that had to be cut. */
export type LaidOut = {
  readonly primitives: readonly Primitive[]
  readonly height: number
  readonly cut: readonly string[]
}

/** A row of the block: its label, and the texts beside it from top to bottom with blanks between. */
type Fact = {
  readonly label: string
  readonly values: readonly (TextBlock & { readonly place: string; readonly above: number })[]
}

/**
 * Lays out the numbers, dates, approver and title of the identity part, a row each. The last row
 * grows to `leastHeight` of the whole.
 */
export function layOutFacts(sop: Sop, at: RowsPlace, leastHeight: number): LaidOut {
  const rows = listFacts(sop, at.width - labelWidth - 2 * padding.side)
  const primitives: Primitive[] = []
  let top = at.top
  for (const [index, row] of rows.entries()) {
    const height = heightOf(row)
    if (index > 0) primitives.push(across(top, [at.x, at.x + at.width], 'rule'))
    primitives.push(...drawRow(row, { ...at, top }))
    top += height
  }
  const height = Math.max(top - at.top, leastHeight)
  primitives.push(down(at.x + labelWidth, [at.top, at.top + height], 'rule'))
  const values = rows.flatMap((row) => row.values)
  return { primitives, height, cut: values.filter(({ cut }) => cut).map(({ place }) => place) }
}

function listFacts(sop: Sop, width: number): Fact[] {
  const { identity, title } = sop
  const fact = (label: string, value: string, place: string): Fact => {
    const text = value.trim() === '' ? formWords.notFilled : value
    return { label, values: [valueOf(text, place, { font: fonts.fact, width })] }
  }
  return [
    fact(formWords.number, identity.number, 'identity.number'),
    fact(formWords.madeOn, longDate(identity.madeOn), 'identity.madeOn'),
    fact(formWords.revisedOn, longDate(identity.revisedOn), 'identity.revisedOn'),
    fact(formWords.effectiveOn, longDate(identity.effectiveOn), 'identity.effectiveOn'),
    approverFact(sop, width),
    {
      label: 'Nama SOP',
      values: [valueOf(title, 'title', { font: fonts.title, width, maxLines: 5 })],
    },
  ]
}

/** Office, room for signature and stamp, name (or a dotted line for it) and NIP. */
function approverFact({ identity }: Sop, width: number): Fact {
  const { position, name, nip } = identity.approver
  const place = 'identity.approver'
  const room = { font: fonts.strong, width }
  const signed = name.trim() === '' ? '(…………………………………………)' : name
  return {
    label: formWords.approvedBy,
    values: [
      valueOf(position, `${place}.position`, room),
      { ...valueOf(signed, `${place}.name`, room), above: signatureHeight },
      ...(nip.trim() === ''
        ? []
        : [
            valueOf(`${formWords.employeeNumber} ${nip}`, `${place}.nip`, {
              ...room,
              font: fonts.fact,
            }),
          ]),
    ],
  }
}

type ValueRoom = { readonly font: Font; readonly width: number; readonly maxLines?: number }

function valueOf(text: string, place: string, { font, width, maxLines = 3 }: ValueRoom) {
  return { ...blockOf(text, font, { width, maxLines }), place, above: 0 }
}

function heightOf({ values }: Fact): number {
  const text = values.reduce((sum, { above, height }) => sum + above + height, 0)
  return Math.max(text, lineHeight(fonts.fact)) + 2 * padding.above
}

function drawRow({ label, values }: Fact, at: RowsPlace): Primitive[] {
  const look = { anchor: 'start', role: 'cell' } as const
  const labels = { lines: [label], font: fonts.fact }
  const top = at.top + padding.above
  const primitives: Primitive[] = placeBlock(labels, { ...look, x: at.x + padding.side, top })
  let below = top
  for (const value of values) {
    below += value.above
    const x = at.x + labelWidth + padding.side
    primitives.push(...placeBlock(value, { ...look, x, top: below }))
    below += value.height
  }
  return primitives
}
