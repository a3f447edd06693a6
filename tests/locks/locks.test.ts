import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { areas } from '../../dependency-rules.mjs'

/*
 * The locks of the house, tried: a copy of the bare walls gets one planted violation of each kind,
 * and each must be found. A lock that checks nothing would find none and fail here.
 */
const root = fileURLToPath(new URL('../..', import.meta.url))

const planted = {
  'src/sop/model/uses-an-area-to-its-right.ts': `export { drawSop } from '#diagram'\n`,
  'src/time/uses-a-room-above.ts': `export { readFlow } from '#sop'\n`,
  'src/diagram/page/leaves-its-area.ts': `export { readFlow } from '../../sop/index.ts'\n`,
  'src/diagram/leaves-its-area-at-the-top.ts': `export { readFlow } from '../sop/index.ts'\n`,
  'src/print/goes-past-a-front-door.ts': `export { readFlow } from '#sop/model/flow.ts'\n`,
  'src/diagram/goes-through-another-door.ts': `export { readXes } from '#mining/deviations'\n`,
  'src/sop/rules/reads-a-file.ts': `export { readFileSync } from 'node:fs'\n`,
  'src/time/uses-an-unlisted-package.ts': `export { z } from 'zod'\n`,
  'src/server/sop/uses-a-page.ts': `export { page } from '#web'\n`,
  'src/cli/uses-the-database.ts': `export { Kysely } from 'kysely'\n`,
  'src/sop/model/goes-round.ts': `export { b } from './goes-round-again.ts'\nexport const a = 1\n`,
  'src/sop/model/goes-round-again.ts': `export { a } from './goes-round.ts'\nexport const b = 1\n`,
  'src/web/tests-come-in.ts': `export { test } from 'vitest'\n`,
  'src/sop/model/has-a-default.ts': `const answer = 1\nexport default answer\n`,
  'src/sop/model/asserts.ts': `export const first = (list: string[]) => list[0]!\n`,
} as const

const allowed = {
  'src/sop/model/uses-the-left.ts': `export { readDuration } from '#time'\n`,
  'src/server/sop/reads-a-file.ts': `export { readFileSync } from 'node:fs'\n`,
  'src/cli/uses-a-narrow-door.ts': `export { readXes } from '#mining/deviations'\n`,
  'src/sop/model/tests.test.ts': `export { test } from 'vitest'\n`,
  'src/server/sop/uses-a-neighbour.ts': `export { actor } from '../session/session.ts'\n`,
} as const

let house: string
beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'tatalaksana-locks-'))
  for (const file of [
    'oxlint.config.ts',
    'dependency-rules.mjs',
    'package.json',
    'tsconfig.base.json',
  ])
    cpSync(join(root, file), join(house, file))
  symlinkSync(join(root, 'node_modules'), join(house, 'node_modules'))
  for (const [file, text] of Object.entries({ ...planted, ...allowed })) plant(file, text)
})
afterAll(() => rmSync(house, { recursive: true, force: true }))

function plant(file: string, text: string): void {
  mkdirSync(dirname(join(house, file)), { recursive: true })
  writeFileSync(join(house, file), text)
}

function lint(): { number_of_files: number; diagnostics: { filename: string }[] } {
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/oxlint/bin/oxlint'), '-f', 'json'],
    {
      cwd: house,
      encoding: 'utf8',
    },
  )
  return JSON.parse(stdout)
}

test('each planted import is refused, and nothing that the table allows', () => {
  const report = lint()
  const found = new Set(report.diagnostics.map(({ filename }) => filename))
  expect(report.number_of_files).toBeGreaterThanOrEqual(Object.keys(planted).length)
  expect([...found].sort()).toEqual(Object.keys(planted).sort())
})

const purePlants = [
  ['the page of a browser', 'export const title = document.title\n'],
  ['the process', 'export const home = process.env.HOME\n'],
  ['a timer', 'export const wait = setTimeout\n'],
  ['the network', 'export const ask = fetch\n'],
] as const

test.each(
  Object.entries(areas)
    .filter(([, area]) => area.pure)
    .map(([name]) => name),
)('the pure area %s knows no DOM, process, timer or network', (area) => {
  for (const [index, [, text]] of purePlants.entries())
    plant(`src/${area}/impure-${index}.ts`, text)
  cpSync(join(root, `src/${area}/tsconfig.json`), join(house, `src/${area}/tsconfig.json`))
  const args = [
    '--noEmit',
    '--composite',
    'false',
    '--emitDeclarationOnly',
    'false',
    '-p',
    `src/${area}`,
  ]
  const { stdout } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), ...args],
    {
      cwd: house,
      encoding: 'utf8',
    },
  )
  const refused = purePlants.map(([, text], index) => stdout.includes(`impure-${index}.ts`) && text)
  expect(refused).toEqual(purePlants.map(([, text]) => text))
})

test('every folder of src is an area of the table, with a front door', () => {
  const folders = readdirSync(join(root, 'src'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  )
  expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(areas).sort())
  for (const { name } of folders) expect(readdirSync(join(root, 'src', name))).toContain('index.ts')
})
