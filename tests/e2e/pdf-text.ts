import { execFileSync } from 'node:child_process'

/** The text of a PDF without line ends and spaces; undefined where pdftotext is not installed. */
export function readPdfText(file: string): string | undefined {
  try {
    return squeeze(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }))
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'ENOENT') return undefined
    throw fault
  }
}

/** Cells wrap: only letters in their order are compared. */
export function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '')
}
