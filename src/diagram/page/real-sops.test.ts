import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readSop } from '#sop'
import { drawSop } from './draw-sop.ts'
import { checkDrawing } from './invariants.ts'

// Real procedures are lent for tests and never part of the project.
const folder = join(process.env['TATALAKSANA_DATA'] ?? '../shared/data', 'sops')
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.json')) : []

describe('drawings of real SOPs', () => {
  test(`there are some in ${folder}`, (context) => {
    context.skip(files.length === 0, `no real SOPs in ${folder}`)
    expect(files.length).toBeGreaterThan(20)
  })

  test.each(files)('%s is drawn whole, on every paper', (file) => {
    const reading = readSop(readFileSync(join(folder, file), 'utf8'))
    if (!reading.ok) throw new Error(`${file} is not read`)
    for (const paper of ['auto', 'f4', 'a3'] as const) {
      const drawing = drawSop(reading.sop, { paper })
      expect(checkDrawing(drawing, reading.sop)).toEqual([])
      // a target that the source does not say is all that may be missing
      expect(drawing.notices.filter(({ kind }) => kind !== 'open-target')).toEqual([])
    }
  })
})
