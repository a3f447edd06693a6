import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BpmnModdle } from 'bpmn-moddle'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawBpmn } from '#diagram'
import { generateSop, generateVariedSop, readBpmn, readSop, type Sop } from '#sop'
import { validateBpmn } from './validate-bpmn.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const sampleCity = join(root, 'sample-city/sops')
// Real procedures are lent for tests and never part of the project.
const realSops = join(process.env['TATALAKSANA_DATA'] ?? join(root, '../shared/data'), 'sops')

function readSopsOf(folder: string): Sop[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.map((name) => {
    const reading = readSop(readFileSync(join(folder, name), 'utf8'))
    if (!reading.ok) throw new Error(`${name} is no SOP`)
    return reading.sop
  })
}

const generated = Array.from({ length: 40 }, (_, seed) => generateVariedSop(seed))
const exported = [...readSopsOf(sampleCity), ...generated]

/** Read back, an export is the SOP that it was made of, without a word about it. */
function expectBack(sop: Sop): void {
  const found = [{ sop, notices: [], doubts: [] }]
  expect(readBpmn(drawBpmn(sop))).toEqual({ ok: true, found })
}

test('every SOP of the sample city comes back from BPMN as it was', () => {
  for (const sop of readSopsOf(sampleCity)) expectBack(sop)
})

test(`every real SOP of ${realSops} comes back from BPMN as it was`, (context) => {
  context.skip(!existsSync(realSops), `there are no real SOPs in ${realSops}`)
  for (const sop of readSopsOf(realSops)) expectBack(sop)
})

test('generated SOPs come back from BPMN as they were', () => {
  const seeds = fc.nat({ max: 1_000_000 })
  fc.assert(
    fc.property(seeds, (seed) => expectBack(generateSop(seed))),
    { numRuns: 100, seed: 1 },
  )
  fc.assert(
    fc.property(seeds, (seed) => expectBack(generateVariedSop(seed))),
    { numRuns: 200, seed: 2 },
  )
})

test('exports are valid against the schema of the OMG', async () => {
  expect(await validateBpmn(exported.map(drawBpmn))).toEqual([])
  expect(await validateBpmn([drawBpmn(generateSop(1)).replace('<task', '<tusk')])).not.toEqual([])
})

test('bpmn-moddle reads exports without a warning, and what it writes is the same SOP', async () => {
  for (const sop of exported) {
    const { rootElement, warnings } = await new BpmnModdle().fromXML(drawBpmn(sop))
    expect(warnings).toEqual([])
    const { xml } = await new BpmnModdle().toXML(rootElement, { format: true })
    expect(readBpmn(xml)).toEqual({ ok: true, found: [{ sop, notices: [], doubts: [] }] })
  }
})
