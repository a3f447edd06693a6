import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compareSops, readSop } from '#sop'
import { expect, test } from 'vitest'

// Real procedures are lent for tests and never part of the project.
const root = fileURLToPath(new URL('..', import.meta.url))
const folder = join(process.env['TATALAKSANA_DATA'] ?? join(root, '../shared/data'), 'sops')
const columns = [
  'krian-tatap-muka',
  'purbalingga',
  'purwokerto-barat',
  'seluma',
  'sukoharjo-malang',
]
const files = columns.map((name) => join(folder, `keramaian-${name}.json`))
const missing = files.filter((file) => !existsSync(file))

/**
 * Step numbers that a person who reads the five procedures puts beside each other; 0: there is none,
 * 'any': it cannot be said. Krian's "pejabat yang berwenang" may be the one or the other of the two
 * who sign in Malang.
 */
const truth: Readonly<Record<string, readonly (number | 'any')[]>> = {
  'the application is handed in': [1, 1, 1, 1, 1],
  'the papers are checked': [3, 2, 3, 0, 4],
  'the head of section initials': [0, 5, 6, 6, 0],
  'the secretary initials': [0, 6, 0, 7, 0],
  'the head signs': ['any', 7, 0, 0, 12],
  'the letter is handed over': [5, 8, 9, 8, 13],
}

test.for(Object.entries(truth))('in five crowd permits %s in one row', ([, steps], context) => {
  context.skip(missing.length > 0, `there is no ${missing.join(', ')}`)
  const sops = files.map((file) => {
    const reading = readSop(readFileSync(file, 'utf8'))
    if (!reading.ok) throw new Error(`${file} is not read`, { cause: reading })
    return reading.sop
  })
  const rows = compareSops(sops).rows.map(({ cells }) =>
    cells.map((cell) => (cell.kind === 'step' ? cell.step + 1 : 0)),
  )
  expect(rows).toContainEqual(steps.map((step) => (step === 'any' ? expect.any(Number) : step)))
})
