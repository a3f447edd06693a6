import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, test } from 'vitest'
import { readRecordedSop } from '#sop'
import { compareWithSops } from '../comparing/compare-with-sops.ts'
import { emptyStandard } from '../model/empty-standard.ts'
import { readStandardValue } from '../reading/read-standard.ts'
import { takeFromSops } from './take-from-sops.ts'

const folder = join(env['TATALAKSANA_DATA'] ?? '../shared/data', 'sops')
const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : []

function takeReal(file: string) {
  const reading = readRecordedSop(readFileSync(join(folder, file), 'utf8'))
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  const sops = [{ id: 'a', sop: reading.sop }]
  const parts = ['requirements', 'procedure', 'duration'] as const
  const empty = emptyStandard(reading.sop.title)
  return { sops, standard: parts.reduce((taken, part) => takeFromSops(taken, sops, part), empty) }
}

// The documents are not part of the project; without them there is nothing to read.
describe.skipIf(files.length === 0)('real SOPs (skipped without the data folder)', () => {
  test.each(files)(
    '%s gives a standard that can be read and a procedure, and no difference',
    (file) => {
      const { sops, standard } = takeReal(file)
      expect(readStandardValue(standard)).toEqual({ ok: true, standard, notices: [] })
      expect(standard.delivery.procedure.length).toBeGreaterThan(0)
      expect(compareWithSops(standard, sops)).toEqual([])
    },
  )

  test('who asks for an audience brings five things', () => {
    const file = files.find((name) => name.includes('tarakan-prokopim-05')) ?? ''
    const { requirements } = takeReal(file).standard.delivery
    expect(requirements.map(({ text }) => text.id)).toEqual([
      'Identitas pemohon',
      'Instansi',
      'Maksud audiensi',
      'Narahubung',
      'Usulan waktu',
    ])
  })

  test('a name that stands before the work is not told twice', () => {
    const file = files.find((name) => name.includes('dispensasi-nikah-bangka')) ?? ''
    const { procedure } = takeReal(file).standard.delivery
    expect(procedure.map(({ text }) => text.id)).toEqual([
      'Pemohon menyerahkan berkas kepada petugas Loket',
      'Petugas menerima berkas pemohon',
      'Kepala Seksi memeriksa kelengkapan berkas',
      'Diproses oleh Operator Komputer, Sekcam, dan Camat',
      'Petugas Loket memberi penomoran, stempel dan arsip',
      'Pemohon menerima surat dispensasi nikah yang sudah di Tandatangani',
    ])
  })
})
