import { expect, it } from 'vitest'
import { emptySop } from '#sop'
import { packReading } from './pack-reading.ts'

const sop = emptySop({ government: 'Kota', unit: 'Dinas' })
const long = 'x'.repeat(20_000_000)

it('what one file gives is bounded, whatever part of it is long', () => {
  const doubt = { code: 'left-over', place: { kind: 'document' }, found: long } as const
  const notice = { code: 'part-not-read', path: [], found: long } as const
  for (const found of [
    { sop: { ...sop, title: long }, notices: [], doubts: [] },
    { sop, notices: [notice], doubts: [] },
    { sop, notices: [], doubts: [doubt] },
  ]) {
    const refused = { ok: false, problems: '[{"code":"reading-gave-too-much"}]' }
    expect(packReading({ ok: true, found: [found] })).toEqual(refused)
  }
})

it('what a file shows is left out where it is too much; its SOPs stay', () => {
  const found = [{ sop, notices: [], doubts: [] }]
  const source = {
    kind: 'docx',
    blocks: [{ kind: 'paragraph', text: long.slice(0, 2_000_000) }],
  } as const
  expect(packReading({ ok: true, found, source })).toEqual(packReading({ ok: true, found }))
})
