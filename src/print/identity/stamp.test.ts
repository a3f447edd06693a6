import { encode } from 'uqr'
import { describe, expect, test } from 'vitest'
import type { Primitive } from '#diagram'
import { openDocumentPress } from '../press/document-press.ts'
import { hasTool, readWords } from '../testing/pdf-tools.ts'
import { sampleSop } from '../testing/sample-sop.ts'
import { layOutIdentity } from './identity-sheets.ts'
import { layOutStamp, placeStamp } from './stamp.ts'

const a4 = { width: 297_000, height: 210_000 }
const stamp = {
  lines: ['Ditandatangani secara elektronik oleh:', 'KEPALA DINAS PERCONTOHAN', '31 Januari 2026'],
  address: 'https://tatalaksana.kotacontoh.go.id/verify/3f2c9f0e8f5c',
}

type Spot = { readonly x: number; readonly y: number }

function isBlackAt(primitives: readonly Primitive[], { x, y }: Spot): boolean {
  return primitives.some(
    (one) =>
      one.kind === 'fill' &&
      x > one.box.x &&
      x < one.box.x + one.box.width &&
      y > one.box.y &&
      y < one.box.y + one.box.height,
  )
}

describe('the stamp', () => {
  test('shows each module of the QR code at its place', () => {
    const { primitives, box } = layOutStamp(stamp, 90_000).draw(0, 0)
    const { data, size } = encode(stamp.address, { ecc: 'M', border: 4 })
    const module = 20_000 / size
    const seen = data.map((row, line) =>
      row.map((_, column) =>
        isBlackAt(primitives, {
          x: 1300 + (column + 0.5) * module,
          y: box.y + 1300 + (line + 0.5) * module,
        }),
      ),
    )
    expect(seen).toEqual(data)
  })

  test('grows with its words, which stay inside', () => {
    const lines = Array.from({ length: 12 }, (_, line) => `Baris ${line} `.repeat(9))
    const { primitives, box } = layOutStamp({ ...stamp, lines }, 90_000).draw(5000, 7000)
    const texts = primitives.filter((one) => one.kind === 'text')
    expect(texts.length).toBeGreaterThan(20)
    for (const { at } of texts) {
      expect(at.x).toBeGreaterThan(box.x + 20_000)
      expect(at.y).toBeGreaterThan(box.y)
      expect(at.y).toBeLessThan(box.y + box.height)
    }
  })

  test('stands between the office and the name, on nothing else', () => {
    const part = layOutIdentity(sampleSop, a4, stamp)
    const box = part.stampBox ?? { x: 0, y: 0, width: 0, height: 0 }
    expect(box.width).toBeGreaterThan(80_000)
    const texts = (part.paint(2)[0]?.primitives ?? []).filter((one) => one.kind === 'text')
    const inside = texts.filter(
      ({ at }) =>
        at.x >= box.x &&
        at.x < box.x + box.width &&
        at.y > box.y &&
        at.y - 2000 < box.y + box.height,
    )
    expect(inside.map(({ text }) => text)).toEqual(stamp.lines)
  })

  test('is placed in points from the lower left corner', () => {
    //  210 mm ┌──────┐   box 25.4 mm from the left, its lower edge 25.4 mm above the page's
    //         │ □    │
    //       0 └──────┘
    const box = { x: 25_400, y: 210_000 - 50_800, width: 50_800, height: 25_400 }
    const place = placeStamp(box, a4)
    expect(place).toEqual({ page: 0, box: { x: 72, y: 72, width: 144, height: 72 } })
  })
})

const noPdftotext = hasTool('pdftotext') ? '' : ' (skipped: pdftotext of poppler-utils is missing)'

test.skipIf(noPdftotext)(
  `a printed document has the stamp's words and its place${noPdftotext}`,
  () => {
    const createdAt = new Date('2026-01-31T08:00:00Z')
    const press = openDocumentPress()
    const printed = press.print({ sop: sampleSop, options: { createdAt, stamp } })
    if (!printed.ok) throw new Error(printed.code)
    expect(readWords(printed.pdf)).toContain(`Kepala Dinas ${stamp.lines.join(' ')} Nama Pejabat`)
    expect(printed.stampPlace?.page).toBe(0)
    const plain = press.print({ sop: sampleSop, options: { createdAt } })
    expect(plain).not.toHaveProperty('stampPlace')
  },
)
