import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { writeDocx, writeXlsx } from '#print'
import { generateSop, generateVariedSop, readRecordedSop, readSops, type Sop } from '#sop'
import { describe, expect, test } from 'vitest'
import { corpusStyles } from './corpus-plan.ts'
import { planCorpus } from './plan-corpus.ts'
import { scoreReadings, type WrittenFile } from './score-readings.ts'
import { writeCorpusDocx } from './write-corpus-docx.ts'
import { writeCorpusXlsx } from './write-corpus-xlsx.ts'

const formats = [
  ['docx', writeCorpusDocx, writeDocx],
  ['xlsx', writeCorpusXlsx, writeXlsx],
] as const
const sops = Array.from({ length: 16 }, (_, at) =>
  at % 2 === 0 ? generateSop(at + 500) : generateVariedSop(at + 500),
)

describe.each(formats)('.%s', (_, write, exportSop) => {
  test.each(corpusStyles)(
    'files in the style %s are read back, and nothing is wrong without a doubt',
    (style) => {
      const score = scoreReadings(
        sops.map((sop, seed): WrittenFile => {
          const plan = planCorpus(sop, style, seed)
          return { ...plan, bytes: write(plan) }
        }),
      )
      expect(score.silent).toEqual([])
      expect(Math.min(score.steps, score.performers, score.targets)).toBeGreaterThanOrEqual(0.95)
    },
  )

  test('our own export is read back, and nothing is wrong without a doubt', () => {
    const score = scoreReadings(
      sops.map(({ promisedDuration: _promised, ...shown }): WrittenFile => {
        const bytes = exportSop(shown, { createdAt: new Date(0) })
        return { bytes, shown, targetsShown: new Set(shown.steps.keys()) }
      }),
    )
    expect(score.silent).toEqual([])
    expect(Math.min(score.steps, score.performers, score.targets)).toBeGreaterThanOrEqual(0.99)
  })
})

// Real procedures are lent for tests and never part of the project.
const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(process.env['TATALAKSANA_DATA'] ?? join(root, '../shared/data'), 'sops')

describe.skipIf(!existsSync(folder))(`real SOPs (skipped where ${folder} is missing)`, () => {
  test.each(corpusStyles)(
    'in the style %s are read back, and nothing is wrong without a doubt',
    (style) => {
      const real = readReal()
      for (const [, write] of formats) {
        const score = scoreReadings(
          real.map((sop, seed): WrittenFile => {
            const plan = planCorpus(sop, style, seed)
            return { ...plan, bytes: write(plan) }
          }),
        )
        expect(score.silent).toEqual([])
        expect(score.steps).toBeGreaterThanOrEqual(0.99)
        expect(Math.min(score.performers, score.targets)).toBeGreaterThanOrEqual(0.95)
      }
    },
  )
})

function readReal(): Sop[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.flatMap((name) => {
    const reading = readRecordedSop(readFileSync(join(folder, name), 'utf8'))
    return reading.ok ? [reading.sop] : []
  })
}

test('a drawing made by hand in LibreOffice is the SOP that it shows', () => {
  for (const format of ['docx', 'xlsx']) {
    const file = `../../src/sop/formats/office/fixtures/drawn-by-hand.${format}`
    const reading = readSops(readFileSync(new URL(file, import.meta.url)))
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
    const [{ sop } = { sop: undefined }] = reading.found
    expect(sop?.title).toBe('Pelayanan Surat Keterangan Domisili Usaha')
    expect(sop?.steps.map(({ symbols }) => symbols[0]?.kind).join(' ')).toBe(
      'start process decision process process process end',
    )
    expect(sop?.steps[2]?.symbols[0]?.exits).toEqual([
      { label: 'Ya', to: { kind: 'step', step: 's4' } },
      { label: 'Tidak', to: { kind: 'step', step: 's1' } },
    ])
  }
})
