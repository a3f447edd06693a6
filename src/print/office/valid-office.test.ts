import validate, { type Format } from '@ooxml-tools/validate'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { generateVariedSop } from '#sop'
import { readCitySops } from '../testing/city-sops.ts'
import { writeDocx } from './docx/write-docx.ts'
import { writeXlsx } from './xlsx/write-xlsx.ts'

/*
 * Held against the schemas by the validator of Microsoft's Open XML SDK, as Office 2016 reads them.
 */
const createdAt = new Date('2026-01-31T08:00:00Z')

async function faultsOf(file: Uint8Array, format: Format): Promise<readonly string[]> {
  const faults = await validate(file, format, 'Office2016')
  return faults.map(({ path, description }) => `${path.partUri}${path.xpath}: ${description}`)
}

const sops = [
  ...readCitySops().map(({ sop }) => sop),
  ...Array.from({ length: 12 }, (_, seed) => generateVariedSop(seed)),
]

test('Word documents are valid', { timeout: 120_000 }, async () => {
  for (const sop of sops) {
    expect(await faultsOf(writeDocx(sop, { createdAt }), 'docx'), sop.title).toEqual([])
  }
})

test('Excel workbooks are valid', { timeout: 120_000 }, async () => {
  for (const sop of sops) {
    expect(await faultsOf(writeXlsx(sop, { createdAt }), 'xlsx'), sop.title).toEqual([])
  }
})

test('the validator finds an element out of its order', async () => {
  const parts = unzipSync(writeDocx(generateVariedSop(0), { createdAt }))
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
  const broken = document.replace('<w:pPr><w:spacing', '<w:pPr><w:jc w:val="center"/><w:spacing')
  const file = zipSync({ ...parts, 'word/document.xml': strToU8(broken) })
  expect(await faultsOf(file, 'docx')).toEqual([
    expect.stringContaining('unexpected child element'),
  ])
})
