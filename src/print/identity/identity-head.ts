import type { Sop } from '#sop'
import { layOutFacts, type LaidOut, type RowsPlace } from './facts.ts'
import type { Stamp } from '../print-job.ts'
import { down, frameOf } from './frame.ts'
import { padding } from './form-sizes.ts'
import { layOutOffice } from './office.ts'

/**
 * Lays out the head of the identity part in its frame.
 *
 *     +----------------+-------------+---------+
 *     |      logo      | Nomor SOP   | …       |
 *     |   government   | Tanggal …   | …       |
 *     |      unit      | Disahkan    | …       |
 *     |      form      | Nama SOP    | …       |
 *     +----------------+-------------+---------+
 */
export function layOutHead(sop: Sop, at: RowsPlace, stamp?: Stamp): LaidOut {
  const half = Math.round(at.width / 2)
  const left = { x: at.x, top: at.top, width: half }
  const officeHeight = layOutOffice(sop, left).height
  const leastHeight = officeHeight + 4 * padding.above
  const right = { x: at.x + half, top: at.top, width: at.width - half, leastHeight }
  const facts = layOutFacts(sop, right, stamp)
  const lowered = at.top + Math.round((facts.height - officeHeight) / 2)
  const office = layOutOffice(sop, { ...left, top: lowered })
  const box = { x: at.x, y: at.top, width: at.width, height: facts.height }
  const rules = [down(right.x, [at.top, at.top + facts.height], 'rule'), ...frameOf(box)]
  return {
    primitives: [...rules, ...office.primitives, ...facts.primitives],
    height: facts.height,
    cut: [...office.cut, ...facts.cut],
    ...(facts.stampBox && { stampBox: facts.stampBox }),
  }
}
