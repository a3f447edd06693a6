import { readdirSync, readFileSync } from 'node:fs'
import { expect, test, type Page } from '@playwright/test'
import { drawBpmn } from '#diagram'
import { readBpmn, readSop, type FoundSop, type Sop } from '#sop'

const folder = 'sample-city/sops'
const bundle = 'node_modules/bpmn-js/dist'

function readSample(name: string): Sop {
  const reading = readSop(readFileSync(`${folder}/${name}`, 'utf8'))
  if (!reading.ok) throw new Error(`${name} is no SOP`)
  return reading.sop
}

function readBack(xml: string): FoundSop {
  const reading = readBpmn(xml)
  const [found] = reading.ok ? reading.found : []
  if (found === undefined) throw new Error(JSON.stringify(reading))
  return found
}

/** What the tests use of the Modeler of bpmn-js. */
type Shape = { readonly x: number; readonly y: number; readonly parent: Shape }
type Modeler = {
  readonly importXML: (xml: string) => Promise<{ readonly warnings: readonly unknown[] }>
  readonly saveXML: (options: object) => Promise<{ readonly xml: string }>
  readonly get: (name: string) => {
    readonly get: (id: string) => Shape
    readonly createShape: (...given: readonly unknown[]) => Shape
    readonly appendShape: (...given: readonly unknown[]) => Shape
    readonly moveElements: (...given: readonly unknown[]) => void
    readonly removeElements: (...given: readonly unknown[]) => void
    readonly updateProperties: (...given: readonly unknown[]) => void
  }
}
declare global {
  var BpmnJS: new (options: { readonly container: string }) => Modeler
  var modeler: Modeler
}

async function openModeler(page: Page): Promise<void> {
  await page.setContent('<div id="canvas" style="height: 700px"></div>')
  await page.addStyleTag({ path: `${bundle}/assets/diagram-js.css` })
  await page.addScriptTag({ path: `${bundle}/bpmn-modeler.production.min.js` })
  await page.evaluate(() => {
    globalThis.modeler = new globalThis.BpmnJS({ container: '#canvas' })
  })
}

async function importInto(page: Page, xml: string): Promise<string[]> {
  return page.evaluate(async (text) => {
    const { warnings } = await globalThis.modeler.importXML(text)
    return warnings.map(String)
  }, xml)
}

async function save(page: Page): Promise<string> {
  return page.evaluate(async () => (await globalThis.modeler.saveXML({ format: true })).xml)
}

test('bpmn-js opens every SOP of the sample city without a warning and saves it unchanged', async ({
  page,
}) => {
  await openModeler(page)
  const names = readdirSync(folder)
  expect(names).not.toEqual([])
  for (const name of names) {
    const sop = readSample(name)
    expect(await importInto(page, drawBpmn(sop))).toEqual([])
    expect(readBack(await save(page))).toEqual({ sop, notices: [], doubts: [] })
  }
})

test('what is renamed, moved, added and removed in bpmn-js comes back, and the new is flagged', async ({
  page,
}) => {
  await openModeler(page)
  const sop = readSample('akta-kelahiran.json')
  await importInto(page, drawBpmn(sop))
  const [, renamed, moved, removed] = sop.steps
  const ids = [renamed, moved, removed].map(
    (step) => `kegiatan-${step?.id}__${step?.symbols[0]?.id}`,
  )
  await page.evaluate(([toRename = '', toMove = '', toRemove = '']) => {
    const { modeler } = globalThis
    const registry = modeler.get('elementRegistry')
    const modeling = modeler.get('modeling')
    const [other, mover] = [registry.get(toRename), registry.get(toMove)]
    modeling.updateProperties(other, { name: 'Nama baru' })
    modeling.moveElements([mover], { x: other.x - mover.x, y: 0 }, mover.parent)
    const fresh = modeler.get('elementFactory').createShape({ type: 'bpmn:Task' })
    const place = { x: other.x + 60, y: other.y + 120 }
    const added = modeling.appendShape(other, fresh, place, other.parent)
    modeling.updateProperties(added, { name: 'Langkah baru' })
    modeling.removeElements([registry.get(toRemove)])
  }, ids)
  const { sop: edited, notices, doubts } = readBack(await save(page))
  const [first, renamedTo, added, movedTo, ...others] = edited.steps
  expect(first).toEqual(sop.steps[0])
  expect(renamedTo).toEqual({
    ...renamed,
    activity: 'Nama baru',
    // The tool ties what it appends to the task; both ways stay.
    symbols: [
      {
        id: 'a',
        kind: 'process',
        performers: ['sistem'],
        exits: [
          { to: { kind: 'step', step: moved?.id } },
          { to: { kind: 'step', step: added?.id } },
        ],
      },
    ],
  })
  expect(added).toEqual({
    id: 's1',
    activity: 'Langkah baru',
    symbols: [{ id: 'a', kind: 'end', performers: ['sistem'] }],
    requirements: '',
    output: '',
    note: '',
  })
  expect(movedTo?.symbols[0]?.performers).toEqual(['sistem'])
  // What led to the removed task leads on to its target.
  expect(movedTo?.symbols[0]?.exits).toEqual([
    { label: 'Lengkap', to: { kind: 'step', step: others[0]?.id } },
    { label: 'Belum lengkap', to: { kind: 'step', step: moved?.id } },
  ])
  expect(others).toEqual(sop.steps.slice(4))
  expect({ performers: edited.performers, identity: edited.identity, notices }).toEqual({
    performers: sop.performers,
    identity: sop.identity,
    notices: [],
  })
  expect(doubts).toMatchObject([
    {
      code: 'row-unsure',
      place: { kind: 'step', step: 's1' },
      found: expect.stringContaining('Langkah baru'),
    },
  ])
})
