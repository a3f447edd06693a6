import { readdirSync, readFileSync } from 'node:fs'
import { chromium, type Page as BrowserPage } from '@playwright/test'
import { drawSop, paintSvg } from '#diagram'
import { openPrinter, type Printer } from '#print'
import { generateSop, type Sop } from '#sop'
import { composeDocument } from '../src/print/compose-document.ts'
import { chromiumFlags, findChromium } from '../tests/e2e/find-chromium.ts'
import type { Figure } from './figure.ts'

const createdAt = new Date('2026-01-31T08:00:00Z')
const size = { steps: 9, performers: 6, loops: 3 }
const warmUp = 15
const rounds = 60
const manySops = 1000

/** Printing beside Chromium, and memory over a thousand documents. */
export async function run(): Promise<readonly Figure[]> {
  return [...(await compareWithChromium()), await measureMemory()]
}

/** What one document costs, in milliseconds. */
type Round = {
  readonly ours: number
  /** Chromium: to load the page, and to print it. */
  readonly load: number
  readonly print: number
}

async function compareWithChromium(): Promise<Figure[]> {
  const sops = listThreePageSops(warmUp + rounds)
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: chromiumFlags,
  })
  const printer = openPrinter({ workers: 1 })
  try {
    const page = await browser.newPage()
    const measured: Round[] = []
    for (const sop of sops) measured.push(await measureRound(sop, printer, page))
    return figuresOf(measured.slice(warmUp))
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

/** Ours from the SOP to the bytes; Chromium's from the drawn pages, whose drawing is not counted. */
async function measureRound(sop: Sop, printer: Printer, page: BrowserPage): Promise<Round> {
  const html = pagesAsHtml(sop)
  const started = performance.now()
  const printed = await printer.print({ sop, options: { createdAt } })
  const ours = performance.now() - started
  if (!printed.ok || printed.pageCount !== 3) throw new Error(`not printed: ${sop.title}`)
  const opened = performance.now()
  await page.setContent(html)
  const loaded = performance.now()
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true })
  const done = performance.now()
  const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length
  if (pages !== 3) throw new Error(`Chromium printed ${pages} pages`)
  return { ours, load: loaded - opened, print: done - loaded }
}

/** The same three pages as SVG. */
function pagesAsHtml(sop: Sop): string {
  const { sheets } = composeDocument(sop, (firstPageNumber) => drawSop(sop, { firstPageNumber }))
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

function figuresOf(measured: readonly Round[]): Figure[] {
  const ours = median(measured.map((round) => round.ours))
  const loadAndPrint = median(measured.map(({ load, print }) => load + print))
  const print = median(measured.map((round) => round.print))
  const compare = (figure: string, anchor: number, target: number): Figure => ({
    figure,
    ours: `${ours.toFixed(1)} ms`,
    anchor: `${anchor.toFixed(1)} ms (Chromium)`,
    ratio: `${(anchor / ours).toFixed(1)} ×`,
    target: `≥ ${target} ×`,
    ok: anchor / ours >= target,
  })
  return [
    compare(
      'print: SOP of 3 pages to PDF, beside loading and printing its pages',
      loadAndPrint,
      10,
    ),
    compare('print: SOP of 3 pages to PDF, beside page.pdf alone', print, 10),
  ]
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
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
