import type { Primitive } from '#diagram'
import { formWords } from '#diagram'
import type { Sop } from '#sop'
import type { LaidOut, RowsPlace } from './facts.ts'
import { fonts, logoSize, padding } from './form-sizes.ts'
import { blockOf, placeBlock, type TextBlock } from './text-block.ts'

const gap = { logo: 3500, form: 3000, between: 700 }

/** What stands in the cell, below the logo. */
type Part = TextBlock & { readonly place: string; readonly above: number }

/** Lays out the cell of the institution: logo, government, unit and the name of the form, from `top` down. */
export function layOutOffice(sop: Sop, at: RowsPlace): LaidOut {
  const centre = at.x + Math.round(at.width / 2)
  const box = { x: centre - logoSize / 2, y: at.top, width: logoSize, height: logoSize }
  const primitives: Primitive[] = [{ kind: 'logo', box }]
  const parts = listParts(sop, at.width - 2 * padding.side)
  let top = at.top + logoSize
  for (const part of parts) {
    top += part.above
    const place = { x: centre, top, anchor: 'middle', role: 'title' } as const
    primitives.push(...placeBlock(part, place))
    top += part.height
  }
  const cut = parts.filter((part) => part.cut).map(({ place }) => place)
  return { primitives, height: top - at.top, cut }
}

function listParts({ identity }: Sop, width: number): Part[] {
  const room = { width, maxLines: 3 }
  const government = blockOf(identity.government, fonts.government, room)
  const unit = blockOf(identity.unit, fonts.unit, room)
  const form = blockOf(formWords.form, fonts.form, room)
  return [
    { ...government, place: 'identity.government', above: gap.logo },
    { ...unit, place: 'identity.unit', above: gap.between },
    { ...form, place: 'form', above: gap.form },
  ]
}
