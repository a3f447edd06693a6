import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import { chromium, type Page as BrowserPage } from '@playwright/test'
import { drawSop, paintSvg } from '#diagram'
import { openPrinter, type Printer } from '#print'
import { generateSop, type Sop } from '#sop'
import { composeDocument } from '../src/print/compose-document.ts'
import { openPress, type Press } from '../src/print/press/press.ts'
import type { Sheet } from '../src/print/sheet/sheet.ts'
import { chromiumFlags, findChromium } from '../tests/e2e/find-chromium.ts'
import type { Figure } from './figure.ts'
import { median } from './median.ts'

const createdAt = new Date('2026-01-31T08:00:00Z')
const size = { steps: 9, performers: 6, loops: 3 }
const turns = 6
const warmUpTurns = 2
const perTurn = 20
const pauseMs = 300
const manySops = 1000

/** Printing beside Chromium, and memory over a thousand documents. */
export async function run(): Promise<readonly Figure[]> {
  return [...(await compareWithChromium()), await measureMemory()]
}

/**
 * Milliseconds of each document. The whole way begins with the SOP: ours through a worker process,
 * Chromium's through drawing, SVG and loading. Printing alone begins with the finished pages.
 */
type Measured = Readonly<Record<'ourWay' | 'ourPrint' | 'chromiumWay' | 'chromiumPrint', number[]>>

const nothingYet = (): Measured => ({
  ourWay: [],
  ourPrint: [],
  chromiumWay: [],
  chromiumPrint: [],
})

async function compareWithChromium(): Promise<Figure[]> {
  const sops = listThreePageSops(turns * perTurn)
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: chromiumFlags,
  })
  const printer = openPrinter({ workers: 1 })
  const press = openPress()
  const measured = nothingYet()
  try {
    const page = await browser.newPage()
    for (let turn = 0; turn < turns; turn += 1) {
      const some = sops.slice(turn * perTurn, (turn + 1) * perTurn)
      const times = turn < warmUpTurns ? nothingYet() : measured
      await measureTurn(some, { printer, press, page }, times)
    }
    return figuresOf(measured)
  } finally {
    await printer.close()
    await browser.close()
  }
}

/** Different SOPs, so that neither side can answer from memory. */
function listThreePageSops(count: number): Sop[] {
  const sops: Sop[] = []
  for (let seed = 0; sops.length < count; seed += 1) {
    const sop = generateSop(seed, size)
    if (drawSop(sop).pages.length === 2) sops.push(sop)
  }
  return sops
}

type Machines = { readonly printer: Printer; readonly press: Press; readonly page: BrowserPage }

/** One after another, each after a pause, so that nothing works while something else is measured. */
async function measureTurn(
  sops: readonly Sop[],
  { printer, press, page }: Machines,
  measured: Measured,
): Promise<void> {
  await setTimeout(pauseMs)
  for (const sop of sops) {
    const started = performance.now()
    const printed = await printer.print({ sop, options: { createdAt } })
    measured.ourWay.push(performance.now() - started)
    if (!printed.ok || printed.pageCount !== 3) throw new Error(`not printed: ${sop.title}`)
  }
  await setTimeout(pauseMs)
  for (const sop of sops) {
    const job = { title: sop.title, author: sop.identity.unit, createdAt, sheets: sheetsOf(sop) }
    const started = performance.now()
    const pressed = press.press(job)
    measured.ourPrint.push(performance.now() - started)
    press.clean()
    if (!pressed.ok) throw new Error(pressed.cause)
  }
  await setTimeout(pauseMs)
  for (const sop of sops) {
    const started = performance.now()
    await page.setContent(pagesAsHtml(sop))
    const loaded = performance.now()
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })
    const done = performance.now()
    measured.chromiumWay.push(done - started)
    measured.chromiumPrint.push(done - loaded)
    const count = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length
    if (count !== 3) throw new Error(`Chromium printed ${count} pages`)
  }
}

function sheetsOf(sop: Sop): readonly Sheet[] {
  return composeDocument(sop, (firstPageNumber) => drawSop(sop, { firstPageNumber })).sheets
}

/** The same three pages as SVG. */
function pagesAsHtml(sop: Sop): string {
  const sheets = sheetsOf(sop)
  const nowhere = { x: 0, y: 0, width: 0, height: 0 }
  const svgs = sheets.map((sheet, index) => {
    const page = { ...sheet, number: index + 1, table: nowhere, flowArea: nowhere, bands: [] }
    return paintSvg(page, { title: sop.title, description: sheet.alt })
  })
  const [{ width, height } = { width: 297_000, height: 210_000 }] = sheets
  const style =
    `@page{size:${width / 1000}mm ${height / 1000}mm;margin:0}body{margin:0}` +
    `svg{display:block;height:${height / 1000 - 0.2}mm;break-after:page}svg:last-child{break-after:auto}`
  return `<!doctype html><html lang="id"><title>SOP</title><style>${style}</style>${svgs.join('')}</html>`
}

function figuresOf(measured: Measured): Figure[] {
  const compare = (figure: string, ours: number, anchor: number): Figure => ({
    figure,
    ours: `${ours.toFixed(1)} ms`,
    anchor: `${anchor.toFixed(1)} ms (Chromium)`,
    ratio: `${(anchor / ours).toFixed(1)} ×`,
    target: '≥ 10 ×',
    ok: anchor / ours >= 10,
  })
  const { ourWay, ourPrint, chromiumWay, chromiumPrint } = measured
  return [
    compare('print: an SOP to a PDF of 3 pages, warm', median(ourWay), median(chromiumWay)),
    compare('print: 3 finished pages to PDF', median(ourPrint), median(chromiumPrint)),
  ]
}

/** Memory of this process and the printer's after 100 documents and after 1,000. */
async function measureMemory(): Promise<Figure> {
  const printer = openPrinter({ workers: 1 })
  let early = 0
  for (let seed = 0; seed < manySops; seed += 1) {
    const printed = await printer.print({ sop: generateSop(seed, size), options: { createdAt } })
    if (!printed.ok) throw new Error(printed.code)
    if (seed === 99) early = treeMegabytes()
  }
  const late = treeMegabytes()
  await printer.close()
  return {
    figure: 'print: resident memory after 1,000 SOPs, beside that after 100',
    ours: `${late.toFixed(0)} MB`,
    anchor: `${early.toFixed(0)} MB (after 100)`,
    ratio: (late / early).toFixed(2),
    target: '≤ 1.2',
    ok: late / early <= 1.2,
  }
}

/** Resident memory of this process and its children, as Linux counts it. */
function treeMegabytes(): number {
  const pages = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => residentPages(Number(name)))
  return (pages.reduce((sum, count) => sum + count, 0) * 4096) / 1e6
}

function residentPages(id: number): number[] {
  try {
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    const parent = Number(fields[1])
    return id === process.pid || parent === process.pid ? [Number(fields[21])] : []
  } catch {
    return [] // ended meanwhile
  }
}
