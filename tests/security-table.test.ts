import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { levelOne, levelTwo } from './asvs/ids.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = readFileSync(join(root, 'docs/security.md'), 'utf8')

/** A row of a table in docs/security.md: what is asked, how it is answered, which tests prove it. */
type Row = {
  readonly id: string
  readonly asks: string
  readonly how: string
  readonly tests: string
}

function readRows(begin: RegExp): readonly Row[] {
  const lines = page.split('\n').filter((line) => begin.test(line))
  return lines.map((line) => {
    const [id = '', asks = '', how = '', tests = ''] = line.split(' | ').map((cell) => cell.trim())
    return { id: id.replace('| ', ''), asks, how, tests: tests.replace(/\s*\|$/, '') }
  })
}

const rows = readRows(/^\| V/)
/** Threats to what is open to everybody. */
const ofPortal = readRows(/^\| P\d/)

const ids = rows.map(({ id }) => id)
const isLeftOut = ({ how }: Row) => /^(Does not apply|Not met): \S/.test(how)

/** `path` title, one after the other. */
const named = ({ tests }: Row) =>
  tests.split('<br>').flatMap((text) => {
    const [, path, title] = /^`([^`]+)` (.+)$/.exec(text.trim()) ?? []
    return path === undefined || title === undefined ? [] : [{ path, title }]
  })

test('every requirement of level 1, and of level 2 for signing in, sessions and logs, has one row', () => {
  expect([levelOne.length, levelTwo.length]).toEqual([70, 50])
  for (const id of [...levelOne, ...levelTwo]) {
    expect(
      ids.filter((one) => one === id),
      id,
    ).toHaveLength(1)
  }
})

test('no row comes twice, and each says what is asked and how it is answered', () => {
  expect(new Set(ids).size).toBe(ids.length)
  for (const { id, asks, how } of rows) {
    expect(id).toMatch(/^V\d+\.\d+\.\d+$/)
    expect(asks.length, id).toBeGreaterThan(5)
    expect(how.length, id).toBeGreaterThan(10)
  }
})

test('threats to the portal are numbered without a gap', () => {
  expect(ofPortal.map(({ id }) => id)).toEqual(ofPortal.map((_, at) => `P${at + 1}`))
  expect(ofPortal.length).toBeGreaterThan(5)
})

test.each([...rows, ...ofPortal])(
  '$id names tests that are there, or says why there is none',
  (row) => {
    const tests = named(row)
    const cells = row.tests === '–' ? [] : row.tests.split('<br>')
    expect(tests, row.tests).toHaveLength(cells.length)
    if (!isLeftOut(row)) expect(tests.length).toBeGreaterThan(0)
    for (const { path, title } of tests) {
      expect(path).toMatch(/\.(test|spec)\.tsx?$/)
      expect(existsSync(join(root, path)), path).toBe(true)
      expect(holdsTitle(path, title), `${path}: ${title}`).toBe(true)
    }
  },
)

/** Does this test file hold a text that is exactly this title? */
function holdsTitle(path: string, title: string): boolean {
  const text = readFileSync(join(root, path), 'utf8')
  return ["'", '"', '`'].some((quote) =>
    text.includes(`${quote}${title.replaceAll(quote, `\\${quote}`)}${quote}`),
  )
}

test('links lead to sections and files that are there', () => {
  const links = [...page.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
  const sections = [...page.matchAll(/^#+ (.+)$/gm)].map(
    ([, title = '']) =>
      `#${title
        .toLowerCase()
        .replaceAll(/[^\w -]/g, '')
        .replaceAll(' ', '-')}`,
  )
  expect(links.length).toBeGreaterThan(5)
  for (const target of links.filter((one) => !one.startsWith('https:'))) {
    if (target.startsWith('#')) expect(sections).toContain(target)
    else expect(existsSync(join(root, 'docs', target)), target).toBe(true)
  }
})

test('what is not met is told in one place, too', () => {
  const [, open = ''] = page.split('## What is not met')
  const section = open.split('\n## ')[0] ?? ''
  for (const row of rows.filter(({ how }) => how.startsWith('Not met: '))) {
    expect(section, row.id).toContain(row.id)
  }
})
