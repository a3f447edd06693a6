import { cleanText } from '../clean-text.ts'

/** Gives the text of a cell without spaces at the ends of its lines and without empty lines. */
export function tidyText(text: string): string {
  return tidyLines(text).join('\n')
}

/** The lines of a text that hold something. */
export function tidyLines(text: string): string[] {
  return cleanText(text)
    .split('\n')
    .map((line) => line.replaceAll(/[\s\u00a0]+/g, ' ').trim())
    .filter((line) => line !== '')
}

/** Gives a text on one line. */
export function oneLine(text: string): string {
  return tidyLines(text).join(' ')
}
