import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, expect, test } from 'vitest'

// Real procedures are lent for tests and never part of the project.
const root = fileURLToPath(new URL('..', import.meta.url))
const data = process.env['TATALAKSANA_DATA'] ?? join(root, '../shared/data')
const sops = join(data, 'sops')
const results = mkdtempSync(join(tmpdir(), 'tatalaksana-real-'))
afterAll(() => rmSync(results, { recursive: true, force: true }))

/** Runs the command line and gives its output; findings at error level are no failure here. */
function tatalaksana(...args: readonly string[]): string {
  try {
    const command = join(root, 'bin/tatalaksana.mjs')
    return execFileSync(process.execPath, [command, ...args], { encoding: 'utf8', stdio: 'pipe' })
  } catch (error) {
    const { status, stdout, stderr } = Object(error)
    if (status === 1) return String(stdout)
    throw new Error(`tatalaksana ${args.join(' ')} ended with ${status}: ${stderr}`, {
      cause: error,
    })
  }
}

test(`every real SOP of ${sops} converts, is checked, drawn and printed`, (context) => {
  context.skip(!existsSync(sops), `there are no real SOPs in ${sops}`)
  const names = readdirSync(sops).filter((file) => file.endsWith('.json'))
  expect(names).not.toHaveLength(0)
  const converted = join(results, 'json')

  tatalaksana('convert', '--out', converted, sops)
  expect(readdirSync(converted).sort()).toEqual(names.sort())

  const lines = tatalaksana('check', '--json', converted).trimEnd().split('\n')
  const summary: unknown = JSON.parse(lines.at(-1) ?? '')
  expect(summary).toMatchObject({ documents: names.length, unreadable: 0 })
  expect(lines.join('\n')).not.toContain('"failure"')

  tatalaksana('draw', '--out', join(results, 'svg'), converted)
  const drawings = readdirSync(join(results, 'svg'))
  for (const name of names) expect(drawings).toContain(name.replace('.json', '-1.svg'))

  tatalaksana('print', '--out', join(results, 'pdf'), converted)
  for (const name of names) {
    const { size } = statSync(join(results, 'pdf', name.replace('.json', '.pdf')))
    expect(size).toBeGreaterThan(10_000)
  }
})
