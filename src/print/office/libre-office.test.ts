import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Sop } from '#sop'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPrinter } from '../printer.ts'
import { readCitySops } from '../testing/city-sops.ts'
import { sortWords } from '../testing/office-tools.ts'
import { hasTool, readWords } from '../testing/pdf-tools.ts'
import { writeDocx } from './docx/write-docx.ts'
import { writeXlsx } from './xlsx/write-xlsx.ts'

const options = { createdAt: new Date('2026-01-31T08:00:00Z'), paper: 'a4' } as const
/** Two pages; groups and phases; forty steps of eight performers with a decision of three ways. */
const chosen = ['surat-pengantar', 'rekomendasi-izin-keramaian', 'persetujuan-bangunan-gedung']
const sops = readCitySops().filter(({ name }) => chosen.includes(name))
const absent = (['soffice', 'pdftotext'] as const).filter((tool) => !hasTool(tool))
const folder = mkdtempSync(join(tmpdir(), 'tatalaksana-office-'))
const printer = openPrinter({ workers: 1 })

beforeAll(() => {
  if (absent.length > 0) return
  for (const { name, sop } of sops) {
    writeFileSync(join(folder, `${name}-word.docx`), writeDocx(sop, options))
    writeFileSync(join(folder, `${name}-excel.xlsx`), writeXlsx(sop, options))
  }
  const files = sops.flatMap(({ name }) => [`${name}-word.docx`, `${name}-excel.xlsx`])
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const args = ['--headless', profile, '--convert-to', 'pdf', '--outdir', folder]
  const paths = files.map((file) => join(folder, file))
  execFileSync('soffice', [...args, ...paths], { stdio: 'ignore' })
}, 120_000)

afterAll(async () => {
  rmSync(folder, { recursive: true })
  await printer.close()
})

const reason = absent.length === 0 ? '' : `, skipped: no ${absent.join(', no ')} here`

describe.skipIf(absent.length > 0)(`LibreOffice${reason}`, () => {
  test.each(sops)('shows $name from Word with the words of the PDF', async ({ name, sop }) => {
    const shown = readWords(readFileSync(join(folder, `${name}-word.pdf`)))
    expect(sortWords(shown)).toEqual(sortWords(await print(sop)))
  })

  test.each(sops)('shows $name from Excel with each word of the steps', ({ name, sop }) => {
    const shown = readWords(readFileSync(join(folder, `${name}-excel.pdf`)))
    const texts = sop.steps.flatMap((step) => [step.activity, step.requirements, step.output])
    const words = new Set(sortWords(shown))
    expect(sortWords(texts.join(' ')).filter((word) => !words.has(word))).toEqual([])
  })
})

async function print(sop: Sop): Promise<string> {
  const printed = await printer.print({ sop, options })
  if (!printed.ok) throw new Error(printed.code)
  return readWords(printed.pdf)
}
