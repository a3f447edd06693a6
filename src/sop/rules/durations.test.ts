import { expect, test } from 'vitest'
import { generateSop } from '../generator/generate-sop.ts'
import { mentionedTimes } from './durations.ts'

function mentioned(note: string): string[] {
  const [step] = generateSop(1).steps
  if (step === undefined) return []
  return mentionedTimes({ ...step, activity: 'Mencatat berkas', note }).map(
    ({ amount, unit }) => `${amount} ${unit}`,
  )
}

test('times in a note are read as the length of the step', () => {
  expect(mentioned('Proses pengajuan 2 bulan; menunggu 14 hari kalender')).toEqual([
    '2 month',
    '14 day',
  ])
})

test('deadlines and validity are not', () => {
  expect(mentioned('Paling lambat 2 hari kerja setelah kegiatan, berlaku 6 bulan')).toEqual([])
})
