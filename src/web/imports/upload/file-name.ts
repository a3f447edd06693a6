import { cleanLine } from '#diagram'

const longestName = 300
const longestShown = 60
const shownEnd = 14

/**
 * A file's name as it may be kept: no folders, no control characters, no text that turns around.
 * Browsers write quotes and line ends in it as %22, %0D and %0A.
 */
export function cleanFileName(name: string): string {
  const last =
    cleanLine(name.replaceAll('%22', '"').replaceAll(/%0[AD]/gi, ' '))
      .split(/[/\\]/)
      .at(-1)
      ?.trim() ?? ''
  return last.length > longestName ? `${last.slice(0, longestName - 1)}…` : last
}

/** A long name without its middle: its ending tells the kind. */
export function shortFileName(name: string): string {
  if (name.length <= longestShown) return name
  return `${name.slice(0, longestShown - shownEnd - 1)}…${name.slice(-shownEnd)}`.toWellFormed()
}
