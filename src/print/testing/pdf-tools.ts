import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether a command of the machine can be run; tests that need it say so when they skip. */
export function hasTool(name: 'pdftotext' | 'pdfinfo' | 'qpdf' | 'soffice'): boolean {
  return spawnSync(name, ['--version']).error === undefined
}

/** Runs a command on a PDF, whose path replaces `FILE` in its arguments. Gives its output; throws where it fails. */
export function runOn(pdf: Uint8Array, command: string, args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'tatalaksana-print-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, pdf)
    const named = args.map((arg) => (arg === 'FILE' ? file : arg))
    return execFileSync(command, named, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Gives the words of a PDF in the order in which they stand in the file, blanks as single spaces. */
export function readWords(pdf: Uint8Array): string {
  const text = runOn(pdf, 'pdftotext', ['-raw', '-enc', 'UTF-8', 'FILE', '-'])
  return oneLine(text)
}

/** Gives a text as it can be found in `readWords`. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
