import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BpmnModdle } from 'bpmn-moddle'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawBpmn } from '#diagram'
import { generateSop, generateVariedSop, readBpmn, readSop, type Sop } from '#sop'
import { anySop } from './any-sop.ts'
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

const seeds = fc.nat({ max: 1_000_000 })

test('generated SOPs come back from BPMN as they were', () => {
  fc.assert(
    fc.property(seeds, (seed) => expectBack(generateSop(seed))),
    { numRuns: 100, seed: 1 },
  )
})

test('SOPs that do what real ones do come back from BPMN as they were', () => {
  fc.assert(
    fc.property(seeds, (seed) => expectBack(generateVariedSop(seed))),
    { numRuns: 150, seed: 2 },
  )
})

test('any SOP at all comes back from BPMN as it was', () => {
  fc.assert(fc.property(anySop, expectBack), { numRuns: 500, seed: 3 })
})

test('a file that lost our data keeps its names, lanes and flows, and says what it lost', () => {
  const sop = generateSop(4, { steps: 8, performers: 3, loops: 1 })
  const bare = drawBpmn(sop).replaceAll(/<extensionElements>.*?<\/extensionElements>/gs, '')
  const reading = readBpmn(bare)
  const [found] = reading.ok ? reading.found : []
  expect(found?.doubts).toEqual([
    { code: 'identity-unsure', place: { kind: 'document' }, found: 'sop:dokumen' },
  ])
  expect(found?.sop.steps.map(summaryOf)).toEqual(sop.steps.map(summaryOf))
  expect(found?.sop.performers.map(({ name }) => name)).toEqual(
    sop.performers.map(({ name }) => name),
  )
})

function summaryOf({ activity, symbols }: Sop['steps'][number]) {
  return [activity, ...symbols.map(({ kind }) => kind)]
}

test('a file from which pieces are gone is read or refused, whatever they are', () => {
  const pieces = /<(\w[\w:]*)[^<]*?\/>|<(\w[\w:]*)(?: [^<]*)?>[^<]*<\/\2>| [\w:]+="[^"]*"/g
  const cuts = fc.array(fc.nat(), { minLength: 1, maxLength: 12 })
  const files = generated.slice(0, 10).map(drawBpmn)
  fc.assert(
    fc.property(fc.constantFrom(...files), cuts, (xml, places) => {
      const count = [...xml.matchAll(pieces)].length
      const gone = new Set(places.map((place) => place % count))
      let at = -1
      const left = xml.replaceAll(pieces, (piece) => (gone.has((at += 1)) ? '' : piece))
      const reading = readBpmn(left)
      if (reading.ok) expect(reading.found).toHaveLength(1)
      else expect(reading.problems).not.toEqual([])
    }),
    { numRuns: 200, seed: 4 },
  )
})

test('a copied task is a new row behind its predecessor, with the cells of the first', () => {
  const sop = generateSop(4, { steps: 5, performers: 2, loops: 0, skips: 0 })
  const [, second] = sop.steps
  const xml = drawBpmn(sop)
  const task = /<task id="kegiatan-s2__a".*?<\/task>/s.exec(xml)?.[0] ?? ''
  const copy = `${task.replace('"kegiatan-s2__a"', '"salinan"')}<sequenceFlow id="baru" sourceRef="kegiatan-s3__a" targetRef="salinan"/>`
  const reading = readBpmn(xml.replace(task, task + copy))
  const [found] = reading.ok ? reading.found : []
  expect(found?.sop.steps.map(({ id }) => id)).toEqual(['s1', 's2', 's3', 's6', 's4', 's5'])
  expect(found?.sop.steps[3]).toMatchObject({
    activity: second?.activity,
    requirements: second?.requirements,
  })
  expect(found?.doubts.map(({ code, place }) => [code, Reflect.get(place, 'step')])).toEqual([
    ['row-unsure', 's6'],
    ['performer-unsure', 's6'],
    ['target-unsure', 's6'],
  ])
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
