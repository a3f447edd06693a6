import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { readExportRow } from './export-lines.ts'
import { hashOfRow } from './row-bytes.ts'

const page = readFileSync(new URL('../../docs/audit.md', import.meta.url), 'utf8')
const [, governmentId = ''] = /pemerintah daerah `([\da-f-]{36})`/.exec(page) ?? []

function example(language: string): string {
  const found = page.split(`\`\`\`${language}\n`)[1]?.split('\n```')[0]
  if (found === undefined) throw new Error(`docs/audit.md has no example in ${language}`)
  return found
}

it('the row that docs/audit.md shows has the bytes and the hash that stand there', () => {
  const row = readExportRow(example('json'))
  const bytes = Buffer.from(example('hex').replaceAll(/\s/g, ''), 'hex')
  expect(page).toContain(`memberikan ${bytes.length} byte ini`)
  expect(row?.hash).toBe(createHash('sha256').update(bytes).digest('hex'))
  expect(row && hashOfRow(row, governmentId)).toBe(row?.hash)
})

it('the same row in the other format gives the text that stands there', () => {
  const row = readExportRow(example('json'))
  const bytes = [Buffer.from(row?.previousHash ?? '', 'hex'), Buffer.from(example('text'))]
  const hash = createHash('sha256').update(Buffer.concat(bytes)).digest('hex')
  expect(row && hashOfRow({ ...row, format: 1 }, governmentId)).toBe(hash)
})
