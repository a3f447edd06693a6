import type { Box, Primitive } from '#diagram'
import { formWords, lineHeight, longDate } from '#diagram'
import type { Sop } from '#sop'
import { fonts, labelWidth, padding, signatureHeight, type Font } from './form-sizes.ts'
import type { Stamp } from '../print-job.ts'
import { across, down } from './frame.ts'
import { layOutStamp, type LaidOutStamp } from './stamp.ts'
import { blockOf, placeBlock, type TextBlock } from './text-block.ts'

/** Where a block of rows stands; its height follows from its texts. */
export type RowsPlace = { readonly x: number; readonly top: number; readonly width: number }

/** Something laid out: what to paint, how high it is, and the texts that had to be cut. */
export type LaidOut = {
  readonly primitives: readonly Primitive[]
  readonly height: number
  readonly cut: readonly string[]
  /** Where the stamp of an electronic signature stands. */
  readonly stampBox?: Box
}

/** A row of the block: its label, and the texts beside it from top to bottom with blanks between. */
type Fact = {
  readonly label: string
  readonly values: readonly FactValue[]
}

/** The stamp stands in the room above the text. */
type FactValue = TextBlock & {
  readonly place: string
  readonly above: number
  readonly stamp?: LaidOutStamp
}

/**
 * Lays out the numbers, dates, approver and title of the identity part, a row each. The last row
 * grows to `leastHeight` of the whole.
 */
export function layOutFacts(
  sop: Sop,
  at: RowsPlace & { readonly leastHeight: number },
  stamp?: Stamp,
): LaidOut {
  const width = at.width - labelWidth - 2 * padding.side
  const rows = listFacts(sop, width, stamp && layOutStamp(stamp, width))
  const primitives: Primitive[] = []
  let top = at.top
  let stampBox: Box | undefined
  for (const [index, row] of rows.entries()) {
    const height = heightOf(row)
    if (index > 0) primitives.push(across(top, [at.x, at.x + at.width], 'rule'))
    const drawn = drawRow(row, { ...at, top })
    primitives.push(...drawn.primitives)
    stampBox ??= drawn.stampBox
    top += height
  }
  const height = Math.max(top - at.top, at.leastHeight)
  primitives.push(down(at.x + labelWidth, [at.top, at.top + height], 'rule'))
  const values = rows.flatMap((row) => row.values)
  const cut = values.filter((value) => value.cut).map(({ place }) => place)
  return { primitives, height, cut, ...(stampBox && { stampBox }) }
}

function listFacts(sop: Sop, width: number, stamp: LaidOutStamp | undefined): Fact[] {
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
    approverFact(sop, width, stamp),
    {
      label: 'Nama SOP',
      values: [valueOf(title, 'title', { font: fonts.title, width, maxLines: 5 })],
    },
  ]
}

/** Office, the stamp or room to sign by hand, name (or a dotted line for it) and NIP. */
function approverFact({ identity }: Sop, width: number, stamp: LaidOutStamp | undefined): Fact {
  const { position, name, nip } = identity.approver
  const place = 'identity.approver'
  const room = { font: fonts.strong, width }
  const signed = name.trim() === '' ? '(…………………………………………)' : name
  return {
    label: formWords.approvedBy,
    values: [
      valueOf(position, `${place}.position`, room),
      {
        ...valueOf(signed, `${place}.name`, room),
        ...(stamp === undefined ? { above: signatureHeight } : { above: stamp.height, stamp }),
      },
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

function drawRow(
  { label, values }: Fact,
  at: RowsPlace,
): { readonly primitives: Primitive[]; readonly stampBox?: Box } {
  const look = { anchor: 'start', role: 'cell' } as const
  const labels = { lines: [label], font: fonts.fact }
  const top = at.top + padding.above
  const primitives: Primitive[] = placeBlock(labels, { ...look, x: at.x + padding.side, top })
  const x = at.x + labelWidth + padding.side
  let below = top
  let stampBox: Box | undefined
  for (const value of values) {
    if (value.stamp !== undefined) {
      const stamp = value.stamp.draw(x, below)
      primitives.push(...stamp.primitives)
      stampBox = stamp.box
    }
    below += value.above
    primitives.push(...placeBlock(value, { ...look, x, top: below }))
    below += value.height
  }
  return { primitives, ...(stampBox && { stampBox }) }
}
