import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// For tests: programs of the machine that judge what we sign.

export type SigningTool = 'pdfsig' | 'qpdf' | 'openssl'

/** '' where the command can be run, else what to add to the title of the test that is skipped. */
export function reasonToSkip(tool: SigningTool): string {
  const argument = { pdfsig: '-v', qpdf: '--version', openssl: 'version' }[tool]
  return spawnSync(tool, [argument]).error === undefined ? '' : ` (skipped: ${tool} is missing)`
}

/** Runs a command over files, whose paths replace their names in its arguments; gives all that it says. */
export function judge(
  tool: SigningTool,
  args: readonly string[],
  files: Readonly<Record<string, Uint8Array | string>>,
): string {
  const folder = mkdtempSync(join(tmpdir(), 'tatalaksana-signature-'))
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
    const named = args.map((arg) => (arg in files ? join(folder, arg) : arg))
    const { stdout, stderr } = spawnSync(tool, named, { encoding: 'utf8' })
    return stdout + stderr
  } finally {
    rmSync(folder, { recursive: true })
  }
}
