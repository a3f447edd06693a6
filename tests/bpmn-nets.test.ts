import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { drawBpmn } from '#diagram'
import { listTraces, netOfSop } from '#mining'
import { readBpmn, readFlow, readSop, type Sop } from '#sop'

const root = fileURLToPath(new URL('..', import.meta.url))
// Real procedures are lent for tests and never part of the project.
const realSops = join(process.env['TATALAKSANA_DATA'] ?? join(root, '../shared/data'), 'sops')
const folders = [join(root, 'sample-city/sops'), realSops]

function tracesOf(sop: Sop): string[] {
  const { net } = netOfSop(sop, readFlow(sop))
  const { traces, complete } = listTraces(net, { length: 15, most: 20_000 })
  expect(complete, sop.title).toBe(true)
  return traces.map((trace) => trace.join(' → ')).sort()
}

function readBack(bpmn: string): Sop {
  const reading = readBpmn(bpmn)
  const [found] = reading.ok ? reading.found : []
  if (found === undefined) throw new Error('no SOP in the BPMN')
  return found.sop
}

const title = 'BPMN of the SOPs in %s allows the same traces, with and without our data'

test.for(folders)(title, (folder, context) => {
  context.skip(!existsSync(folder), `there are no SOPs in ${folder}`)
  let compared = 0
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
    const reading = readSop(readFileSync(join(folder, name), 'utf8'))
    if (!reading.ok) throw new Error(`${name} is no SOP`)
    const { sop } = reading
    const [bpmn, traces] = [drawBpmn(sop), tracesOf(sop)]
    compared += traces.length
    expect(tracesOf(readBack(bpmn)), name).toEqual(traces)
    // Without our data each symbol is a task of its own, and what leads nowhere is not drawn.
    const plain = sop.steps.every(({ symbols, optional }) => symbols.length === 1 && !optional)
    const open = readFlow(sop).flows.some(({ kind }) => kind === 'open')
    if (!plain || open) continue
    const bare = bpmn.replaceAll(/<extensionElements>.*?<\/extensionElements>/gs, '')
    expect(tracesOf(readBack(bare)), name).toEqual(traces)
  }
  expect(compared).toBeGreaterThan(50)
})
