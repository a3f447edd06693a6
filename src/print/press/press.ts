import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { lineHeight } from '#diagram'
import { fontFolder } from '../fonts/embedded-fonts.ts'
import type { FrontMatter } from '../bundle/front-words.ts'
import type { Logo, PrintFault } from '../print-job.ts'
import { paintArt } from '../sheet/sheet-art.ts'
import { runTexts } from '../sheet/text-runs.ts'
import type { Report } from '../report/report.ts'
import type { Sheet } from '../sheet/sheet.ts'

/** Sheets to set, and what the file says of itself. */
export type PressJob = {
  readonly title: string
  readonly author: string
  readonly createdAt: Date
  readonly logo?: Logo
  readonly sheets: readonly Sheet[]
  /** Absent: a document of one SOP, without more before and around it. */
  readonly binding?: Binding
}

/** What makes a book of sheets: the pages before them, and where the SOPs begin. */
export type Binding = {
  readonly front: FrontMatter
  /** `page`: place of the first sheet, from 0; `label`: what the table of contents links to. */
  readonly starts: readonly {
    readonly page: number
    readonly bookmark: string
    readonly label: string
  }[]
}

export type Pressed =
  | { readonly ok: true; readonly pdf: Uint8Array<ArrayBuffer> }
  | { readonly ok: false; readonly cause: string }

/** Turns sheets into PDF/A-2b. Synchronous: use it in a worker thread. */
export type Press = {
  readonly press: (job: PressJob) => Pressed
  /** Sets a report, whose texts must be printable. */
  readonly pressReport: (report: Report, createdAt: Date) => Pressed
  /** To be called after each document: forgets what the last twenty had no use for, else memory grows by 1.5 MB each. */
  readonly clean: () => void
}

const workspace = fileURLToPath(new URL('.', import.meta.url))
const logoPath = `${workspace}logo`
const dataPath = `${workspace}data`

/** Opens the typesetter with the fonts of the project only. Takes a tenth of a second. */
export function openPress(): Press {
  const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: [fontFolder] }] })
  // Handed over as text: the compiler would read and parse a file anew for each document.
  const templates = {
    document: readTemplate('document'),
    bundle: readTemplate('front', 'bundle'),
    report: readTemplate('report'),
  }
  let printed = 0
  return {
    press: (job) => {
      const { logo, createdAt } = job
      const template = templates[job.binding === undefined ? 'document' : 'bundle']
      if (logo !== undefined) compiler.mapShadow(logoPath, Buffer.from(logo.bytes))
      const pressed = typeset(compiler, { template, data: dataOf(job), createdAt })
      if (logo !== undefined) compiler.unmapShadow(logoPath)
      return pressed
    },
    pressReport: (report, createdAt) =>
      typeset(compiler, { template: templates.report, data: reportData(report), createdAt }),
    clean: () => {
      printed += 1
      if (printed % 5 === 0) compiler.evictCache(4)
    },
  }
}

/** A template is one text: how sheets are printed, then what is made of it. */
function readTemplate(...parts: readonly string[]): string {
  return ['sheets', ...parts]
    .map((part) => readFileSync(`${workspace}${part}.typ`, 'utf8'))
    .join('')
}

type PressOutcome = Extract<Pressed, { ok: true }> | PrintFault

/** Where a document can be set only without its logo, the logo's picture is to blame. */
export function pressWithLogo(press: Press, job: PressJob): PressOutcome {
  const pressed = press.press(job)
  if (pressed.ok) return pressed
  const { cause } = pressed
  if (job.logo === undefined) return { ok: false, code: 'typesetting-failed', cause }
  const { logo: _unreadable, ...bare } = job
  const code = press.press(bare).ok ? 'logo-unreadable' : 'typesetting-failed'
  return { ok: false, code, cause }
}

type Setting = { readonly template: string; readonly data: object; readonly createdAt: Date }

function typeset(compiler: NodeCompiler, { template, data, createdAt }: Setting): Pressed {
  try {
    // As a file in memory: for an input the compiler would set up its library anew.
    compiler.mapShadow(dataPath, Buffer.from(JSON.stringify(data)))
    const compiled = compiler.compile({ mainFileContent: template })
    const { result } = compiled
    if (result === null) return { ok: false, cause: readDiagnostics(compiler, compiled) }
    const creationTimestamp = Math.max(0, Math.floor(createdAt.getTime() / 1000))
    const pdf = compiler.pdf(result, { pdfStandard: 'a-2b', creationTimestamp })
    // A copy of its own: the native buffer dies with the document.
    return { ok: true, pdf: new Uint8Array(pdf) }
  } catch (error) {
    // What the native code throws is not always an Error.
    return { ok: false, cause: error instanceof Error ? error.message : String(error) }
  }
}

/** Tall enough that the distance of its baselines, a whole number, tells the share of the size. */
const tallFont = { size: 100_000, weight: 'regular' } as const

const leading = lineHeight(tallFont) / tallFont.size

function reportData(report: Report) {
  const author = `${report.unit}, ${report.government}`
  return { report, title: shorten(report.title), author: shorten(author), logo: null, leading }
}

/** What the template reads; its fields are named there. */
function dataOf({ title, author, logo, sheets, binding }: PressJob) {
  return {
    ...binding,
    title: shorten(title),
    author: shorten(author),
    logo: logo?.kind ?? null,
    leading,
    sheets: sheets.map((sheet) => sheetData(sheet, logo)),
  }
}

function sheetData(sheet: Sheet, logo: Logo | undefined) {
  const { width, height, alt } = sheet
  const places = sheet.primitives.filter((primitive) => primitive.kind === 'logo')
  const lines =
    logo === undefined ? sheet.primitives : sheet.primitives.filter(({ kind }) => kind !== 'logo')
  return {
    width,
    height,
    alt: shorten(alt),
    art: paintArt({ ...sheet, primitives: lines }),
    logos: logo === undefined ? [] : places.map(({ box }) => [box.x, box.y, box.width, box.height]),
    runs: runTexts(sheet),
  }
}

type Compiled = ReturnType<NodeCompiler['compile']>

function readDiagnostics(compiler: NodeCompiler, compiled: Compiled): string {
  const error = compiled.takeDiagnostics()
  if (error === null) return 'no result and no diagnostics'
  return JSON.stringify(compiler.fetchDiagnostics(error))
}

/** PDF/A-2 allows a string outside the pages 32,767 bytes, two for each character. */
const longestString = 16_000

function shorten(text: string): string {
  return text.length <= longestString ? text : `${text.slice(0, longestString).toWellFormed()}…`
}
